import Operations

/// Judges the records of one file by the mapping of its input.
final class LineJudge {
  let file: String
  /// What may be written of a line.
  let known: KnownWords
  private let rules: [FieldRule]
  private let skips: [SkipTest]
  /// What was randomised; `nil` where nobody says.
  private let unit: OperationsSettings.UnitType?
  private let sink: LogSink
  private let room = LineRoom()
  // One line is judged at a time; see JSONRecord.
  @exclusivity(unchecked) private var builder: EventBuilder
  /// The one path of the time of events; `nil` if there are several, or none.
  private let instantPath: Int?
  /// Records that were taken, whatever became of them.
  @exclusivity(unchecked) private(set) var judged = 0
  /// In how many records each rule found something.
  @exclusivity(unchecked) private(set) var found: [Int]
  /// Whether each rule looked for something in a refused record, and found nothing.
  @exclusivity(unchecked) private var hasMissed: [Bool]
  /// The rule at which the reading of the record stopped; the number of rules if it came to its end.
  @exclusivity(unchecked) private var reached = 0

  init(
    _ mapping: LogMapping, file: String, _ settings: OperationsSettings, unit: OperationsSettings.UnitType?,
    _ sink: LogSink
  ) {
    self.unit = unit
    (rules, skips, known) = (mapping.rules, mapping.skips, mapping.known)
    builder = EventBuilder(
      mapping.known, isDirect: mapping.isDirect, convention: settings.poseConvention ?? PoseConvention())
    let instant = mapping.rules.first { $0.field == .field(.instant) }?.paths ?? []
    instantPath = instant.count == 1 ? instant[0] : nil
    self.file = file
    self.sink = sink
    found = Array(repeating: 0, count: mapping.rules.count)
    hasMissed = Array(repeating: false, count: mapping.rules.count)
  }

  func take(_ record: some LogRecord, _ line: Int, forbidden: ForbiddenContent.Fault?) {
    judged += 1
    room.empty()
    reached = 0
    do throws(LogRefusal) {
      if let forbidden { throw forbidden.refusal(known) }
      for test in skips where try test.holds(record, room) { return sink.skip(test.reason) }
      if let reason = try skipReason(record) { return sink.skip(reason) }
      builder.isTimeObserved = instantPath.map { record.isObservedTime(path: $0) } ?? false
      let event = try builder.event(at: LogPlace(file: file, line: line))
      if let unit, event.unitType != unit { throw OtherUnits.refusal(event.unitType, unit) }
      sink.keep(event, unit: builder.fields[LogField.unit.rawValue].text)
    } catch {
      noteMissed(error)
      complete(record)
      let unit = builder.fields[LogField.unit.rawValue]
      sink.refuse(
        error, LogPlace(file: file, line: line), arm: builder.arm, unit: unit.state == .text ? unit.text : nil
      )
    }
  }

  func refuse(_ refusal: LogRefusal, _ line: Int) {
    sink.refuse(refusal, LogPlace(file: file, line: line), arm: nil, unit: nil)
  }

  /// Batches of records, of which some may have been refused as a line each.
  func note(_ batches: LostBatches) { sink.note(batches) }

  func passBlank() { sink.passBlank() }

  /// Fills the fields; returns why the record is no event of the pilot, if it is none.
  private func skipReason(_ record: some LogRecord) throws(LogRefusal) -> String? {
    if !builder.groups.isEmpty { builder.groups = [:] }
    for index in rules.indices {
      let rule = rules[index]
      reached = index
      switch try rule.outcome(record, room) {
      case .value(let value):
        fill(rule, value)
        if value.state != .absent { found[index] += 1 }
      case .absent: fill(rule, FieldValue())
      case .skip: return "\(rule.field.name) not listed"
      }
    }
    reached = rules.count
    return nil
  }

  /// Only what was looked for can be missed: nothing behind the field that could not be read.
  private func noteMissed(_ refusal: LogRefusal) {
    for index in 0..<reached {
      guard let place = rules[index].place else { continue }
      if builder.fields[place].state == .absent { hasMissed[index] = true }
    }
    if reached < rules.count, refusal.field == rules[reached].field.name, refusal.reason == "missing-field" {
      hasMissed[reached] = true
    }
  }

  /// What no record has, of what was looked for: `event_id from $.id`.
  var missing: [String] {
    rules.indices.filter { hasMissed[$0] && found[$0] == 0 }
      .map { "\(rules[$0].field.name) from \(rules[$0].source)" }
  }

  private func fill(_ rule: FieldRule, _ value: FieldValue) {
    if let place = rule.place {
      builder.fields[place] = value
    } else if case .group(let name) = rule.field, value.state != .absent {
      builder.groups[name] = value.text.text
    }
  }

  /// A refused line is still told by arm and unit, whatever came first.
  private func complete(_ record: some LogRecord) {
    for rule in rules where rule.field == .field(.arm) || rule.field == .field(.unit) {
      var value = FieldValue()
      do throws(LogRefusal) {
        if case .value(let found) = try rule.outcome(record, room) { value = found }
      } catch {}
      fill(rule, value)
    }
  }
}
