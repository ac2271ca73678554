/// Reads a regular expression.
///
/// What there is: characters, `.`, `[a-z]`, `[^…]`, `\d \w \s \D \W \S \b`, `^`, `$`, `(…)`, `(?:…)`, `|`, `*`, `+`, `?`,
/// `{n,m}` and their lazy forms with `?` after them. No look-around, no back-references: with those, time is not bounded.
struct PatternParser {
  struct Fault: Error, Equatable {
    let sentence: String
    init(_ sentence: String) { self.sentence = sentence }
  }

  private let characters: [Unicode.Scalar]
  private var index = 0
  private(set) var captures = 0
  private var depth = 0

  private init(_ text: String) { characters = Array(text.unicodeScalars) }

  /// The tree, and how many groups are captured.
  static func parsed(_ text: String) throws(Fault) -> (node: PatternNode, captures: Int) {
    var parser = PatternParser(text)
    let node = try parser.choice()
    guard parser.index == parser.characters.count else { throw Fault("a closing bracket has no opening one") }
    return (node, parser.captures)
  }

  private var next: Unicode.Scalar? { index < characters.count ? characters[index] : nil }

  private mutating func takes(_ character: Unicode.Scalar) -> Bool {
    guard next == character else { return false }
    index += 1
    return true
  }

  private mutating func choice() throws(Fault) -> PatternNode {
    depth += 1
    guard depth <= 50 else { throw Fault("its groups are nested too deep") }
    defer { depth -= 1 }
    var choices = [try sequence()]
    while takes("|") { choices.append(try sequence()) }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(Fault) -> PatternNode {
    var nodes: [PatternNode] = []
    while let character = next, character != "|", character != ")" {
      nodes.append(try repeated(try atom()))
    }
    return .sequence(nodes)
  }

  private mutating func repeated(_ node: PatternNode) throws(Fault) -> PatternNode {
    guard let (least, most) = try bounds() else { return node }
    let isLazy = takes("?")
    if next == "*" || next == "+" || next == "{" { throw Fault("a repetition is repeated") }
    return .repeated(node, least: least, most: most, isGreedy: !isLazy)
  }

  private mutating func bounds() throws(Fault) -> (least: Int, most: Int?)? {
    if takes("*") { return (0, nil) }
    if takes("+") { return (1, nil) }
    if takes("?") { return (0, 1) }
    guard takes("{") else { return nil }
    guard let least = number() else {
      throw Fault("{ is not followed by a number; write \\{ for the character")
    }
    var most: Int? = least
    if takes(",") { most = number() }
    guard takes("}"), least <= 200, (most ?? 0) <= 200, most.map({ $0 >= least }) ?? true else {
      throw Fault("a repetition {n,m} is not closed, or larger than 200")
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let digit = next.flatMap({ Int(String($0)) }), (value ?? 0) < 10_000 {
      value = (value ?? 0) * 10 + digit
      index += 1
    }
    return value
  }

  private mutating func atom() throws(Fault) -> PatternNode {
    let character = characters[index]
    index += 1
    switch character {
    case "^": return .start
    case "$": return .end
    case ".": return .choice([.bytes(ByteSet([10]).complementInASCII), .anyBeyondASCII])
    case "(": return try group()
    case "[": return try set()
    case "\\": return try escape()
    case "*", "+", "?": throw Fault("a repetition has nothing before it")
    default: return Self.literal(character)
    }
  }

  private mutating func group() throws(Fault) -> PatternNode {
    var isCapture = true
    if takes("?") {
      guard takes(":") else { throw Fault("only (…) and (?:…) are groups here") }
      isCapture = false
    }
    if isCapture { captures += 1 }
    let node = try choice()
    guard takes(")") else { throw Fault("an opening bracket is not closed") }
    return isCapture ? .capture(node) : node
  }

  static func literal(_ character: Unicode.Scalar) -> PatternNode {
    let bytes = Array(String(character).utf8)
    return bytes.count == 1 ? .bytes(ByteSet(bytes)) : .sequence(bytes.map { .bytes(ByteSet([$0])) })
  }
}

extension PatternParser {
  private mutating func escape() throws(Fault) -> PatternNode {
    guard let character = next else { throw Fault("it ends with a lone \\") }
    if character == "b" {
      index += 1
      return .wordBoundary
    }
    if let (set, isComplement) = try escapedSet() {
      return isComplement ? .choice([.bytes(set.complementInASCII), .anyBeyondASCII]) : .bytes(set)
    }
    index += 1
    return .bytes(ByteSet([try Self.escaped(character)]))
  }

  private mutating func escapedSet() throws(Fault) -> (ByteSet, isComplement: Bool)? {
    guard let character = next else { return nil }
    let sets: [Unicode.Scalar: ByteSet] = ["d": .digits, "w": .word, "s": .blanks]
    let lower = Unicode.Scalar(character.value | 32)
    guard let lower, let set = sets[lower], character.isASCII else { return nil }
    index += 1
    return (set, character != lower)
  }

  private static func escaped(_ character: Unicode.Scalar) throws(Fault) -> UInt8 {
    switch character {
    case "n": return 10
    case "r": return 13
    case "t": return 9
    default:
      guard character.isASCII, !character.properties.isAlphabetic, !("0"..."9").contains(character) else {
        throw Fault("\\\(character) is not known")
      }
      return UInt8(character.value)
    }
  }

  private mutating func set() throws(Fault) -> PatternNode {
    let isComplement = takes("^")
    var set = ByteSet()
    var isFirst = true
    while let character = next, character != "]" || isFirst {
      isFirst = false
      if character == "\\" {
        index += 1
        if let (other, isOtherComplement) = try escapedSet() {
          guard !isOtherComplement else { throw Fault("a complement stands in a set") }
          set.formUnion(other)
          continue
        }
        guard let escaped = next else { break }
        index += 1
        set.insert(try Self.escaped(escaped))
        continue
      }
      try range(from: character, into: &set)
    }
    guard takes("]") else { throw Fault("a set [ is not closed") }
    return isComplement ? .choice([.bytes(set.complementInASCII), .anyBeyondASCII]) : .bytes(set)
  }

  private mutating func range(from first: Unicode.Scalar, into set: inout ByteSet) throws(Fault) {
    index += 1
    guard first.isASCII else { throw Fault("only ASCII characters stand in a set; write (?:…|…)") }
    guard next == "-", index + 1 < characters.count, characters[index + 1] != "]" else {
      return set.insert(UInt8(first.value))
    }
    let last = characters[index + 1]
    index += 2
    guard last.isASCII, last.value >= first.value, last != "\\" else {
      throw Fault("a range in a set runs backwards")
    }
    for byte in UInt8(first.value)...UInt8(last.value) { set.insert(byte) }
  }
}
