import Findings

/// One log record of OpenTelemetry, in which paths find its own fields, `resource` and `scope`; typed values are unwrapped.
final class TelemetryRecord: LogRecord {
  /// How many lines of a file one document fills.
  enum Lines {
    case one, many
  }

  // What it may not hold is judged record by record.
  private var tape = JSONTape(isWatchful: false)
  private let paths: [FieldPath]
  private var resource: Int?
  private var scope: Int?
  private var node = 0

  init(_ paths: [FieldPath]) { self.paths = paths }

  /// Reads one document and hands over each of its records; a part that is not of the format's shape is refused as one line.
  ///
  /// - Returns: the bytes of what was refused, part by part; those of all of it if nothing could be read.
  func judge(_ text: ByteSlice, _ line: Int, _ judge: LineJudge, lines: Lines) -> [Int] {
    do throws(JSONFault) { try tape.scan(text) } catch {
      judge.refuse(error.refusal(judge.known), line)
      return [text.count]
    }
    guard let resources = tape.member(Array("resourceLogs".utf8), of: 0), tape[resources].kind == .array
    else {
      judge.refuse(LogRefusal(Self.shape, "the document has no list 'resourceLogs'"), line)
      return [text.count]
    }
    var counter = LineCounter(line: line, isCounting: lines == .many)
    var lost: [Int] = []
    let refuse = { [self] (part: Int, sentence: Phrase, counter: inout LineCounter) in
      judge.refuse(LogRefusal(Self.shape, sentence), counter.line(at: Int(tape[part].offset), in: text))
      let next = Int(tape[part].next)
      lost.append((next < tape.count ? Int(tape[next].offset) : text.count) - Int(tape[part].offset))
    }
    for group in elements(resources) {
      resource = member("resource", of: group)
      guard let scopes = list(Self.scopeLists, of: group, beside: ["resource", "schemaUrl"]) else {
        refuse(group, "an entry of 'resourceLogs' has no list 'scopeLogs'", &counter)
        continue
      }
      for scopeGroup in scopes {
        scope = member("scope", of: scopeGroup) ?? member("instrumentationLibrary", of: scopeGroup)
        let known = ["scope", "instrumentationLibrary", "schemaUrl"]
        guard let records = list(["logRecords"], of: scopeGroup, beside: known) else {
          refuse(scopeGroup, "an entry of 'scopeLogs' has no list 'logRecords'", &counter)
          continue
        }
        for record in records {
          node = record
          judge.take(self, counter.line(at: Int(tape[record].offset), in: text), forbidden: forbidden)
        }
      }
    }
    return lost
  }

  /// Documents from before version 0.15 of the protocol name scopes by the older of the two.
  private static let scopeLists = ["scopeLogs", "instrumentationLibraryLogs"]
  private static let shape = "wrong-shape"

  /// The elements of an object's lists of these names; empty without any, as the format leaves empty lists out.
  ///
  /// - Parameter known: what may stand beside them.
  /// - Returns: `nil` if it is no object, one of them is no list, or something unknown stands in their stead.
  private func list(_ names: [String], of object: Int, beside known: [String]) -> [Int]? {
    guard tape[object].kind == .object else { return nil }
    let lists = names.compactMap { member($0, of: object) }.filter { tape[$0].kind != .null }
    guard lists.allSatisfy({ tape[$0].kind == .array }) else { return nil }
    if lists.isEmpty, !hasOnly(names + known, object) { return nil }
    return lists.flatMap(elements)
  }

  private func hasOnly(_ names: [String], _ object: Int) -> Bool {
    var key = object + 1
    while key < Int(tape[object].next) {
      guard names.contains(where: { tape.text(tape[key]).elementsEqual($0.utf8) }) else { return false }
      key = Int(tape[key].next)
    }
    return true
  }

  /// Counts line feeds as records pass.
  private struct LineCounter {
    var line: Int
    let isCounting: Bool
    var offset = 0

    mutating func line(at place: Int, in text: ByteSlice) -> Int {
      guard isCounting else { return line }
      while offset < place {
        if text[offset] == 10 { line += 1 }
        offset += 1
      }
      return line
    }
  }

  private func member(_ name: String, of node: Int) -> Int? { tape.member(Array(name.utf8), of: node) }

  private func elements(_ array: Int) -> [Int] {
    guard tape[array].kind == .array else { return [] }
    var elements: [Int] = []
    var index = array + 1
    while index < Int(tape[array].next) {
      elements.append(index)
      index = Int(tape[index].next)
    }
    return elements
  }

  func text(path: Int) throws(LogRefusal) -> ByteSlice? {
    let path = paths[path]
    var steps = path.steps[...]
    var place = node
    if path.root == Self.resourceName || path.root == Self.scopeName {
      guard let start = path.root == Self.resourceName ? resource : scope else { return nil }
      place = start
      steps = steps.dropFirst()
    }
    for (number, step) in steps.enumerated() {
      guard let next = try self.step(step, from: place) else {
        return number == 0 && path.root == Self.timeName ? observed : nil
      }
      place = next
    }
    let text = tape.leaf(unwrapped(place))
    let isTime = path.root == Self.timeName || path.root == Self.observedName
    guard isTime, let time = text, time.count == 1, time[0] == UInt8(ascii: "0") else { return text }
    // 0 is how the format says that the time is not known.
    return path.root == Self.timeName ? observed : nil
  }

  private static let resourceName = Array("resource".utf8)
  private static let scopeName = Array("scope".utf8)
  private static let timeName = Array("timeUnixNano".utf8)
  private static let observedName = Array("observedTimeUnixNano".utf8)

  /// Also where the mapping asks for the observed time itself.
  func isObservedTime(path: Int) -> Bool {
    switch paths[path].root {
    case Self.observedName: return true
    case Self.timeName:
      guard let place = tape.member(Self.timeName, of: node), let time = tape.leaf(place) else { return true }
      return time.count == 1 && time[0] == UInt8(ascii: "0")
    default: return false
    }
  }

  private var observed: ByteSlice? {
    guard let place = tape.member(Self.observedName, of: node), let time = tape.leaf(place) else {
      return nil
    }
    return time.count == 1 && time[0] == UInt8(ascii: "0") ? nil : time
  }

  private func step(_ step: FieldPath.Step, from place: Int) throws(LogRefusal) -> Int? {
    let place = unwrapped(place)
    switch step {
    case .index(let index): return tape.element(index, of: place)
    case .key(let name):
      return tape[place].kind == .array ? try attribute(name, of: place) : tape.member(name, of: place)
    }
  }

  /// The value of a key in a list of `{key, value}`.
  private func attribute(_ name: [UInt8], of list: Int) throws(LogRefusal) -> Int? {
    var found: Int?
    for element in elements(list) {
      guard let key = member("key", of: element), let text = tape.leaf(key), text.elementsEqual(name) else {
        continue
      }
      if found != nil {
        let key = LogRefusal.quoted(String(decoding: name, as: UTF8.self))
        throw LogRefusal("unreadable", "the attribute '\(key)' stands twice")
      }
      found = member("value", of: element)
    }
    return found
  }

  private static let wrappers = [
    "stringValue", "intValue", "doubleValue", "boolValue", "arrayValue", "kvlistValue", "bytesValue",
    "values",
  ].map { Array($0.utf8) }

  /// The value inside `{"stringValue": …}` and its kin.
  private func unwrapped(_ place: Int) -> Int {
    var place = place
    while tape[place].kind == .object, tape[place].count == 1,
      Self.wrappers.contains(where: { tape.text(tape[place + 1]).elementsEqual($0) })
    {
      place += 2
    }
    return place
  }

  /// What no log may carry, in the record or its resource.
  private var forbidden: ForbiddenContent.Fault? {
    fault(in: node) ?? resource.flatMap(fault)
  }

  private func fault(in root: Int) -> ForbiddenContent.Fault? {
    for index in root..<Int(tape[root].next) {
      let node = tape[index]
      if node.kind == .string, let fault = ForbiddenContent.fault(in: tape.text(node)) { return fault }
      guard node.kind == .key else { continue }
      let value = tape[index + 1]
      if value.kind == .string, tape.text(node).elementsEqual("key".utf8),
        let fault = ForbiddenContent.nameFault(tape.text(value))
      {
        return fault
      }
      if value.kind == .array || value.kind == .object,
        let numbers = tape.numbers(in: index + 1, wrappers: Self.wrappers)
      {
        return .vector(tape.text(node).text, numbers: numbers)
      }
    }
    return nil
  }
}
