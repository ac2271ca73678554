import Operations

/// The mapping of one input, ready for reading: its paths are numbered, its patterns and times are built.
struct LogMapping {
  /// Every path that any rule reads, each once.
  private(set) var paths: [FieldPath] = []
  private(set) var rules: [FieldRule] = []
  private(set) var skips: [SkipTest] = []
  /// Groups that are kept, each with the path of its field, `group_NAME`.
  private(set) var groups: [(name: String, path: Int)] = []
  let format: LogInput.Format
  let encoding: LogInput.Encoding
  let layout: AccessLayout
  /// Whether fields are named as in `oplog/1`, so that a name which it does not know is worth a word.
  let isDirect: Bool

  /// - Parameter groups: names of the groups of people that may be kept.
  /// - Throws: ``MappingFault`` if the input's settings contradict themselves.
  init(_ input: LogInput, groups names: [String] = []) throws(MappingFault) {
    let input = try LogPreset.applied(to: input)
    format = input.format ?? .oplog
    encoding = input.encoding ?? .utf8
    isDirect = input.map == nil
    layout = try AccessLayout(input.layout ?? AccessLayout.combined)
    try Self.refuseContradictions(input)
    if let map = input.map {
      for (field, mapping) in map.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        do throws(MappingFault) { try add(field, mapping) } catch { throw error.about(field.name) }
      }
    } else {
      for field in EventBuilder.used + EventBuilder.compared { try addDirect(field) }
    }
    for name in names { groups.append((name, try number(of: "group_\(name)"))) }
    for (index, rule) in (input.skipIf ?? []).enumerated() {
      do throws(MappingFault) { try add(rule) } catch { throw error.about(rule: index) }
    }
  }

  private static func refuseContradictions(_ input: LogInput) throws(MappingFault) {
    guard input.format != .oplog || input.map == nil else {
      throw MappingFault(
        key: "map", "the format oplog needs no mapping",
        remedy: "write format: jsonl or format: csv, or drop map")
    }
    guard input.format == .oplog || input.map != nil else {
      throw MappingFault(
        key: "format", "the format \(input.format?.rawValue ?? "oplog") needs a mapping",
        remedy: "add map: with a line for each field, or a preset")
    }
    guard input.layout == nil || input.format == .nginx else {
      throw MappingFault(key: "layout", "layout belongs to the format nginx", remedy: "leave it out")
    }
    if let map = input.map { try refuseMissing(map) }
  }

  /// Fields without which no line can become an event.
  private static func refuseMissing(_ map: LogMap) throws(MappingFault) {
    let needed: [LogField] = [.eventId, .instant, .event, .flow, .arm, .unitType, .unit]
    let missing = needed.filter { map.fields[$0] == nil }.map(\.name)
    guard missing.isEmpty else {
      throw MappingFault(
        key: "map", "the mapping says nothing of \(missing.joined(separator: ", "))",
        remedy: "add a line for each, with from: or constant:")
    }
  }

  private mutating func addDirect(_ field: LogField) throws(MappingFault) {
    // Numbers and other fields of text are judged where events are made, as they are needed.
    try add(field, FieldMapping(from: PathList([field.name]), parse: field.kind == .number ? .text : nil))
  }

  mutating func number(of path: String) throws(MappingFault) -> Int {
    let path = try FieldPath(path)
    if let known = paths.firstIndex(of: path) { return known }
    paths.append(path)
    return paths.count - 1
  }

  private mutating func add(_ field: LogField, _ mapping: FieldMapping) throws(MappingFault) {
    let builder = try RuleBuilder(field, mapping)
    var numbers: [Int] = []
    for path in mapping.from?.paths ?? [] { numbers.append(try number(of: path)) }
    rules.append(try builder.rule(paths: numbers))
  }

  private mutating func add(_ rule: SkipRule) throws(MappingFault) {
    var numbers: [Int] = []
    for path in rule.from.paths { numbers.append(try number(of: path)) }
    let personal = rules.filter(\.field.isPersonal).flatMap(\.paths)
    skips.append(try SkipTest(rule, paths: numbers, isPersonal: numbers.contains(where: personal.contains)))
  }
}
