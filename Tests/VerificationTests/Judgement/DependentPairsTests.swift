import Testing

@testable import Verification

@Suite("Comparisons that hang together")
struct DependentPairsTests {
  /// Twelve people with `each` mated pairs, all rejected for every other person.
  static func mated(each: Int) -> JudgedList {
    let people = (0..<12).flatMap { person in (0..<each).map { _ in ("p\(person)", "p\(person)") } }
    let scores = (0..<12).flatMap { person in (0..<each).map { _ in person % 2 == 0 ? 0.1 : 0.9 } }
    return JudgedList(mated: scores, nonMated: [0.5, 0.5], people: people + [("a", "b"), ("c", "d")])
  }

  /// `each` comparisons of each of twelve couples that share nobody, all accepted for every other couple.
  static func nonMated(each: Int) -> JudgedList {
    let people = (0..<12).flatMap { couple in (0..<each).map { _ in ("a\(couple)", "b\(couple)") } }
    let scores = (0..<12).flatMap { couple in (0..<each).map { _ in couple % 2 == 0 ? 0.9 : 0.1 } }
    return JudgedList(mated: [0.95], nonMated: scores, target: 0.5, people: [("m", "m")] + people)
  }

  @Test("a design effect above 2 says how many independent comparisons that is")
  func fires() {
    #expect(
      Self.mated(each: 3).sentences("V113")
        == ["36 mated comparisons of 12 people count like 12 independent ones (baseline model, FAR 0.1)"])
    #expect(
      Self.nonMated(each: 3).sentences("V113")
        == ["36 non-mated comparisons of 24 people count like 12 independent ones (baseline model, FAR 0.5)"])
  }

  @Test("a design effect of 2 passes")
  func passes() {
    #expect(Self.mated(each: 2).sentences("V113").isEmpty)
    #expect(Self.nonMated(each: 2).sentences("V113").isEmpty)
  }

  @Test("four errors are too few to tell")
  func few() {
    let people = (0..<4).map { _ in ("p", "p") } + (0..<20).map { ("q\($0)", "q\($0)") } + [("a", "b")]
    let scores = (0..<24).map { $0 < 4 ? 0.1 : 0.9 }
    #expect(JudgedList(mated: scores, nonMated: [0.5], people: people).sentences("V113").isEmpty)
    let five = JudgedList(
      mated: scores + [0.1], nonMated: [0.5], people: people.dropLast() + [("p", "p"), ("a", "b")])
    #expect(five.sentences("V113").count == 1)
  }

  @Test("where nobody is known, that is said instead")
  func unknown() {
    #expect(
      JudgedList(mated: [1], nonMated: [0]).sentences("V113") == [
        "the people behind 2 comparisons are unknown"
      ])
  }
}
