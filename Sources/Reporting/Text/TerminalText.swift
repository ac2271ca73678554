/// Text on its way to a terminal, where control characters of foreign text could do harm.
public enum TerminalText {
  /// `text` with its control characters but line breaks shown as `\x1b`.
  public static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar != "\n", scalar.isUnprintable {
        let digits = String(scalar.value, radix: 16)
        result += scalar.value < 0x100 ? "\\x" + (digits.count < 2 ? "0" : "") + digits : "\\u{\(digits)}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// `text` with what a plain terminal lacks put into ASCII.
  static func ascii(_ text: String) -> String {
    let substitutes: [Character: String] = [
      "·": "-", "…": "..", "–": "-", "−": "-", "◀": "<", "▶": ">", "─": "-", "│": "|", "├": "[", "┤": "]",
      "■": "#", "¥": "JPY ", "┼": "+", "\u{A0}": " ", "“": "\"", "”": "\"", "’": "'",
    ]
    return String(text.flatMap { Array(substitutes[$0] ?? String($0)) })
  }

  /// `text` in lines of at most `width` characters, broken at blanks; a longer word stands on a line of its own.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
