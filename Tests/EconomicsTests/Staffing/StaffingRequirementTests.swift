import Economics
import Testing

@Suite("staffing requirement")
struct StaffingRequirementTests {
  @Test("one server that half the cases find free is enough for half the cases")
  func byHand() {
    let need = StaffingRequirement(
      targetSeconds: 0, leastServiceLevel: 0.5, mostOccupancy: 1, shrinkage: 0.5)
    let plan = need.plan(arrivalsPerHour: 30, handleSeconds: 60)
    #expect(plan.servers == 1 && plan.rostered == 2)
    #expect(plan.serviceLevel == 0.5 && plan.occupancy == 0.5)
  }

  @Test("an open desk without work has one server")
  func idle() {
    let need = StaffingRequirement(
      targetSeconds: 20, leastServiceLevel: 0.99, mostOccupancy: 0.5, shrinkage: 0)
    let plan = need.plan(arrivalsPerHour: 0, handleSeconds: 60)
    #expect(plan.servers == 1 && plan.rostered == 1 && plan.serviceLevel == 1)
  }

  @Test("rounding adds no post to a whole number", arguments: [(0.1, 10), (0.25, 12), (0.55, 20), (0.7, 30)])
  func wholePosts(shrinkage: Double, rostered: Int) {
    let need = StaffingRequirement(
      targetSeconds: 0, leastServiceLevel: 0, mostOccupancy: 1, shrinkage: shrinkage)
    let plan = need.plan(arrivalsPerHour: 60 * (8.5), handleSeconds: 60)
    #expect(plan.servers == 9 && plan.rostered == rostered)
  }

  @Test("one server fewer breaks the promise", arguments: [(3.0, 0.8), (40, 0.9), (120, 0.5), (900, 0.95)])
  func smallest(arrivals: Double, level: Double) {
    let need = StaffingRequirement(
      targetSeconds: 30, leastServiceLevel: level, mostOccupancy: 0.88, shrinkage: 0.3)
    let plan = need.plan(arrivalsPerHour: arrivals, handleSeconds: 210)
    #expect(plan.serviceLevel >= level && plan.occupancy <= 0.88)
    guard plan.servers > 1 else { return }
    let fewer = ErlangQueue(arrivalsPerHour: arrivals, handleSeconds: 210, servers: plan.servers - 1)
    #expect((fewer.serviceLevel(within: 30) ?? 0) < level || fewer.occupancy > 0.88)
  }

  @Test("a desk frees hours at once and posts in steps")
  func steps() {
    let need = StaffingRequirement(
      targetSeconds: 60, leastServiceLevel: 0.8, mostOccupancy: 0.85, shrinkage: 0.3)
    let plan = { need.plan(arrivalsPerHour: $0, handleSeconds: 180) }
    let large = DeskSaving(baseline: plan(200), augmented: plan(170))
    #expect(abs(large.hoursFreedPerOpenHour - 1.5) < 1e-12 && large.postsFreed == 3 && !large.freesHoursOnly)
    let small = DeskSaving(baseline: plan(200), augmented: plan(199))
    #expect(abs(small.hoursFreedPerOpenHour - 0.05) < 1e-12 && small.postsFreed == 0 && small.freesHoursOnly)
    let back = DeskSaving(baseline: plan(170), augmented: plan(200))
    #expect(back.postsFreed == -3 && !back.freesHoursOnly)
  }

  @Test("more work never needs fewer people")
  func monotone() {
    let need = StaffingRequirement(
      targetSeconds: 60, leastServiceLevel: 0.8, mostOccupancy: 0.85, shrinkage: 0.3)
    let desks = stride(from: 0.0, through: 400, by: 8).map {
      need.plan(arrivalsPerHour: $0, handleSeconds: 180)
    }
    #expect(
      zip(desks, desks.dropFirst()).allSatisfy { $0.servers <= $1.servers && $0.rostered <= $1.rostered })
  }
}
