/// A regular expression as steps of a machine that never goes back in its text.
struct PatternProgram {
  enum Step {
    case bytes(ByteSet)
    /// The first is preferred.
    case split(Int, Int)
    case jump(Int)
    case opens, closes
    case start, end, wordBoundary
    case done
  }

  private(set) var steps: [Step] = []

  /// More steps than any pattern of a mapping needs.
  private static let limit = 1000

  init(_ node: PatternNode) throws(PatternParser.Fault) {
    try append(node)
    steps.append(.done)
  }

  private mutating func append(_ node: PatternNode) throws(PatternParser.Fault) {
    guard steps.count < Self.limit else { throw PatternParser.Fault("it is too long") }
    switch node {
    case .bytes(let set): steps.append(.bytes(set))
    case .anyBeyondASCII:
      steps.append(.bytes(.leads))
      try appendLoop(.bytes(.continuation), isGreedy: true)
    case .start: steps.append(.start)
    case .end: steps.append(.end)
    case .wordBoundary: steps.append(.wordBoundary)
    case .sequence(let nodes): for node in nodes { try append(node) }
    case .choice(let nodes): try appendChoice(nodes[...])
    case .capture(let node):
      steps.append(.opens)
      try append(node)
      steps.append(.closes)
    case .repeated(let node, let least, let most, let isGreedy):
      for _ in 0..<least { try append(node) }
      if let most {
        try appendOptional(node, times: most - least, isGreedy)
      } else {
        try appendLoop(node, isGreedy: isGreedy)
      }
    }
  }

  private mutating func appendChoice(_ nodes: ArraySlice<PatternNode>) throws(PatternParser.Fault) {
    guard let first = nodes.first, nodes.count > 1 else {
      if let only = nodes.first { try append(only) }
      return
    }
    let split = steps.count
    steps.append(.split(0, 0))
    try append(first)
    let jump = steps.count
    steps.append(.jump(0))
    steps[split] = .split(split + 1, steps.count)
    try appendChoice(nodes.dropFirst())
    steps[jump] = .jump(steps.count)
  }

  private mutating func appendLoop(_ node: PatternNode, isGreedy: Bool) throws(PatternParser.Fault) {
    let split = steps.count
    steps.append(.split(0, 0))
    try append(node)
    steps.append(.jump(split))
    steps[split] = isGreedy ? .split(split + 1, steps.count) : .split(steps.count, split + 1)
  }

  private mutating func appendOptional(
    _ node: PatternNode, times: Int, _ isGreedy: Bool
  ) throws(PatternParser.Fault) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(steps.count)
      steps.append(.split(0, 0))
      try append(node)
    }
    for split in splits {
      steps[split] = isGreedy ? .split(split + 1, steps.count) : .split(steps.count, split + 1)
    }
  }
}
