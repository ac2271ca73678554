import Testing

@testable import Verification

@Suite("People who share their videos")
struct SharedSourcesTests {
  static func sentences(_ pairs: [(String, String)]) -> [String] {
    JudgedList(mated: [], nonMated: pairs.map { _ in 0.1 }, people: pairs).sentences("V114")
  }

  @Test("names that differ only by a last _ and digits are of one video")
  func fires() {
    #expect(
      Self.sentences([("v_0", "v_1"), ("v_1", "v_22"), ("v_0", "w_0")]) == [
        "3 different people seem to come from videos that they share: their names differ only by a last number "
          + "(non-mated comparisons between them: 2)"
      ])
    #expect(Self.sentences([("v", "v_1"), ("w_0", "u_0")]).count == 1)
    #expect(Self.sentences([("a_1_0", "a_1_1"), ("w_0", "u_0")]).count == 1)
  }

  @Test(
    "other names are not",
    arguments: [
      ("v_0", "w_0"), ("v_a", "v_b"), ("v0", "v1"), ("_0", "_1"), ("v_", "v_1x"), ("v_1_0", "v_2_0"),
    ])
  func passes(_ a: String, _ b: String) { #expect(Self.sentences([(a, b), ("x_0", "y_0")]).isEmpty) }

  @Test("a number after one stem for everybody counts people, not clips")
  func numbered() { #expect(Self.sentences([("person_1", "person_2"), ("person_2", "person_3")]).isEmpty) }

  @Test("mated comparisons take no part")
  func mated() {
    let people = [("v_0", "v_0"), ("w_0", "w_0"), ("v_1", "w_0")]
    #expect(JudgedList(mated: [1, 1], nonMated: [0], people: people).sentences("V114").isEmpty)
  }
}
