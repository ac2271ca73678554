import Operations

/// Judges the records of one file by the mapping of its input.
final class LineJudge {
  let file: String
  /// What may be written of a line.
  let known: KnownWords
  private let rules: [FieldRule]
  private let skips: [SkipTest]
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

  init(_ mapping: LogMapping, file: String, _ sink: LogSink) {
    (rules, skips, known) = (mapping.rules, mapping.skips, mapping.known)
    builder = EventBuilder(mapping.known)
    let instant = mapping.rules.first { $0.field == .field(.instant) }?.paths ?? []
    instantPath = instant.count == 1 ? instant[0] : nil
    self.file = file
    self.sink = sink
    found = Array(repeating: 0, count: mapping.rules.count)
  }

  func take(_ record: some LogRecord, _ line: Int, forbidden: ForbiddenContent.Fault?) {
    judged += 1
    room.empty()
    do throws(LogRefusal) {
      if let forbidden { throw forbidden.refusal(known) }
      for test in skips where try test.holds(record, room) { return sink.skip(test.reason) }
      if let reason = try skipReason(record) { return sink.skip(reason) }
      builder.isTimeObserved = instantPath.map { record.isObservedTime(path: $0) } ?? false
      let event = try builder.event(at: LogPlace(file: file, line: line))
      sink.keep(event, unit: builder.fields[LogField.unit.rawValue].text)
    } catch {
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

  /// Batches of records that were refused as a line each, and how many records they held.
  func noteLost(_ batches: Int, events: Int) { sink.noteLost(batches, events: events) }

  func passBlank() { sink.passBlank() }

  /// Fills the fields; returns why the record is no event of the pilot, if it is none.
  private func skipReason(_ record: some LogRecord) throws(LogRefusal) -> String? {
    if !builder.groups.isEmpty { builder.groups = [:] }
    for index in rules.indices {
      let rule = rules[index]
      switch try rule.outcome(record, room) {
      case .value(let value):
        fill(rule, value)
        if value.state != .absent { found[index] += 1 }
      case .absent: fill(rule, FieldValue())
      case .skip: return "\(rule.field.name) not listed"
      }
    }
    return nil
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
