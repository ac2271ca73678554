import Testing

@testable import Verification

@Suite("False matches that one identity causes")
struct FalseMatchConcentrationTests {
  /// A list whose threshold lets half of the non-mated comparisons through; `own` of these are of one person or image.
  static func list(falseMatches: Int, own: Int, images: Bool = false) -> JudgedList {
    let names = (0..<(2 * falseMatches)).map { $0 < own ? ("x", "p\($0)") : ("a\($0)", "b\($0)") }
    let unique = (0..<(2 * falseMatches)).map { ("c\($0)", "d\($0)") }
    let nonMated = (0..<(2 * falseMatches)).map { $0 < falseMatches ? 0.9 : 0.1 }
    return JudgedList(
      mated: [0.95], nonMated: nonMated, target: 0.5, people: [("m", "m")] + (images ? unique : names),
      images: [("m", "n")] + (images ? names : unique))
  }

  @Test("a fifth, and five, of an arm's false matches is a concentration, in either arm")
  func fires() {
    #expect(
      Self.list(falseMatches: 25, own: 5).sentences("V107") == [
        "one person takes part in 20 % of the baseline model's false matches at FAR 0.5 (5 of 25)",
        "one person takes part in 20 % of the augmented model's false matches at FAR 0.5 (5 of 25)",
      ])
  }

  @Test("less than a fifth, or fewer than five, is none", arguments: [(26, 5), (4, 4)])
  func passes(_ falseMatches: Int, _ own: Int) {
    #expect(Self.list(falseMatches: falseMatches, own: own).sentences("V107").isEmpty)
  }

  @Test("an image is named where no person stands out")
  func images() {
    #expect(
      Self.list(falseMatches: 25, own: 6, images: true).sentences("V107").first
        == "one image takes part in 24 % of the baseline model's false matches at FAR 0.5 (6 of 25)")
  }

  @Test("at the threshold in service it is told too, where each model's own threshold lets nobody in")
  func inService() {
    var list = Self.list(falseMatches: 25, own: 25)
    (list.target, list.threshold) = (0.001, 0.5)
    #expect(
      list.sentences("V107") == [
        "one person takes part in 100 % of the baseline model's false matches at the threshold in service (25 of 25)",
        "one person takes part in 100 % of the augmented model's false matches at the threshold in service (25 of 25)",
      ])
  }

  @Test("without names there is nothing to count")
  func unknown() {
    var list = Self.list(falseMatches: 25, own: 25)
    (list.people, list.images) = (nil, nil)
    #expect(list.sentences("V107").isEmpty)
  }
}
