import Economics
import Testing

/// Erlang B by its recursion, checked against the direct sum to 1e-25; flows by mpmath.
@Suite("Desks, back offices and flows with known answers")
struct StaffingGoldenTests {
  typealias Golden = EconomicsGolden
  static let cases = EconomicsGolden.cases

  @Test("waiting at a desk is the golden one", arguments: cases?.erlangC ?? [])
  func desk(_ golden: Golden.Desk) {
    let queue = ErlangQueue(
      arrivalsPerHour: golden.arrivalsPerHour, handleSeconds: golden.handleS, servers: golden.servers)
    #expect(Golden.agrees(queue.offeredLoad, golden.offeredLoad))
    #expect(queue.isStable == !(golden.unstable ?? false))
    #expect(Golden.agrees(queue.waitProbability, golden.pWait))
    #expect(Golden.agrees(queue.serviceLevel(within: golden.targetS), golden.serviceLevel))
    #expect(Golden.agrees(queue.meanWaitSeconds, golden.meanWaitS))
    if let blocking = golden.erlangB { #expect(Golden.agrees(queue.blockingProbability, blocking)) }
    if let occupancy = golden.occupancy { #expect(Golden.agrees(queue.occupancy, occupancy)) }
  }

  @Test("the smallest desk and its roster are the golden ones", arguments: cases?.staffing ?? [])
  func staffing(_ golden: Golden.Staffing) {
    let plan = StaffingRequirement(
      targetSeconds: golden.targetS, leastServiceLevel: golden.serviceLevelMin,
      mostOccupancy: golden.occupancyMax, shrinkage: golden.shrinkage
    ).plan(arrivalsPerHour: golden.arrivalsPerHour, handleSeconds: golden.handleS)
    #expect(plan.servers == golden.servers)
    #expect(plan.rostered == golden.rostered)
    #expect(Golden.agrees(plan.serviceLevel, golden.serviceLevel))
    #expect(Golden.agrees(plan.occupancy, golden.occupancy))
  }

  @Test("the line of a back office is the golden one", arguments: cases?.backlog ?? [])
  func backlog(_ golden: Golden.Backlog) {
    let backlog = ReviewBacklog(arrivals: golden.arrivalsPerHour, capacity: golden.capacityPerHour)
    #expect(backlog.endOfHour == golden.backlogEndOfHour)
    #expect(backlog.most == golden.maxBacklog)
    #expect(backlog.served == golden.served)
    #expect(backlog.unserved == golden.unserved)
    #expect(backlog.served(withinHours: 0) == golden.servedSameHour)
    #expect(backlog.served(withinHours: 1) == golden.servedWithin1Hour)
    #expect(backlog.mostDelayHours == golden.maxDelayHours)
  }

  @Test("the end states of a flow are the golden ones", arguments: cases?.flow ?? [])
  func flow(_ golden: Golden.Flow) {
    let outcome = FlowOutcome(golden.rates)
    #expect(Golden.agree(outcome.alive, golden.alive))
    #expect(Golden.agrees(outcome.expectedAttempts, golden.expectedAttempts))
    #expect(Golden.agrees(outcome.expectedRetries, golden.expectedRetries))
    #expect(Golden.agrees(outcome.success, golden.success))
    #expect(Golden.agrees(outcome.abandoned, golden.abandoned))
    #expect(Golden.agrees(outcome.reviewed, golden.reviewed))
    #expect(Golden.agrees(outcome.refused, golden.rejected))
    #expect(Golden.agrees(outcome.exhausted, golden.exhausted))
  }
}
