/// Why an input cannot be used: place, what is wrong, what to do.
public struct IngestionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// Whether there is something to read at all.
  public enum Kind: Sendable, Equatable {
    /// It was read, and cannot be used.
    case unusable
    /// It is not there, or may not be read.
    case missing
  }

  public let file: String
  /// 1-based; `nil` if it is about the whole file.
  public let line: Int?
  /// The byte of the line that the field at fault begins with, 1-based; `nil` if it is about the whole line.
  public let column: Int?
  public let sentence: String
  public let remedy: String
  public let code: String
  public let kind: Kind
  /// Further faults of the file, the first of them.
  public let others: [RowFault]
  /// All faults of the file, this one included.
  public let count: Int

  public init(
    _ file: String, line: Int? = nil, column: Int? = nil, _ sentence: String, remedy: String, code: String,
    kind: Kind = .unusable
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.sentence = sentence
    self.remedy = remedy
    self.code = code
    self.kind = kind
    others = []
    count = 1
  }

  /// The faults of a file's lines, of which there is at least one.
  init(_ file: String, _ faults: RowFaults, code: String) {
    let first = faults.first[0]
    let more = faults.count == 1 ? "" : " (the first of \(faults.count) rows that cannot be read)"
    self.file = file
    line = first.line
    column = first.column
    sentence = first.sentence + more
    remedy = first.remedy
    self.code = first.code ?? code
    kind = .unusable
    others = Array(faults.first.dropFirst())
    count = faults.count
  }

  /// `file`, `file:line` or `file:line:column`.
  public var place: String { Self.place(file, line, column) }

  /// `file:line:column: sentence; remedy [code]`.
  public var description: String { "\(place): \(sentence); \(remedy) [\(code)]" }

  /// The further faults, one a line as ``description`` has it, and how many are not named.
  public var continuation: [String] {
    let named = others.map {
      "\(Self.place(file, $0.line, $0.column)): \($0.sentence); \($0.remedy) [\($0.code ?? "I034")]"
    }
    let rest = count - 1 - others.count
    return rest > 0 ? named + ["\(file): \(rest) more rows cannot be read [I034]"] : named
  }

  private static func place(_ file: String, _ line: Int?, _ column: Int?) -> String {
    ([file] + [line, line == nil ? nil : column].compactMap { $0.map(String.init) }).joined(separator: ":")
  }
}
