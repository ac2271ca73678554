import Statistics
import TestSupport
import Testing

@testable import Operations

@Suite("Looks at a pilot")
struct LookTests {
  private static func look(
    _ plan: LookPlan, days: (covered: Int, planned: Int) = (28, 28), units: Int = 400
  ) -> Look { Look(plan, days: days, units: units, level: .percent95) }

  /// statsmodels has no such boundaries; these are of the R package gsDesign 3.6 (sfLDOF, two-sided 0.05).
  @Test("two looks, halfway and at the end, have O'Brien and Fleming's critical values")
  func halfway() throws {
    let plan = LookPlan.groupSequential(information: [0.5, 1], units: nil)
    let first = Self.look(plan, days: (14, 28))
    #expect(first.number == 1 && first.of == 2 && first.nextInformation == 1 && first.nextDays == 14)
    #expect(isClose(try #require(first.critical), 2.9626, within: 2e-4) && first.isInterim)
    let last = Self.look(plan)
    #expect(last.number == 2 && last.nextInformation == nil && !last.isInterim)
    #expect(isClose(try #require(last.critical), 1.9686, within: 2e-4))
  }

  @Test("before the first look is due there is no critical value, and the next look is the first")
  func tooEarly() {
    let look = Self.look(.groupSequential(information: [0.5, 1], units: nil), days: (7, 28))
    #expect(look.critical == nil && look.number == 0 && look.nextInformation == 0.5 && look.nextDays == 7)
    #expect(look.levelOfOneLook(.percent95) == nil)
  }

  @Test(
    "a look taken late spends what its information allows: less strict than in time, stricter than the next")
  func late() throws {
    let plan = LookPlan.groupSequential(information: [0.5, 1], units: nil)
    let values = try [14, 21, 28].map { try #require(Self.look(plan, days: ($0, 28)).critical) }
    #expect(values[0] > values[1] && values[1] > values[2])
  }

  @Test("units count as information where they are planned, and more than planned is all of it")
  func units() throws {
    let plan = LookPlan.groupSequential(information: [0.5, 1], units: 400)
    #expect(Self.look(plan, days: (28, 28), units: 240).information == 0.6)
    #expect(Self.look(plan, units: 900).information == 1 && Self.look(plan, units: 900).number == 2)
  }

  @Test("the next of a few looks is at the end of a whole week, and counted from the last day seen")
  func nextWeek() {
    let look = Self.look(.groupSequential(information: [0.5, 0.6, 1], units: nil), days: (14, 28))
    #expect(look.nextInformation == 0.6 && look.nextDays == 7 && look.coveredDays == 14)
    #expect(Self.look(.confidenceSequence(units: 400), days: (14, 28), units: 350).nextDays == 2)
  }

  @Test("a confidence sequence is tightest where it was planned, and always wider than one look")
  func sequence() throws {
    let plan = LookPlan.confidenceSequence(units: 400)
    let values = try [40, 400, 4000].map { try #require(Self.look(plan, units: $0).critical) }
    #expect(values[1] < values[0] && values[1] < values[2] && values[1] > 2.5)
    #expect(Self.look(plan, units: 40).isInterim && !Self.look(plan, units: 400).isInterim)
    #expect(Self.look(plan, units: 0).critical == nil)
  }

  @Test("the level of one look leaves out just what lies beyond the critical value")
  func level() throws {
    #expect(Self.look(.fixed).levelOfOneLook(.percent95) == .percent95)
    let look = Self.look(.groupSequential(information: [0.5, 1], units: nil), days: (14, 28))
    let level = try #require(look.levelOfOneLook(.percent95))
    #expect(isClose(level.value, 1 - 2 * 0.0015255, within: 1e-5))
  }
}
