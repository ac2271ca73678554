import Operations
import Pilots

/// The reading of one file.
final class LogFileReading {
  private let source: ByteSource
  private let mapping: LogMapping
  private let sink: LogSink
  private let judge: LineJudge
  private var form: (any LogForm)?
  private var formName = ""
  private var pending = PendingBytes()
  private var converter: TextConverter?

  /// - Parameters:
  ///   - settings: of the pilot, whose groups of people may be kept.
  ///   - unit: what was randomised; `nil` where nobody says.
  init(
    _ input: LogInput, _ source: ByteSource, _ settings: OperationsSettings,
    unit: OperationsSettings.UnitType?, _ sink: LogSink
  ) throws(IngestionError) {
    self.source = source
    self.sink = sink
    do throws(MappingFault) {
      mapping = try LogMapping(input, groups: settings.permittedGroups.keys.sorted())
    } catch {
      throw IngestionError(
        "operations.logs", error.sentence, remedy: error.remedy, code: MappingFault.code)
    }
    sink.admit(mapping.scope)
    if mapping.encoding == .cp932 { converter = try TextConverter("CP932", file: source.name) }
    judge = LineJudge(mapping, file: source.name, settings, unit: unit, sink)
  }

  /// Reads it all; its lines go to the sink.
  func read(progress: (Int) -> Void) throws(IngestionError) -> InputRecord {
    sink.file = LogTally(countsUnits: false)
    let record = try source.forEachBlock(progress: progress) { (block) throws(IngestionError) in
      if let converter {
        try converter.convert(block, isLast: false) { (text) throws(IngestionError) in try take(text) }
      } else {
        try take(block)
      }
    }
    if let converter {
      try converter.convert(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) {
        (text) throws(IngestionError) in try take(text)
      }
    }
    try consume(isLast: true)
    if mapping.isDirect { sink.noteUnknown(unread, file: source.name) }
    return inputRecord(record)
  }

  private func take(_ block: UnsafeRawBufferPointer) throws(IngestionError) {
    pending.append(block)
    try consume(isLast: false)
  }

  private func consume(isLast: Bool) throws(IngestionError) {
    if form == nil {
      guard isLast || pending.bytes.count >= 4 else { return }
      try begin()
    }
    let bytes = pending.bytes.bindMemory(to: UInt8.self)
    let used = try form?.read(bytes, isLast: isLast, to: judge) ?? bytes.count
    pending.drop(used)
  }

  private func begin() throws(IngestionError) {
    let head = pending.bytes
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { pending.drop(3) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw IngestionError(
        source.name, "the file is UTF-16", remedy: "save it as UTF-8", code: "I023")
    }
    if head.count >= 2, head[0] == 0x80, (2...5).contains(head[1]) {
      throw IngestionError(
        source.name, "it is a Python pickle, which can run code and is not read",
        remedy: "export the log as JSON lines or CSV", code: "I070")
    }
    switch mapping.format {
    case .oplog:
      isJSON ? begin(JSONLinesForm(mapping), "jsonl") : begin(CSVForm(mapping, file: source.name), "csv")
    case .jsonl: begin(JSONLinesForm(mapping), "jsonl")
    case .csv: begin(CSVForm(mapping, file: source.name), "csv")
    case .otlpJSON: begin(TelemetryForm(mapping), "otlp-json")
    case .nginx: begin(AccessLogForm(mapping), "nginx")
    }
  }

  private func begin(_ form: some LogForm, _ name: String) {
    self.form = form
    formName = name
  }

  /// By the name where it says so, else by the first character.
  private var isJSON: Bool {
    let name = source.name
    let stem = [".gz", ".zst"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
    if [".jsonl", ".ndjson", ".json"].contains(where: stem.hasSuffix) { return true }
    if [".csv", ".tsv"].contains(where: stem.hasSuffix) { return false }
    let first = pending.bytes.first { $0 != 10 && $0 != 13 && $0 != 32 }
    return first == UInt8(ascii: "{") || first == nil
  }

  private var unread: [UnreadField] {
    guard mapping.isDirect else { return form?.unread ?? [] }
    let known = Set(LogField.allCases.map(\.name))
    return (form?.unread ?? []).filter { !known.contains($0.name) && !$0.name.hasPrefix("group_") }
  }

  /// Those whose names may be written, with how many records have them.
  private var named: [String: Int] {
    let known = unread.filter { mapping.known.contains($0.name) }
    return Dictionary(known.map { ($0.name, $0.count) }) { a, _ in a }
  }

  private var unnamed: LogAccount.UnnamedFields? {
    let lines = unread.filter { !mapping.known.contains($0.name) }.map(\.line)
    return lines.min().map { LogAccount.UnnamedFields(count: lines.count, line: $0) }
  }

  private func inputRecord(_ read: ByteSource.Record) -> InputRecord {
    let tally = sink.file
    var dropped = tally.refusals.mapValues(\.count)
    for (reason, count) in tally.skipped { dropped["skipped, \(reason)"] = count }
    var record = InputRecord(
      role: "log", file: source.name, sha256: read.sha256, bytes: read.bytes, rowsRead: tally.read,
      rowsUsed: tally.kept, rowsDropped: dropped)
    if !mapping.isDirect { record.format = formName }
    return record
  }

  /// What a mapping does not find in any line.
  var missing: [String] { mapping.isDirect ? [] : judge.missing }

  /// What is told of the file by `check`.
  func account(_ record: InputRecord) -> LogAccount.File {
    LogAccount.File(
      file: source.name, form: formName, blank: sink.file.blank,
      fields: mapping.isDirect
        ? []
        : zip(mapping.rules, judge.found).map { rule, count in
          LogAccount.FieldSource(field: rule.field.name, source: rule.source, lines: count)
        },
      unread: named, unnamed: unnamed)
  }
}
