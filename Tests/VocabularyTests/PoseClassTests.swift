import Testing
import Vocabulary

@Suite("The pose class of a comparison")
struct PoseClassTests {
  @Test("both frontal, one turned, both turned, or unknown")
  func classes() {
    #expect(PoseClass(.frontal, .frontal) == .f2f)
    #expect(PoseClass(.frontal, .profileUp) == .f2p)
    #expect(PoseClass(.profileHorizontal, .profileDown) == .p2p)
    #expect(PoseClass(.confused, .frontal) == .other)
    #expect(PoseClass(nil, .frontal) == .other)
  }

  @Test("the order of the samples does not matter")
  func unordered() {
    for a in PoseBin.allCases {
      for b in PoseBin.allCases { #expect(PoseClass(a, b) == PoseClass(b, a)) }
    }
  }
}
