import Findings
import Operations

/// The mapping of one input, ready for reading: its paths are numbered, its patterns and times are built.
struct LogMapping {
  /// Every path that any rule reads, each once.
  private(set) var paths: [FieldPath] = []
  private(set) var rules: [FieldRule] = []
  private(set) var skips: [SkipTest] = []
  /// Numbers of the paths that a file with a header may lack: those of groups that no line of the mapping names.
  private(set) var optionalPaths: Set<Int> = []
  let format: LogInput.Format
  let encoding: LogInput.Encoding
  let layout: AccessLayout
  /// Whether fields are named as in `oplog/1`, so that a name which it does not know is worth a word.
  let isDirect: Bool
  /// What may be written of a line.
  let known: KnownWords

  /// - Parameter groups: names of the groups of people that may be kept.
  /// - Throws: ``MappingFault`` if the input's settings contradict themselves.
  init(_ input: LogInput, groups names: [String] = []) throws(MappingFault) {
    let input = try LogPreset.applied(to: input)
    format = input.format ?? .oplog
    encoding = input.encoding ?? .utf8
    isDirect = input.map == nil
    known = KnownWords(input.map, groups: names)
    layout = try AccessLayout(input.layout ?? AccessLayout.combined)
    try Self.refuseContradictions(input)
    if let map = input.map {
      for (field, mapping) in map.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        do throws(MappingFault) { try add(.field(field), mapping) } catch { throw error.about(field.name) }
      }
      try Self.refuseUnpermitted(map, names)
    } else {
      for field in EventBuilder.used + EventBuilder.compared { try addDirect(field) }
    }
    try addGroups(names, input.map?.groups ?? [:])
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
    try add(
      .field(field), FieldMapping(from: PathList([field.name]), parse: field.kind == .number ? .text : nil))
  }

  /// A group that the mapping does not name is read from the field of its name.
  private mutating func addGroups(
    _ names: [String], _ mapped: [String: FieldMapping]
  ) throws(MappingFault) {
    for name in names {
      let group = MappedField.group(name)
      if let mapping = mapped[name] {
        do throws(MappingFault) { try add(group, mapping) } catch { throw error.about(group.name) }
      } else {
        let known = paths.count
        try add(group, FieldMapping(from: PathList([group.name])))
        optionalPaths.formUnion(known..<paths.count)
      }
    }
  }

  /// What is known of people is read only where the pilot says on what legal basis.
  private static func refuseUnpermitted(_ map: LogMap, _ permitted: [String]) throws(MappingFault) {
    guard let name = map.groups.keys.sorted().first(where: { !permitted.contains($0) }) else { return }
    let nearest = permitted.nearest(to: name).map { "did you mean 'group_\($0)'? Else " } ?? ""
    throw MappingFault(
      key: nil, "the pilot does not permit the group '\(name)'",
      remedy:
        "\(nearest)state its legal basis as permitted_groups: {\(name): \"…\"} in operations, or drop the line"
    ).about(MappedField.group(name).name)
  }

  mutating func number(of path: String) throws(MappingFault) -> Int {
    let path = try FieldPath(path)
    if let known = paths.firstIndex(of: path) { return known }
    paths.append(path)
    return paths.count - 1
  }

  private mutating func add(_ field: MappedField, _ mapping: FieldMapping) throws(MappingFault) {
    let builder = try RuleBuilder(field, mapping, known)
    var numbers: [Int] = []
    for path in mapping.from?.paths ?? [] { numbers.append(try number(of: path)) }
    rules.append(try builder.rule(paths: numbers))
  }

  private mutating func add(_ rule: SkipRule) throws(MappingFault) {
    var numbers: [Int] = []
    for path in rule.from.paths { numbers.append(try number(of: path)) }
    skips.append(try SkipTest(rule, paths: numbers))
  }
}
