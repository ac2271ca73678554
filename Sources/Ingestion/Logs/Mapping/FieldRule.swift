import Findings
import Operations

/// How one field or group is made from a record; a class, so that a line that is read copies none of it.
final class FieldRule {
  let field: MappedField
  /// The field's place among those of a line; `nil` of a group. Kept, since it is asked for in every line.
  let place: Int?
  /// Numbers of the paths whose texts are joined.
  let paths: [Int]
  let constant: OwnedText?
  let match: CapturePattern?
  let isLowercased: Bool
  let words: ByteTable?
  /// What each of `words` stands for.
  let meanings: [OwnedText]
  let fallback: RuleFallback?
  let time: TimeFormat?
  let isNumber: Bool
  let scale: Double?
  /// What it is read from, for people.
  let source: String
  private let known: KnownWords

  init(
    field: MappedField, paths: [Int], constant: OwnedText?, match: CapturePattern?, isLowercased: Bool,
    words: ByteTable?, meanings: [OwnedText], fallback: RuleFallback?, time: TimeFormat?, isNumber: Bool,
    scale: Double?, source: String, known: KnownWords
  ) {
    self.field = field
    if case .field(let known) = field { place = known.rawValue } else { place = nil }
    self.paths = paths
    self.constant = constant
    self.match = match
    self.isLowercased = isLowercased
    self.words = words
    self.meanings = meanings
    self.fallback = fallback
    self.time = time
    self.isNumber = isNumber
    self.scale = scale
    self.source = source
    self.known = known
  }
}

extension FieldRule {
  /// The field's value in a record.
  ///
  /// - Throws: ``LogRefusal`` if what stands there cannot be the field.
  func outcome(_ record: some LogRecord, _ room: LineRoom) throws(LogRefusal) -> FieldOutcome {
    guard var text = try text(record, room) else { return try missing() }
    if isLowercased { text = try lowercased(text, room) }
    if let words {
      if let word = words.find(text) {
        text = meanings[word].bytes
      } else {
        switch fallback {
        case .skip: return .skip
        case .value(let owned): text = owned.bytes
        case .refuse, nil:
          throw unlisted(text)
        }
      }
    }
    return .value(try value(text))
  }

  private func text(_ record: some LogRecord, _ room: LineRoom) throws(LogRefusal) -> ByteSlice? {
    if let constant { return constant.bytes }
    var text: ByteSlice?
    if paths.count == 1 {
      text = try record.text(path: paths[0])
    } else {
      text = try joined(record, room)
    }
    if let match, let whole = text {
      text = match.capture(whole)
      if text?.isEmpty == true { text = nil }
    }
    return text
  }

  private func joined(_ record: some LogRecord, _ room: LineRoom) throws(LogRefusal) -> ByteSlice? {
    var isAnyThere = false
    let start = room.used
    for (place, path) in paths.enumerated() {
      if place > 0, !room.append(UInt8(ascii: "/")) { throw Self.tooLong(field) }
      guard let part = try record.text(path: path) else { continue }
      isAnyThere = true
      guard room.append(part) else { throw Self.tooLong(field) }
    }
    return isAnyThere ? room.text(from: start) : nil
  }

  private func lowercased(_ text: ByteSlice, _ room: LineRoom) throws(LogRefusal) -> ByteSlice {
    guard let text = room.mapped(text, { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }) else {
      throw Self.tooLong(field)
    }
    return text
  }

  private func unlisted(_ text: ByteSlice) -> LogRefusal {
    if field.isIdentifier {
      return LogRefusal("unlisted-value", "a value is not among those of \(field.name)", field: field.name)
    }
    return LogRefusal(
      "unlisted-value", "\(known.phrase(text)) is not among the values of \(field.name)",
      field: field.name)
  }

  private static func tooLong(_ field: MappedField) -> LogRefusal {
    LogRefusal("unreadable", "the text of \(field.name) is too long", field: field.name)
  }

  private func missing() throws(LogRefusal) -> FieldOutcome {
    switch fallback {
    case .value(let owned): .value(try value(owned.bytes))
    case .skip: .skip
    case .refuse: throw LogRefusal("missing-field", "the field '\(field.name)' is missing", field: field.name)
    case nil: .absent
    }
  }

  private func value(_ text: ByteSlice) throws(LogRefusal) -> FieldValue {
    if text.isEmpty { return FieldValue() }
    if let time {
      do throws(LogRefusal) {
        return FieldValue(state: .instant, text: text, instant: try time.instant(text))
      } catch {
        throw LogRefusal(error.reason, error.sentence, field: field.name)
      }
    }
    guard isNumber else { return FieldValue(state: .text, text: text) }
    guard let number = DecimalText.value(text) else {
      throw LogRefusal(
        "unknown-value", "\(field.name) is not a number, but \(known.phrase(text))", field: field.name)
    }
    return FieldValue(state: .number, text: text, number: scale.map { number * $0 } ?? number)
  }
}
