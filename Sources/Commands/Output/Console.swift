import Foundation

/// Standard output and standard error. The product goes to the first, everything else to the second.
enum Console {
  /// Writes a text and a line feed to standard output.
  static func output(_ text: String) { write(text, to: .standardOutput) }

  /// Writes bytes as they are to standard output.
  static func output(_ data: Data) { try? FileHandle.standardOutput.write(contentsOf: data) }

  /// Writes a text and a line feed to standard error, with control characters made visible.
  static func error(_ text: String) { write(visible(text), to: .standardError) }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Columns of the environment's COLUMNS, else of the terminal on standard output, at most 100; 100 where neither tells.
  static var width: Int {
    if let stated = columns(ProcessInfo.processInfo.environment["COLUMNS"]) { return stated }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
    return min(Int(size.ws_col), 100)
  }

  /// What COLUMNS asks for, within 40 to 100; `nil` if it is no number of columns.
  static func columns(_ text: String?) -> Int? {
    text.flatMap { Int($0) }.flatMap { $0 > 0 ? min(max($0, 40), 100) : nil }
  }

  /// The text with control characters as `\x1b`, so that a hostile name cannot steer the terminal.
  static func visible(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .control, scalar != "\n" {
        let digits = String(scalar.value, radix: 16)
        result += "\\x" + (digits.count < 2 ? "0" : "") + digits
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func write(_ text: String, to handle: FileHandle) {
    try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
