/// What a formula asks, and the answer.
struct Condition: Sendable, Hashable {
  let text: String
  let isTrue: Bool

  static func && (a: Condition, b: Condition) -> Condition {
    Condition(text: "AND(\(a.text),\(b.text))", isTrue: a.isTrue && b.isTrue)
  }
}
