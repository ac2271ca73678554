/// Walks over the elements of a small XML text, strictly: elements, attributes, comments and instructions, and nothing
/// that could expand or reach out of the file. Text between elements is passed over.
///
/// Foundation's parser is not used, since it is not safe to run in parallel on Linux.
///
/// - Complexity: O(bytes) for the whole text.
/// - Reference: W3C (2008), Extensible Markup Language 1.0, fifth edition; a subset.
struct XMLScanner {
  enum Token: Equatable {
    /// The name without a prefix, and its attributes. An element that closes itself is followed by ``close(_:)``.
    case open(String, [String: String])
    case close(String)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  /// The name of an element that closed itself, until that is told.
  private var pending: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next element's beginning or end; `nil` at the end of the text.
  mutating func next() throws(XMLFault) -> Token? {
    if let name = pending {
      pending = nil
      return .close(name)
    }
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        advance()
        continue
      }
      if starts("<!--") {
        try skip(past: "-->", what: "comment")
      } else if starts("<?") {
        try skip(past: "?>", what: "instruction")
      } else if starts("<!") {
        throw fault("declarations such as DOCTYPE are not read", "remove them")
      } else {
        return try element()
      }
    }
    return nil
  }

  /// What is wrong where the scanner stands.
  func fault(_ sentence: String, _ remedy: String = "write the sigset again") -> XMLFault {
    XMLFault(line: line, sentence: sentence, remedy: remedy)
  }

  private mutating func element() throws(XMLFault) -> Token {
    advance()
    let isEnd = takes("/")
    let name = try name("an element")
    if isEnd {
      skipBlanks()
      guard takes(">") else { throw fault("</\(name) is not ended by >") }
      return .close(name)
    }
    var attributes: [String: String] = [:]
    while true {
      let hadBlank = skipBlanks()
      if takes(">") { return .open(name, attributes) }
      if takes("/") {
        guard takes(">") else { throw fault("no > follows the / of <\(name)") }
        pending = name
        return .open(name, attributes)
      }
      guard hadBlank else { throw fault("<\(name) is not ended by >") }
      let key = try self.name("an attribute of <\(name)>")
      guard attributes.updateValue(try value(of: key), forKey: key) == nil else {
        throw fault("the attribute \(key) of <\(name)> stands twice")
      }
    }
  }

  /// A name without what stands before its colon.
  private mutating func name(_ what: String) throws(XMLFault) -> String {
    let start = index
    while index < bytes.count, Self.isNameByte(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let local = text.split(separator: ":").last, let first = local.utf8.first,
      !(48...57).contains(first), first != UInt8(ascii: "-"), first != UInt8(ascii: ".")
    else { throw fault("the name of \(what) is missing") }
    return String(local)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...58, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), 128...255: true
    default: false
    }
  }

  private mutating func value(of key: String) throws(XMLFault) -> String {
    skipBlanks()
    guard takes("=") else { throw fault("no = follows the attribute \(key)") }
    skipBlanks()
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
      throw fault("the value of \(key) is not in quotes")
    }
    let quote = bytes[index]
    advance()
    let start = index
    while index < bytes.count, bytes[index] != quote {
      guard bytes[index] != UInt8(ascii: "<") else { throw fault("the value of \(key) holds a <") }
      advance()
    }
    guard index < bytes.count else { throw fault("the quotes of \(key) are not closed") }
    let raw = String(decoding: bytes[start..<index], as: UTF8.self)
    advance()
    return try unescaped(raw, key)
  }

  private func unescaped(_ raw: String, _ key: String) throws(XMLFault) -> String {
    let parts = raw.split(separator: "&", omittingEmptySubsequences: false)
    var text = String(parts[0])
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: ";"), let character = Self.character(part[..<end]) else {
        throw fault("the value of \(key) holds an & that names no character", "write &amp; for &")
      }
      text.append(character)
      text += part[part.index(after: end)...]
    }
    return text
  }

  private static func character(_ name: Substring) -> Character? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.first == "#" else { return nil }
      let digits = name.dropFirst()
      let number = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { $0 >= 32 ? Unicode.Scalar($0) : nil }.map(Character.init)
    }
  }

  private mutating func skip(past end: String, what: String) throws(XMLFault) {
    let opened = fault("the \(what) is not closed by \(end)")
    while index < bytes.count {
      if starts(end) {
        index += end.utf8.count
        return
      }
      advance()
    }
    throw opened
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while index < bytes.count, [32, 9, 10, 13].contains(bytes[index]) { advance() }
    return index > start
  }

  private func starts(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func takes(_ text: String) -> Bool {
    guard starts(text) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func advance() {
    if bytes[index] == 10 { line += 1 }
    index += 1
  }
}
