import Testing

@testable import Operations

@Suite("The attempts of a transaction in two words")
struct AttemptListTests {
  @Test("sixteen attempts are kept one by one, more are counted, and the last is known")
  func many() {
    var list = AttemptList()
    #expect(list.isEmpty && list.first == nil && list.last == nil && !list.isAccepted)
    let outcomes: [Attempt.Outcome] = [
      .failedToAcquire, .decided(.reject), .incomplete, .decided(.error), .decided(.timeout),
      .decided(.review),
    ]
    for number in 0..<20 { list.append(outcomes[number % 6]) }
    list.append(.decided(.accept))
    #expect(list.count == 21 && list.isAccepted && list.last?.number == 21)
    for number in 1...16 { #expect(list[number]?.outcome == outcomes[(number - 1) % 6]) }
    #expect(list[17] == nil && list[0] == nil && list.failuresToAcquire == 4)
  }
}
