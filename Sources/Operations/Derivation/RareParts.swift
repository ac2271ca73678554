/// What few transactions have, kept apart from the millions that have none of it.
///
/// Two answered attempts are by far the most frequent of it, and take half the room of a list.
class RareParts: @unchecked Sendable {
  // Unchecked since classes with subclasses cannot be checked: all properties here and below are constants of value types.
  var truthProbability: Double { 1 }
  /// Of closed reviews.
  var handleMilliseconds: [Int64] { [] }
  /// Of several attempts.
  var responses: [Int32] { [] }
  /// Milliseconds to the decision and to the answer, where they exceed 24 days.
  var decided: Int64? { nil }
  var answered: Int64? { nil }

  /// - Returns: `nil` where there is nothing of the kind.
  static func holding(
    truthProbability: Double, handled: [Int64], responses: [Int32], decided: Int64?, answered: Int64?
  ) -> RareParts? {
    let isPlain = truthProbability == 1 && handled.isEmpty && decided == nil && answered == nil
    if isPlain, responses.count < 2 { return nil }
    if isPlain, responses.count == 2 { return TwoResponses(responses[0], responses[1]) }
    return AllParts(truthProbability, handled, responses.count > 1 ? responses : [], decided, answered)
  }
}

private final class TwoResponses: RareParts, @unchecked Sendable {
  private let first: Int32
  private let second: Int32

  init(_ first: Int32, _ second: Int32) {
    self.first = first
    self.second = second
  }

  override var responses: [Int32] { [first, second] }
}

private final class AllParts: RareParts, @unchecked Sendable {
  private let probability: Double
  private let handled: [Int64]
  private let several: [Int32]
  private let decision: Int64?
  private let answer: Int64?

  init(_ probability: Double, _ handled: [Int64], _ several: [Int32], _ decision: Int64?, _ answer: Int64?) {
    self.probability = probability
    self.handled = handled
    self.several = several
    self.decision = decision
    self.answer = answer
  }

  override var truthProbability: Double { probability }
  override var handleMilliseconds: [Int64] { handled }
  override var responses: [Int32] { several }
  override var decided: Int64? { decision }
  override var answered: Int64? { answer }
}
