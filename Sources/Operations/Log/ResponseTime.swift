/// How long the machine took for an attempt, as far as one event says.
public struct ResponseTime: Sendable, Hashable {
  /// What of the attempt it covers.
  public enum Part: Int32, CaseIterable, Sendable {
    /// All of it, as stated.
    case total
    /// Capture and comparison together.
    case sum
    case capture, compare
  }

  public let part: Part
  /// At most six days either way; what is longer is cut to that.
  public let milliseconds: Int32

  private static let longest: Int64 = (1 << 29) - 1

  /// - Parameter milliseconds: negative if the clock ran backwards.
  public init(_ part: Part, milliseconds: Int64) {
    self.part = part
    self.milliseconds = Self.cut(milliseconds)
  }

  /// What an event says by its fields `total_ms`, `capture_ms` and `compare_ms`.
  ///
  /// - Returns: `nil` if it says nothing, or is not of a kind that tells: the total is told by decisions and comparisons, its
  ///   parts by captures as well.
  public init?(kind: LogEvent.Kind, total: Int64?, capture: Int64?, compare: Int64?) {
    let isAnswer = kind == .decision || kind == .compare
    guard isAnswer || kind == .capture else { return nil }
    if isAnswer, let total {
      self.init(.total, milliseconds: total)
    } else if let capture, let compare {
      self.init(.sum, milliseconds: Int64(Self.sum(Self.cut(capture), Self.cut(compare))))
    } else if let capture {
      self.init(.capture, milliseconds: capture)
    } else if let compare {
      self.init(.compare, milliseconds: compare)
    } else {
      return nil
    }
  }

  /// Of two parts. The other does not make up for a negative one, which is a clock gone wrong.
  static func sum(_ capture: Int32, _ compare: Int32) -> Int32 {
    min(capture, compare) < 0 ? min(capture, compare) : cut(Int64(capture) + Int64(compare))
  }

  private static func cut(_ milliseconds: Int64) -> Int32 {
    Int32(max(-longest, min(longest, milliseconds)))
  }
}

extension ResponseTime {
  /// Stands for an event that says nothing.
  static let noWord = Int32.min

  /// Time and part in four bytes, since a log holds millions.
  var word: Int32 { milliseconds << 2 | part.rawValue }

  /// - Parameter word: as of ``word``; `nil` comes of ``noWord``.
  init?(word: Int32) {
    guard word != Self.noWord, let part = Part(rawValue: word & 3) else { return nil }
    self.init(part, milliseconds: Int64(word >> 2))
  }
}
