/// The attempts of one transaction, from 1 without a gap, in two words.
struct AttemptList: Sendable, Equatable {
  /// Four bits for each of the first sixteen.
  private var codes: UInt64 = 0
  private var made: UInt16 = 0
  private var failed: UInt16 = 0
  private var lastCode: UInt8 = 0

  /// At most 1000, since no event has a higher number.
  var count: Int { Int(made) }
  var failuresToAcquire: Int { Int(failed) }

  private static let kept = 16
  private static let outcomes: [Attempt.Outcome] = [
    .failedToAcquire, .incomplete, .decided(.accept), .decided(.reject), .decided(.review), .decided(.error),
    .decided(.timeout),
  ]

  mutating func append(_ outcome: Attempt.Outcome) {
    // A decision has no other outcome (LogFields), so the fallback is never taken.
    let code = UInt8(Self.outcomes.firstIndex(of: outcome) ?? 1)
    if count < Self.kept { codes |= UInt64(code) << UInt64(4 * count) }
    made += 1
    lastCode = code
    if outcome == .failedToAcquire { failed += 1 }
  }

  /// One of the first sixteen attempts; `nil` if it was not made.
  ///
  /// - Parameter number: from 1.
  subscript(number: Int) -> Attempt? {
    guard number >= 1, number <= min(count, Self.kept) else { return nil }
    let code = Int((codes >> UInt64(4 * (number - 1))) & 15)
    return Attempt(number: number, outcome: Self.outcomes[code])
  }

  var first: Attempt? { self[1] }
  var last: Attempt? {
    count == 0 ? nil : Attempt(number: count, outcome: Self.outcomes[Int(lastCode)])
  }

  /// Of the first sixteen, how many the machine decided accept, reject or review.
  var decided: Int { (1...Self.kept).count { self[$0]?.isDecided == true } }

  var isEmpty: Bool { count == 0 }

  /// Nothing follows an accept, so that only the last can be one.
  var isAccepted: Bool { last?.isAccepted == true }
}
