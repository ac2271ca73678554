import Testing
import Vocabulary

@testable import Ingestion

@Suite("Counting the units of each arm")
struct UnitCounterTests {
  static func counted(_ names: [(String, Arm)]) -> PerArm<Int>? {
    var counter = UnitCounter()
    for (name, arm) in names {
      Array(name.utf8).withUnsafeBufferPointer { counter.insert($0, arm) }
    }
    return counter.units
  }

  @Test(
    "names of any length are told apart within an arm and between the arms",
    arguments: ["", "u", "user-", "00000000-0000-0000-0000-", "利用者"])
  func alternating(_ prefix: String) {
    let names = (0..<20_000).map { ("\(prefix)\($0)", $0 % 2 == 0 ? Arm.baseline : .augmented) }
    #expect(Self.counted(names) == PerArm(baseline: 10_000, augmented: 10_000))
  }

  @Test("a unit counts once in each arm that it was seen in")
  func repeated() {
    let names = (0..<6000).map { ("u\($0 % 1000)", $0 % 3 == 0 ? Arm.baseline : .augmented) }
    #expect(Self.counted(names) == PerArm(baseline: 1000, augmented: 1000))
  }
}
