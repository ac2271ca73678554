/// Whether the reviews of a transaction opened before they closed, and closed one way.
struct ReviewOrder {
  private(set) var contradicts = false
  /// Reviews that closed before they were seen to open, since a log may tell of closing alone.
  private var unopened: [String?] = []
  private var opened: [String?] = []
  /// How the last review that decided closed, until one opens again.
  private var decided: LogEvent.ReviewOutcome?

  mutating func open(_ id: String?) {
    if unopened.contains(id) { contradicts = true }
    opened.append(id)
    decided = nil
  }

  mutating func close(_ id: String?, _ outcome: LogEvent.ReviewOutcome?) {
    if !opened.contains(id) { unopened.append(id) }
    guard let outcome, outcome != .unclear else { return }
    if let decided, decided != outcome { contradicts = true }
    decided = outcome
  }
}
