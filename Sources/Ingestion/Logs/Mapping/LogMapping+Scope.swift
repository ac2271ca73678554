import Operations

extension LogMapping {
  /// What a log read through it can say.
  var scope: LogScope {
    guard !isDirect else { return .everything }
    let attempts = rules.first { $0.field == .field(.attempt) }
    return LogScope(
      kinds: values(.event), outcomes: values(.outcome),
      numbersAttempts: attempts.map { $0.constant == nil } ?? false)
  }

  /// Words that a field can come to; all that there are if the log writes them itself, none if nothing is read for it.
  private func values<Value: RawRepresentable<String> & CaseIterable & Hashable>(
    _ field: LogField
  ) -> Set<Value> {
    guard let rule = rules.first(where: { $0.field == .field(field) }) else { return [] }
    guard rule.words != nil || rule.constant != nil else { return Set(Value.allCases) }
    var words = rule.meanings + [rule.constant].compactMap(\.self)
    if case .value(let word) = rule.fallback { words.append(word) }
    return Set(words.compactMap { Value(rawValue: $0.bytes.text) })
  }
}
