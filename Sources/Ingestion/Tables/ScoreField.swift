import Pilots

/// What one field of scores may say.
struct ScoreField {
  enum Reading: Equatable {
    case score(Double)
    /// A failure to acquire or enrol.
    case missing
    /// Infinity on the accepting side, or no number.
    case refused(String)
  }

  private static let names: Set<String> = ["", "nan", "NaN", "NA", "null"]

  let direction: ScoreDirection
  let failures: Set<String>

  /// The score of a field, NaN for none.
  func value(_ field: ArraySlice<UInt8>, at column: Int) throws(RowRefusal) -> Double {
    switch reading(field) {
    case .score(let value): return value
    case .missing: return .nan
    case .refused(let sentence):
      throw RowRefusal(column, sentence, remedy: Self.remedy(Self.quoted(field)))
    }
  }

  /// What to do about a text that is no score; as YAML it must read back as that one text.
  private static func remedy(_ found: String) -> String {
    let point = found.replacing(",", with: ".", maxReplacements: 1)
    if point != found, DecimalNumber.value(Array(point.utf8)[...]) != nil {
      return "write a decimal point instead of the comma"
    }
    let isPlain = found.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-_+".contains($0)) }
    let value = isPlain && !found.isEmpty ? found : "'" + found.replacing("'", with: "''") + "'"
    return "drop the row, or map it to a failure with failure: {values: [\(value)]}"
  }

  /// No number that anybody writes is longer.
  private static let longest = 1024

  /// The field, or the beginning of a very long one.
  private static func quoted(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix(longest), as: UTF8.self) + (field.count > longest ? "…" : "")
  }

  /// Distances come out negated, so that higher is more alike.
  func reading(_ field: ArraySlice<UInt8>) -> Reading {
    guard field.count <= Self.longest else {
      return .refused("score '\(Self.quoted(field))' is not a number")
    }
    if failures.isEmpty, let value = DecimalNumber.value(field) {
      return .score(direction == .similar ? value : -value)
    }
    let text = String(decoding: field, as: UTF8.self).trimmingBlanks
    if Self.names.contains(text) || failures.contains(text) { return .missing }
    if let value = DecimalNumber.value(field) { return .score(direction == .similar ? value : -value) }
    switch text.lowercased() {
    case "inf", "+inf", "infinity":
      return direction == .different ? .missing : .refused("score '\(text)' would accept at every threshold")
    case "-inf", "-infinity":
      return direction == .similar ? .missing : .refused("score '\(text)' would accept at every threshold")
    default: return .refused("score '\(text)' is not a number")
    }
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
