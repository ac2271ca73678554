import Vocabulary

/// What became of the lines of an operational log.
///
/// `read = kept + Σ refused + Σ skipped`, whatever the files hold.
public struct LogAccount: Sendable, Equatable, Codable {
  /// Events of one kind.
  public struct KindCount: Sendable, Equatable, Codable {
    public var kind: String
    public var counts: PerArm<Int>

    public init(kind: String, counts: PerArm<Int>) {
      self.kind = kind
      self.counts = counts
    }
  }

  /// Lines refused for one reason.
  public struct Refused: Sendable, Equatable, Codable {
    public var reason: String
    public var count: Int
    /// Where the first of them stands, and what is wrong with it.
    public var file: String
    public var line: Int
    public var sentence: String

    public init(reason: String, count: Int, file: String, line: Int, sentence: String) {
      self.reason = reason
      self.count = count
      self.file = file
      self.line = line
      self.sentence = sentence
    }
  }

  /// Where a field comes from.
  public struct FieldSource: Sendable, Equatable, Codable {
    public var field: String
    public var source: String
    /// Records in which it was found.
    public var lines: Int

    public init(field: String, source: String, lines: Int) {
      self.field = field
      self.source = source
      self.lines = lines
    }
  }

  /// Fields whose names are not written, since records may be keyed by people.
  public struct UnnamedFields: Sendable, Equatable, Codable {
    public var count: Int
    /// The first line where one of them stands.
    public var line: Int

    public init(count: Int, line: Int) {
      self.count = count
      self.line = line
    }
  }

  /// One file.
  public struct File: Sendable, Equatable, Codable {
    public var file: String
    /// What it was read as.
    public var form: String
    /// Lines that hold nothing.
    public var blank: Int
    /// Empty where fields are named as in `oplog/1`.
    public var fields: [FieldSource]
    /// Fields that nothing reads and whose names the form or the mapping has, with the records that have them.
    public var unread: [String: Int]
    /// All others that nothing reads; `nil` if there are none.
    public var unnamed: UnnamedFields?

    public init(
      file: String, form: String, blank: Int, fields: [FieldSource], unread: [String: Int],
      unnamed: UnnamedFields? = nil
    ) {
      self.file = file
      self.form = form
      self.blank = blank
      self.fields = fields
      self.unread = unread
      self.unnamed = unnamed
    }
  }

  public var read: Int
  public var kept: Int
  public var refused: [Refused]
  /// Lines that are no events of the pilot, by the rule that says so.
  public var skipped: [String: Int]
  public var events: [KindCount]
  /// Different units of each arm; `nil` if they were not counted.
  public var units: PerArm<Int>?
  /// Milliseconds since 1970-01-01 UTC; `nil` without an event.
  public var first: Int64?
  public var last: Int64?
  public var files: [File]

  public init(
    read: Int, kept: Int, refused: [Refused], skipped: [String: Int], events: [KindCount],
    units: PerArm<Int>?, first: Int64?, last: Int64?, files: [File]
  ) {
    self.read = read
    self.kept = kept
    self.refused = refused
    self.skipped = skipped
    self.events = events
    self.units = units
    self.first = first
    self.last = last
    self.files = files
  }

  /// Whether every line is accounted for.
  public var addsUp: Bool {
    read == kept + refused.reduce(0) { $0 + $1.count } + skipped.values.reduce(0, +)
  }
}
