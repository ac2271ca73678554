/// Makes foreign text harmless in Markdown.
enum MarkdownEscaping {
  /// `text` with a backslash before every ASCII punctuation mark, line breaks as blanks, and control and bidirectional
  /// characters as U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.isLineBreak {
        result.append(" ")
      } else if scalar.isUnprintable {
        result.append("\u{FFFD}")
      } else {
        if scalar.isASCIIPunctuation { result.append("\\") }
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  var isLineBreak: Bool { ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(self) }

  /// Control characters and those that turn the direction of writing.
  var isUnprintable: Bool {
    properties.generalCategory == .control || (0x200E...0x200F).contains(value) || value == 0x061C
      || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  fileprivate var isASCIIPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
