import Testing
import Vocabulary

@testable import Operations

@Suite("Flows that are kept apart when units are drawn anew")
struct FlowsApartTests {
  /// Each person's even visits are at the gate, the odd ones at the kiosk, where more is refused.
  private static func log(unitsPerArm: Int = 60) -> DraftLog {
    var log = MadeLog(unitsPerArm: unitsPerArm).log
    log.events = log.events.map { event in
      var event = event
      let isOdd = (event.transaction?.last?.wholeNumberValue ?? 0) % 2 == 1
      event.flow = isOdd ? "kiosk" : "gate"
      return event
    }
    return log
  }

  private static func flows(
    _ log: DraftLog = log(), apart: Set<String> = ["gate", "kiosk"], fewest: Int = 1
  ) throws -> FlowReplicates {
    try OperationsEvaluation.measuring(
      log.log, settings: MadeLog.settings, seed: 3, minPeople: fewest, replicates: 20, apart: apart
    ).flows
  }

  @Test("in each replicate the flows add up to the whole, which is what it is without them")
  func sums() throws {
    let apart = try Self.flows()
    let together = try Self.flows(apart: [])
    #expect(apart.replicates.map(\.funnel) == together.replicates.map(\.funnel))
    #expect(together.replicates.allSatisfy { $0.byFlow.isEmpty } && together.funnels.isEmpty)
    #expect(apart.flows == ["gate", "kiosk"] && together.flows == ["gate", "kiosk"])
    for replicate in apart.replicates {
      #expect(replicate.byFlow.keys.sorted() == ["gate", "kiosk"])
      for stage in replicate.funnel {
        let parts = replicate.byFlow.values.flatMap { $0 }.filter {
          $0.arm == stage.arm && $0.stage == stage.stage
        }
        #expect(parts.reduce(0) { $0 + $1.entered } == stage.entered)
        #expect(parts.reduce(0) { $0 + $1.succeeded } == stage.succeeded)
        #expect(parts.reduce(0) { $0 + $1.continued } == stage.continued)
      }
    }
  }

  @Test("a unit is drawn once with the transactions of all its flows")
  func together() throws {
    // Everybody has two visits in each flow, so that both grow by the same units.
    for replicate in try Self.flows().replicates {
      for arm in Arm.allCases {
        let first = replicate.byFlow.mapValues { stages in
          stages.first { $0.arm == arm && $0.stage == "attempt-1" }?.entered
        }
        #expect(first == ["gate": 120, "kiosk": 120])
      }
    }
  }

  @Test("the pilot's own funnel by flow is counted from its transactions, whatever the order of the lines")
  func seen() throws {
    let log = Self.log()
    let flows = try Self.flows(log)
    for (flow, arm) in flows.flows.flatMap({ flow in Arm.allCases.map { (flow, $0) } }) {
      let decisions = log.events.filter { $0.flow == flow && $0.arm == arm && $0.kind == .decision }
      let stages = flows.funnels[flow]?.filter { $0.arm == arm } ?? []
      #expect(stages.map(\.entered) == [1, 2].map { number in decisions.count { $0.attempt == number } })
      #expect(
        stages.first?.continued == stages.last?.entered && stages.last?.succeeded == stages.last?.entered)
    }
    var turned = log
    turned.events.reverse()
    #expect(try Self.flows(turned) == flows)
  }

  @Test("a single flow is not kept apart, and neither is one that nobody asks for")
  func single() throws {
    let one = try Self.flows(MadeLog().log, apart: ["gate_entry"])
    #expect(one.flows == ["gate_entry"] && one.funnels.isEmpty)
    #expect(try Self.flows(apart: ["gate", "desk"]).funnels.keys.sorted() == ["gate"])
  }

  @Test("what is withheld of few people is not told by the funnel of a flow either")
  func withheld() throws {
    var log = Self.log()
    // The kiosk is left to ten people an arm.
    for index in log.events.indices {
      let unit = Int(log.events[index].unit.dropFirst()) ?? 0
      if unit >= 20 { log.events[index].flow = "gate" }
    }
    #expect(try Self.flows(log, fewest: 20).funnels == ["gate": [], "kiosk": []])
    #expect(try Self.flows(log).funnels["kiosk"]?.isEmpty == false)
  }
}
