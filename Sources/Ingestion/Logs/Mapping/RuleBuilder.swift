import Operations

/// Makes the rule of one field or group, and refuses what contradicts itself.
struct RuleBuilder {
  private let field: MappedField
  private let mapping: FieldMapping
  private let parse: FieldMapping.Parse
  private let known: KnownWords

  init(_ field: MappedField, _ mapping: FieldMapping, _ known: KnownWords) throws(MappingFault) {
    self.field = field
    self.known = known
    self.mapping = mapping
    switch field.kind {
    case .text: parse = mapping.parse ?? .text
    case .number: parse = mapping.parse ?? .double
    case .instant: parse = mapping.parse ?? .rfc3339
    }
    try refuseSource()
    try refuseParse()
  }

  func rule(paths: [Int]) throws(MappingFault) -> FieldRule {
    let words = mapping.values.map { $0.sorted { $0.key < $1.key } }
    return FieldRule(
      field: field, paths: paths, constant: mapping.constant.map(OwnedText.init), match: try match(),
      isLowercased: parse == .lowercase, words: words.map { ByteTable($0.map(\.key)) },
      meanings: (words ?? []).map { OwnedText($0.value) }, fallback: fallback, time: try time(),
      isNumber: parse == .double, scale: mapping.scale, source: source,
      known: known)
  }

  /// What it is read from, for people: `$.t (epoch_ms)`, or `constant`.
  private var source: String {
    guard let from = mapping.from else { return "the constant '\(mapping.constant ?? "")'" }
    let paths = from.paths.joined(separator: " / ")
    return mapping.parse.map { "\(paths) (\($0.rawValue))" } ?? paths
  }

  private func refuseSource() throws(MappingFault) {
    guard (mapping.from == nil) != (mapping.constant == nil) else {
      throw MappingFault(
        key: nil, "a field comes either from the line or is a constant",
        remedy: "write one of from: and constant:")
    }
    if mapping.constant != nil, mapping.values != nil || mapping.match != nil || mapping.fallback != nil {
      throw MappingFault(
        key: "constant", "a constant has no match, values or default", remedy: "leave them out")
    }
    try refuseWords()
  }

  /// Words that no event could hold are found now, not at the first line that has them.
  private func refuseWords() throws(MappingFault) {
    guard case .field(let field) = field, let known = FieldWords.known[field] else { return }
    var words = (mapping.values ?? [:]).values.sorted()
    if let constant = mapping.constant { words.append(constant) }
    if case .value(let word) = mapping.fallback { words.append(word) }
    guard let stranger = words.first(where: { !known.contains($0) && !$0.isEmpty }) else { return }
    let nearest = known.nearest(to: stranger)
    throw MappingFault(
      key: mapping.values == nil ? (mapping.constant == nil ? "default" : "constant") : "values",
      "'\(stranger)' is no \(field.name)",
      remedy: nearest.map { "did you mean '\($0)'?" } ?? "use one of \(known.joined(separator: ", "))")
  }

  private func refuseParse() throws(MappingFault) {
    let allowed: Set<FieldMapping.Parse> =
      switch field.kind {
      case .text: [.text, .lowercase]
      case .number: [.double, .text]
      case .instant: [.rfc3339, .strptime, .seconds, .milliseconds, .microseconds, .nanoseconds]
      }
    guard allowed.contains(parse) else {
      throw MappingFault(
        key: "parse", "\(field.name) cannot be read as \(parse.rawValue)",
        remedy: "use \(allowed.map(\.rawValue).sorted().joined(separator: ", "))")
    }
    if mapping.scale != nil, parse != .double {
      throw MappingFault(
        key: "scale", "\(field.name) is no number, so it has no scale", remedy: "leave it out")
    }
    if let scale = mapping.scale, !scale.isFinite || scale == 0 {
      throw MappingFault(key: "scale", "a scale is a number other than 0", remedy: "correct it")
    }
    if (mapping.format != nil) != (parse == .strptime) {
      throw MappingFault(
        key: mapping.format == nil ? "parse" : "format", "strptime and a format belong together",
        remedy: "write parse: strptime with format: '%Y-%m-%d %H:%M:%S'")
    }
  }

  private func match() throws(MappingFault) -> CapturePattern? {
    guard let text = mapping.match else { return nil }
    let pattern: CapturePattern
    do throws(PatternParser.Fault) { pattern = try CapturePattern(text) } catch {
      throw MappingFault(
        key: "match", "the pattern cannot be read: \(error.sentence)",
        remedy: "write one such as '^result=(\\w+)', in single quotes")
    }
    guard pattern.captures == 1 else {
      throw MappingFault(
        key: "match", "the pattern has \(pattern.captures) groups, and one is needed",
        remedy: "put (…) around what is to be read, and (?:…) around all else")
    }
    return pattern
  }

  private var fallback: RuleFallback? {
    switch mapping.fallback {
    case .refuse: .refuse
    case .skip: .skip
    case .value(let text): .value(OwnedText(text))
    case nil: nil
    }
  }

  private func time() throws(MappingFault) -> TimeFormat? {
    let zone = try zone()
    switch parse {
    case .rfc3339: return .rfc3339(zone)
    case .strptime:
      let layout = try TimeLayout(mapping.format ?? "")
      guard layout.hasOffset == (zone == nil) else {
        throw MappingFault(
          key: layout.hasOffset ? "zone" : "parse",
          layout.hasOffset
            ? "the form states an offset, and a zone is given too" : "the form states no offset",
          remedy: layout.hasOffset ? "leave zone out" : "add zone: Asia/Tokyo, or the place's own")
      }
      return .layout(layout, zone)
    case .seconds: return .epoch(scale: 3, unit: "seconds")
    case .milliseconds: return .epoch(scale: 0, unit: "milliseconds")
    case .microseconds: return .epoch(scale: -3, unit: "microseconds")
    case .nanoseconds: return .epoch(scale: -6, unit: "nanoseconds")
    case .text, .lowercase, .double: return nil
    }
  }

  private func zone() throws(MappingFault) -> LocalTime? {
    guard let name = mapping.zone else { return nil }
    guard parse == .rfc3339 || parse == .strptime else {
      throw MappingFault(
        key: "zone", "a zone belongs to rfc3339 and strptime alone", remedy: "leave it out")
    }
    guard let zone = LocalTime(name) else {
      throw MappingFault(
        key: "zone", "time zone '\(name)' is not known", remedy: "write an IANA name such as Asia/Tokyo")
    }
    return zone
  }
}
