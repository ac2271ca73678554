/// The form of a time, as `strptime` has it: the parts that a log may need, and no guesses.
struct TimeLayout {
  private enum Part: Equatable {
    case literal(UInt8)
    case blanks
    case year, month, monthName, day, hour, hourOf12, half, minute, second, fraction, offset, weekday
  }

  let text: String
  private let parts: [Part]

  /// Whether it states the offset itself.
  var hasOffset: Bool { parts.contains(.offset) }

  private static let directives: [Character: [Part]] = [
    "Y": [.year], "m": [.month], "b": [.monthName], "B": [.monthName], "h": [.monthName], "d": [.day],
    "e": [.blanks, .day], "H": [.hour], "I": [.hourOf12], "p": [.half], "M": [.minute], "S": [.second],
    "f": [.fraction], "z": [.offset], "a": [.weekday], "A": [.weekday],
    "T": [.hour, .literal(58), .minute, .literal(58), .second], "R": [.hour, .literal(58), .minute],
    "F": [.year, .literal(45), .month, .literal(45), .day], "n": [.blanks], "t": [.blanks],
    "%": [.literal(37)],
  ]

  init(_ text: String) throws(MappingFault) {
    self.text = text
    var parts: [Part] = []
    var isDirective = false
    for character in text {
      if isDirective {
        guard let meaning = Self.directives[character] else {
          throw Self.fault("'%\(character)' is not read")
        }
        parts += meaning
        isDirective = false
      } else if character == "%" {
        isDirective = true
      } else {
        parts += character == " " ? [.blanks] : String(character).utf8.map { .literal($0) }
      }
    }
    guard !isDirective else { throw Self.fault("it ends with a lone %") }
    self.parts = parts
    try Self.refuseGaps(parts)
  }

  private static func refuseGaps(_ parts: [Part]) throws(MappingFault) {
    let hasMonth = parts.contains(.month) || parts.contains(.monthName)
    guard parts.contains(.year), hasMonth, parts.contains(.day) else {
      throw fault("it states no full date")
    }
    let has12 = parts.contains(.hourOf12)
    guard parts.contains(.hour) || has12, has12 == parts.contains(.half), parts.contains(.minute) else {
      throw fault("it states no full time of day")
    }
  }

  private static func fault(_ sentence: String) -> MappingFault {
    MappingFault(
      key: "format", "the form of the time cannot be used: \(sentence)",
      remedy: "use %Y %m %b %d %H %I %p %M %S %f %z %a %T %F, such as '%d/%b/%Y:%H:%M:%S %z'")
  }

  /// What the text says; `nil` unless it is of this form.
  func parts(_ text: ByteSlice) -> TimeFormat.Parts? {
    var reader = ByteReader(text)
    var clock = Clock()
    for part in parts {
      guard take(part, &reader, &clock) else { return nil }
    }
    return reader.isAtEnd ? clock.parts : nil
  }

  private struct Clock {
    var year = 0
    var month = 0
    var day = 0
    var hour = 0
    var isAfternoon: Bool?
    var minute = 0
    var second = 0
    var milliseconds = 0
    var offset: ByteReader.Offset?

    var parts: TimeFormat.Parts? {
      guard let days = CivilDate.days(year: year, month: month, day: day), minute < 60, second <= 60,
        isAfternoon == nil ? hour < 24 : (1...12).contains(hour)
      else { return nil }
      let hours = isAfternoon.map { hour % 12 + ($0 ? 12 : 0) } ?? hour
      return TimeFormat.Parts(
        seconds: days * 86_400 + hours * 3600 + minute * 60 + second, milliseconds: milliseconds,
        offset: offset, isLeap: second == 60)
    }
  }

  private func take(_ part: Part, _ reader: inout ByteReader, _ clock: inout Clock) -> Bool {
    switch part {
    case .literal(let byte): return reader.takes(byte)
    case .blanks:
      while reader.takes(32) || reader.takes(9) {}
      return true
    case .weekday: return Self.passWord(&reader)
    case .year: return Self.set(&clock.year, reader.number(4))
    case .month: return Self.set(&clock.month, reader.number(upTo: 2))
    case .monthName: return Self.set(&clock.month, Self.month(&reader))
    case .day: return Self.set(&clock.day, reader.number(upTo: 2))
    case .hour, .hourOf12: return Self.set(&clock.hour, reader.number(upTo: 2))
    case .half: return Self.set(&clock.isAfternoon, Self.half(&reader))
    case .minute: return Self.set(&clock.minute, reader.number(2))
    case .second: return Self.set(&clock.second, reader.number(2))
    case .fraction: return Self.set(&clock.milliseconds, reader.fraction())
    case .offset: return Self.set(&clock.offset, reader.statedOffset(colon: .optional))
    }
  }

  private static func set<Value>(_ place: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    place = value
    return true
  }

  private static func set<Value>(_ place: inout Value?, _ value: Value?) -> Bool {
    place = value
    return value != nil
  }

  private static func passWord(_ reader: inout ByteReader) -> Bool {
    let start = reader.index
    while let byte = reader.next, (byte | 32) >= 97, (byte | 32) <= 122 { reader.index += 1 }
    return reader.index > start
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// An English name of a month, whole or its first three letters, in any locale.
  private static func month(_ reader: inout ByteReader) -> Int? {
    let start = reader.index
    guard passWord(&reader) else { return nil }
    let word = ByteSlice(rebasing: reader.bytes[start..<reader.index]).text.lowercased()
    let full = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    return (months.firstIndex(of: word) ?? full.firstIndex(of: word)).map { $0 + 1 }
  }

  private static func half(_ reader: inout ByteReader) -> Bool? {
    let start = reader.index
    guard passWord(&reader) else { return nil }
    switch ByteSlice(rebasing: reader.bytes[start..<reader.index]).text.lowercased() {
    case "am": return false
    case "pm": return true
    default: return nil
    }
  }
}
