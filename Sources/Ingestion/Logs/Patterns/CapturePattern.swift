/// A regular expression with at most one capture group, matched in a time that grows with the text alone.
///
/// All ways through the pattern are followed at once, the preferred ones first, so that the result is that of a
/// backtracking matcher and no pattern can hang.
///
/// - Complexity: O(text × pattern).
/// - Reference: Pike, as described by Cox (2009), "Regular expression matching: the virtual machine approach".
final class CapturePattern {
  private struct Thread {
    var step: Int
    var start: Int
    var end: Int
  }

  let captures: Int
  private let program: PatternProgram
  private var current: [Thread] = []
  private var following: [Thread] = []
  /// At which position each step was last entered.
  private var entered: [Int]

  init(_ text: String) throws(PatternParser.Fault) {
    let (node, captures) = try PatternParser.parsed(text)
    self.captures = captures
    program = try PatternProgram(node)
    entered = [Int](repeating: -1, count: program.steps.count)
  }

  /// Whether it matches anywhere in the text.
  func matches(_ text: ByteSlice) -> Bool { found(text) != nil }

  /// What the group holds in the first match; `nil` without a match, or if the group takes no part in it.
  func capture(_ text: ByteSlice) -> ByteSlice? {
    guard let found = found(text), found.start >= 0, found.end >= found.start else { return nil }
    return ByteSlice(rebasing: text[found.start..<found.end])
  }

  private func found(_ text: ByteSlice) -> Thread? {
    current.removeAll(keepingCapacity: true)
    for index in entered.indices { entered[index] = -1 }
    var best: Thread?
    var position = 0
    while true {
      if best == nil { enter(Thread(step: 0, start: -1, end: -1), position, text, &current) }
      if current.isEmpty, best != nil { break }
      following.removeAll(keepingCapacity: true)
      step(position, text, &best)
      swap(&current, &following)
      if position == text.count { break }
      position += 1
    }
    return best
  }

  private func step(_ position: Int, _ text: ByteSlice, _ best: inout Thread?) {
    for thread in current {
      switch program.steps[thread.step] {
      case .done:
        // Those after it are less preferred.
        best = thread
        return
      case .bytes(let set):
        guard position < text.count, set.contains(text[position]) else { continue }
        var moved = thread
        moved.step += 1
        enter(moved, position + 1, text, &following)
      default: continue
      }
    }
  }

  /// Follows the steps that use up no text.
  private func enter(_ thread: Thread, _ position: Int, _ text: ByteSlice, _ list: inout [Thread]) {
    guard entered[thread.step] != position else { return }
    entered[thread.step] = position
    var next = thread
    next.step += 1
    switch program.steps[thread.step] {
    case .jump(let target):
      next.step = target
      enter(next, position, text, &list)
    case .split(let first, let second):
      next.step = first
      enter(next, position, text, &list)
      next.step = second
      enter(next, position, text, &list)
    case .opens:
      next.start = position
      next.end = -1
      enter(next, position, text, &list)
    case .closes:
      next.end = position
      enter(next, position, text, &list)
    case .start: if position == 0 { enter(next, position, text, &list) }
    case .end: if position == text.count { enter(next, position, text, &list) }
    case .wordBoundary: if Self.isBoundary(position, text) { enter(next, position, text, &list) }
    case .bytes, .done: list.append(thread)
    }
  }

  private static func isBoundary(_ position: Int, _ text: ByteSlice) -> Bool {
    let before = position > 0 && ByteSet.word.contains(text[position - 1])
    let after = position < text.count && ByteSet.word.contains(text[position])
    return before != after
  }
}
