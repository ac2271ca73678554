import Findings
import Operations

/// The words that may be written though they stand in a log: those of `oplog/1` and of the mapping, which nobody took from the
/// log, but for what the mapping says of people.
struct KnownWords {
  private let words: Set<String>

  /// - Parameter groups: names of the groups of people that may be kept.
  init(_ map: LogMap?, groups: [String]) {
    let fields = LogField.allCases.map(\.name) + groups.map { MappedField.group($0).name }
    let form = FieldWords.known.values.flatMap(\.self)
    let fieldMappings = (map?.fields ?? [:]).map { (MappedField.field($0.key), $0.value) }
    let groupMappings = (map?.groups ?? [:]).map { (MappedField.group($0.key), $0.value) }
    let mapping = (fieldMappings + groupMappings).flatMap(Self.words)
    words = Set(fields + form + mapping)
  }

  /// The keys of its paths; its other words only where they are no one's names.
  private static func words(_ field: MappedField, _ mapping: FieldMapping) -> [String] {
    let keys = (mapping.from?.paths ?? []).flatMap(keys)
    guard !field.isIdentifier else { return keys }
    var words = keys + (mapping.values ?? [:]).flatMap { [$0.key, $0.value] }
    if let constant = mapping.constant { words.append(constant) }
    if case .value(let word) = mapping.fallback { words.append(word) }
    return words
  }

  private static func keys(_ path: String) -> [String] {
    guard let path = try? FieldPath(path) else { return [] }
    return path.steps.compactMap {
      if case .key(let name) = $0 { String(decoding: name, as: UTF8.self) } else { nil }
    }
  }

  func contains(_ text: String) -> Bool { words.contains(text) }

  /// A text of the log for a sentence: itself if it is known, else its shape.
  func phrase(_ text: ByteSlice) -> Phrase {
    let word = text.count <= 60 ? text.text : ""
    return contains(word) ? "the word '\(word)'" : "a text of the shape \(TextShape(text).text)"
  }
}
