/// What few transactions have, kept apart from the millions that have none of it.
///
/// Two answered attempts are by far the most frequent of it, and take half the room of a list. All cases together take one word.
enum RareParts: Sendable {
  case none
  case twoResponses(TwoResponses)
  case all(AllParts)

  final class TwoResponses: Sendable {
    let first: Int32
    let second: Int32

    init(_ first: Int32, _ second: Int32) {
      self.first = first
      self.second = second
    }
  }

  final class AllParts: Sendable {
    let truthProbability: Double
    let handled: [Int64]
    let responses: [Int32]
    let decided: Int64?
    let answered: Int64?

    init(
      truthProbability: Double, handled: [Int64], responses: [Int32], decided: Int64?, answered: Int64?
    ) {
      self.truthProbability = truthProbability
      self.handled = handled
      self.responses = responses
      self.decided = decided
      self.answered = answered
    }
  }

  init(truthProbability: Double, handled: [Int64], responses: [Int32], decided: Int64?, answered: Int64?) {
    let isPlain = truthProbability == 1 && handled.isEmpty && decided == nil && answered == nil
    if isPlain, responses.count < 2 {
      self = .none
    } else if isPlain, responses.count == 2 {
      self = .twoResponses(TwoResponses(responses[0], responses[1]))
    } else {
      self = .all(
        AllParts(
          truthProbability: truthProbability, handled: handled,
          responses: responses.count > 1 ? responses : [], decided: decided, answered: answered))
    }
  }

  private var parts: AllParts? {
    if case .all(let parts) = self { return parts }
    return nil
  }

  var truthProbability: Double { parts?.truthProbability ?? 1 }
  /// Of closed reviews.
  var handleMilliseconds: [Int64] { parts?.handled ?? [] }
  /// Milliseconds to the decision and to the answer, where they exceed 24 days.
  var decided: Int64? { parts?.decided }
  var answered: Int64? { parts?.answered }

  /// Of several attempts.
  var responses: [Int32] {
    switch self {
    case .none: []
    case .twoResponses(let two): [two.first, two.second]
    case .all(let parts): parts.responses
    }
  }
}
