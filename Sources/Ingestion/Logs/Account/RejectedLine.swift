/// A line of a log that was refused, as the file of rejects has it; never the content of the line beyond the field at
/// fault.
public struct RejectedLine: Sendable, Equatable {
  /// Its path as the manifest names it.
  public var file: String
  /// 1-based.
  public var line: Int
  /// One word for all such lines.
  public var reason: String
  /// The field that it is about, if it is about one.
  public var field: String?
  public var sentence: String
  /// The pseudonym of its unit, if the pilot has a key and the line states one.
  public var unit: String?

  /// The names of the columns.
  public static let header = ["file", "line", "reason", "field", "sentence", "unit"]

  /// One row of CSV with its line feed; a cell that a spreadsheet would reckon with gets an apostrophe.
  public var row: String {
    [file, String(line), reason, field ?? "", sentence, unit ?? ""].map(Self.cell).joined(separator: ",")
      + "\n"
  }

  private static func cell(_ text: String) -> String {
    let text = text.first.map { "=+-@\t\r".contains($0) } == true ? "'" + text : text
    guard text.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
