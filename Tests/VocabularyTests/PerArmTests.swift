import Testing
import Vocabulary

@Suite("A value for each arm")
struct PerArmTests {
  @Test("values are reached by arm and mapped arm by arm")
  func access() {
    var pair = PerArm { $0.rawValue.count }
    #expect(pair[.baseline] == 8 && pair[.augmented] == 9)
    pair[.augmented] = 1
    pair[.baseline] = 2
    #expect(pair.map { $0 * 10 } == PerArm(baseline: 20, augmented: 10))
  }

  @Test("each arm has the other")
  func other() { #expect(Arm.allCases.allSatisfy { $0.other != $0 && $0.other.other == $0 }) }
}
