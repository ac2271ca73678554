import Testing
import Verification
import Vocabulary

@Suite("The comparison set")
struct ComparisonSetTests {
  @Test("names are ranked by bytes, whatever the order of the rows")
  func ranks() {
    let column = PairColumn(reference: ["b", "a"], probe: ["Z", "b"])
    #expect(column.names == ["Z", "a", "b"])
    #expect(column.reference == [2, 1])
    #expect(column.probe == [0, 2])
  }

  @Test("a pair of bins is the same pair when it is swapped")
  func unorderedPairs() {
    #expect(PosePair(.profileLeft, .frontal) == PosePair(.frontal, .profileLeft))
    #expect(PosePair(nil, .frontal).poseClass == .other)
  }

  @Test("cells are all, the pose classes, the pose pairs and the group values that occur")
  func cells() {
    let bins = [PosePair(.frontal, .frontal), PosePair(.frontal, .profileLeft), PosePair(.confused, nil)]
    let set = ComparisonSet(
      isMated: [true, false, true], poseClasses: bins.map(\.poseClass), poseBins: bins,
      groups: [GroupColumn(name: "light", column: ["dim", "day", "dim"])])
    #expect(
      set.cells.map(\.name) == [
        "all", "f2f", "f2p", "frontal-frontal", "frontal-profile_left", "group:light=day", "group:light=dim",
      ])
    #expect(set.cells.last?.rows == [0, 2])
  }
}
