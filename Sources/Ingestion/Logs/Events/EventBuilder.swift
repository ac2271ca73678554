import Findings
import Operations
import Vocabulary

/// Makes events of `oplog/1` from the fields of a line, and says what is wrong with those that are none.
struct EventBuilder {
  /// The fields that become part of an event, or decide whether there is one.
  static let used: [LogField] = [
    .schema, .eventId, .instant, .observed, .event, .flow, .transaction, .attempt, .arm, .unitType, .unit,
    .subject, .model, .threshold, .outcome, .poseBin, .yaw, .pitch, .roll, .site, .device, .appVersion,
    .handleTime, .waitTime, .review, .reviewOutcome, .truth, .truthProbability,
  ]

  /// The fields that are compared as they stand, where one id stands twice; of times the event keeps one at most.
  static let compared: [LogField] = [
    .score, .reason, .captureTime, .compareTime, .totalTime, .quality, .reviewer, .truthSource,
  ]

  /// All whose value does not become part of an event as it stands.
  private static let others: [LogField] = compared + [.subject, .yaw, .pitch, .roll]

  /// The fields of the line, by their place in ``LogField``.
  var fields = ContiguousArray(repeating: FieldValue(), count: LogField.allCases.count)
  /// What the line says of the person, by the name of the group.
  var groups: [String: String] = [:]
  /// Whether the line states no time of its own, and when the log system got it stands in for it.
  var isTimeObserved = false
  private let known: KnownWords
  private var texts = RepeatedTexts()
  private let kinds = WordTable<LogEvent.Kind>()
  private let arms = WordTable<Arm>()
  private let unitTypes = WordTable<OperationsSettings.UnitType>()
  private let outcomes = WordTable<LogEvent.Outcome>()
  private let poses = WordTable<PoseBin>()
  private let reviewOutcomes = WordTable<LogEvent.ReviewOutcome>()
  private let truths = WordTable<LogEvent.Truth>()

  /// Whether fields are named as in `oplog/1`, so that each line says that it is of this form.
  private let isDirect: Bool

  /// Which way angles turn.
  private let convention: PoseConvention

  init(_ known: KnownWords, isDirect: Bool, convention: PoseConvention = PoseConvention()) {
    self.known = known
    self.convention = convention
    self.isDirect = isDirect
  }

  /// The event that the fields say.
  mutating func event(at place: LogPlace) throws(LogRefusal) -> LogEvent {
    try refuseSchema()
    let kind = try required(.event, kinds)
    var event = LogEvent(
      id: try required(.eventId), instant: try instant(.instant), kind: kind,
      flow: try required(.flow), arm: try required(.arm, arms),
      unitType: try required(.unitType, unitTypes), unit: try required(.unit), place: place)
    if fields[LogField.observed.rawValue].state != .absent { event.observed = try instant(.observed) }
    event.transaction = kind == .assigned ? try text(.transaction) : try required(.transaction)
    event.attempt = try attempt(kind)
    if kind == .decision || kind == .transactionEnd { event.outcome = try outcome(kind) }
    if event.unitType != .subject { event.subject = try text(.subject) }
    event.modelId = try text(.model)
    event.threshold = try number(.threshold)
    event.poseBin = try pose()
    event.site = try text(.site)
    event.device = try text(.device)
    event.appVersion = try text(.appVersion)
    event.handleMilliseconds = try milliseconds(.handleTime)
    event.waitMilliseconds = try milliseconds(.waitTime)
    event.response = try response(kind)
    event.review = try text(.review)
    event.reviewOutcome = kind == .reviewClose ? try required(.reviewOutcome, reviewOutcomes) : nil
    if kind == .truth {
      event.truth = try required(.truth, truths)
      event.truthProbability = try probability()
    }
    event.groups = groups
    event.isTimeObserved = isTimeObserved
    event.otherContent = otherContent
    return event
  }

  /// Read only where it counts, so that a wrong one elsewhere costs no event.
  private func response(_ kind: LogEvent.Kind) throws(LogRefusal) -> ResponseTime? {
    guard [.capture, .compare, .decision].contains(kind) else { return nil }
    return ResponseTime(
      kind: kind, total: try milliseconds(.totalTime), capture: try milliseconds(.captureTime),
      compare: try milliseconds(.compareTime))
  }

  /// Stands for the fields that are only compared; 0 without any.
  private var otherContent: UInt32 {
    var hash: UInt64 = 0
    for field in Self.others where fields[field.rawValue].state != .absent {
      hash = ByteHash.value(fields[field.rawValue].text, seed: hash &+ UInt64(field.rawValue + 1))
    }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The arm that the line states, whatever else is wrong with it.
  var arm: Arm? {
    let value = fields[LogField.arm.rawValue]
    return value.state == .text ? arms.value(value.text) : nil
  }

  private func refuseSchema() throws(LogRefusal) {
    let value = fields[LogField.schema.rawValue]
    // A mapping says of itself what its lines are.
    let text = isDirect ? try present(.schema).text : value.text
    guard value.state != .absent, !Self.version.bytes.equals(text) else { return }
    throw LogRefusal(
      "unreadable", "schema is not oplog/1, but \(known.phrase(value.text))", field: "schema")
  }

  private static let version = OwnedText("oplog/1")

  private func present(_ field: LogField) throws(LogRefusal) -> FieldValue {
    let value = fields[field.rawValue]
    if value.state != .absent { return value }
    throw LogRefusal("missing-field", "the field '\(field.name)' is missing", field: field.name)
  }

  private mutating func required(_ field: LogField) throws(LogRefusal) -> String {
    texts.text(try checked(field, try present(field).text))
  }

  private mutating func text(_ field: LogField) throws(LogRefusal) -> String? {
    let value = fields[field.rawValue]
    return value.state == .absent ? nil : texts.text(try checked(field, value.text))
  }

  /// Refuses control characters: two names that look alike could be two people.
  private func checked(_ field: LogField, _ text: ByteSlice) throws(LogRefusal) -> ByteSlice {
    for byte in text where byte < 32 || byte == 127 {
      throw LogRefusal("unreadable", "\(field.name) holds a control character", field: field.name)
    }
    return text
  }

  private func required<Value>(_ field: LogField, _ words: WordTable<Value>) throws(LogRefusal) -> Value {
    let text = try present(field).text
    if let value = words.value(text) { return value }
    throw LogRefusal(
      "unknown-value", "\(known.phrase(text)) is no \(field.name)", field: field.name)
  }

  private func instant(_ field: LogField) throws(LogRefusal) -> Int64 { try present(field).instant }

  private func attempt(_ kind: LogEvent.Kind) throws(LogRefusal) -> Int? {
    switch kind {
    case .capture, .captureFailed, .compare, .decision, .retryPrompt: break
    default: return nil
    }
    let text = try present(.attempt).text
    if let number = DecimalText.integer(text), number >= 1, number <= 1000 { return number }
    throw LogRefusal(
      "unknown-value", "\(known.phrase(text)) is no attempt_no", field: "attempt_no")
  }

  private func outcome(_ kind: LogEvent.Kind) throws(LogRefusal) -> LogEvent.Outcome {
    let outcome = try required(.outcome, outcomes)
    let isKnown =
      switch outcome {
      case .error: true
      case .accepted, .rejected, .abandoned: kind == .transactionEnd
      case .accept, .reject, .review, .timeout: kind == .decision
      }
    if isKnown { return outcome }
    throw LogRefusal(
      "unknown-value", "'\(outcome.rawValue)' is no outcome of \(kind.rawValue)", field: "outcome")
  }

  /// The bin as logged, else from the angles.
  private func pose() throws(LogRefusal) -> PoseBin? {
    if fields[LogField.poseBin.rawValue].state != .absent { return try required(.poseBin, poses) }
    return convention.bin(
      PoseAngles(yaw: try number(.yaw), pitch: try number(.pitch), roll: try number(.roll)))
  }

  private func number(_ field: LogField) throws(LogRefusal) -> Double? {
    let value = fields[field.rawValue]
    switch value.state {
    case .absent: return nil
    case .number: return value.number
    case .text, .instant: break
    }
    if let number = DecimalText.value(value.text) { return number }
    throw LogRefusal(
      "unknown-value", "\(field.name) is not a number, but \(known.phrase(value.text))",
      field: field.name)
  }

  private func milliseconds(_ field: LogField) throws(LogRefusal) -> Int64? {
    guard let value = try number(field) else { return nil }
    if abs(value) < 1e15 { return Int64(value.rounded()) }
    throw LogRefusal("unknown-value", "\(field.name) is out of range", field: field.name)
  }

  private func probability() throws(LogRefusal) -> Double? {
    guard let value = try number(.truthProbability) else { return nil }
    if value > 0 && value <= 1 { return value }
    throw LogRefusal("unknown-value", "truth_prob is not in (0, 1]", field: "truth_prob")
  }
}
