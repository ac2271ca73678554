/// How often a pilot may, or must, be called non-inferior.
enum DecisionGoal: Sendable, Equatable {
  case atMost(Double)
  case atLeast(Double)

  func isKept(_ share: Double) -> Bool {
    switch self {
    case .atMost(let limit): share <= limit
    case .atLeast(let limit): share >= limit
    }
  }

  var text: String {
    switch self {
    case .atMost(let limit): "at most \(MarkdownTable.decimal(100 * limit, 1)) %"
    case .atLeast(let limit): "at least \(MarkdownTable.decimal(100 * limit, 1)) %"
    }
  }
}
