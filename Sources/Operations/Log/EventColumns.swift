import Vocabulary

/// Events column by column, about 50 bytes each, so that millions fit into memory.
struct EventColumns: Sendable, Equatable {
  private(set) var instants: [Int64] = []
  private(set) var marks: [EventMarks] = []
  /// Codes into `transactionNames`; −1 where an event belongs to none.
  private(set) var transactions: [Int32] = []
  /// Codes into `unitNames`.
  private(set) var units: [Int32] = []
  /// Codes into `subjectNames`, −1 where nobody is named; empty as long as no event names anybody.
  private(set) var subjects: [Int32] = []
  private var subjectNames = ByteNames()
  /// Codes into `deviceNames`, −1 where none is named; empty as long as no event names any.
  private var devices: [Int32] = []
  private(set) var deviceNames = ByteNames()
  /// Codes into `sources`.
  private(set) var sourceCodes: [Int32] = []
  private(set) var ids: [EventDigest] = []
  private(set) var transactionNames = ByteNames()
  private(set) var unitNames = ByteNames()
  private(set) var sources: [EventSource] = []
  private var codeOfSource: [EventSource: Int32] = [:]
  private var lastSource: (source: EventSource, code: Int32)?
  /// Milliseconds from the instant to when the log system got it; `unobserved` if it does not say; empty as long as no event does.
  private var delays: [Int32] = []
  private var lines: [Int32] = []
  /// What each says of how long the machine took; empty as long as no event says anything.
  private var responses: [Int32] = []
  /// What stands for the fields of each that are not kept.
  private var others: [UInt32] = []
  /// Files, each with its first row.
  private var files: [(name: String, row: Int)] = []
  /// By row, ascending.
  private var rareRows: [Int32] = []
  private var rare: [RareFields] = []
  /// Rows whose only rare field is a short handle time, ascending, with these times.
  private var handleRows: [Int32] = []
  private var handles: [Int32] = []

  private static let unobserved = Int32.min

  var count: Int { instants.count }

  static func == (a: Self, b: Self) -> Bool {
    a.count == b.count && (0..<a.count).allSatisfy { a.event($0) == b.event($0) && a.ids[$0] == b.ids[$0] }
  }

  /// - Complexity: O(length of its fields).
  mutating func append(_ event: LogEvent) {
    let delay = event.observed.map { $0.subtractingReportingOverflow(event.instant) }
    let small = delay.flatMap { $0.overflow ? nil : Int32(exactly: $0.partialValue) }
      .flatMap { $0 == Self.unobserved ? nil : $0 }
    let fields = RareFields(event, keepsObserved: delay != nil && small == nil)
    if let handle = fields.handleAlone {
      handleRows.append(Int32(count))
      handles.append(handle)
    } else if !fields.isEmpty {
      rareRows.append(Int32(count))
      rare.append(fields)
    }
    if files.last?.name != event.place.file { files.append((event.place.file, count)) }
    marks.append(EventMarks(event, isRare: !fields.isEmpty))
    transactions.append(event.transaction.map { transactionNames.code($0) } ?? -1)
    units.append(unitNames.code(event.unit))
    appendSubject(event)
    appendResponse(event)
    appendDevice(event)
    Self.append(small, to: &delays, count, none: Self.unobserved)
    sourceCodes.append(code(EventSource(event)))
    ids.append(EventDigest(event.id))
    others.append(event.otherContent)
    lines.append(Int32(clamping: event.place.line))
    instants.append(event.instant)
  }

  /// Only where the unit is not the person itself; before the instant is appended.
  private mutating func appendSubject(_ event: LogEvent) {
    let subject = event.unitType == .subject ? nil : event.subject
    Self.append(subject.map { subjectNames.code($0) }, to: &subjects, count, none: -1)
  }

  private mutating func appendDevice(_ event: LogEvent) {
    Self.append(event.device.map { deviceNames.code($0) }, to: &devices, count, none: -1)
  }

  /// To a column that is kept only once an event says something.
  private static func append(_ value: Int32?, to column: inout [Int32], _ count: Int, none: Int32) {
    if value != nil, column.isEmpty { column = Array(repeating: none, count: count) }
    if value != nil || !column.isEmpty { column.append(value ?? none) }
  }

  /// Before the instant is appended.
  private mutating func appendResponse(_ event: LogEvent) {
    Self.append(event.response?.word, to: &responses, count, none: ResponseTime.noWord)
  }

  /// How long the machine took, as far as a row says.
  func response(_ row: Int) -> ResponseTime? {
    responses.isEmpty ? nil : ResponseTime(word: responses[row])
  }

  /// The code of who a row is about; `nil` if the log does not say.
  func subject(_ row: Int) -> Int32? { subjects.isEmpty || subjects[row] < 0 ? nil : subjects[row] }

  /// The code of the device of a row; `nil` if the log does not say.
  func device(_ row: Int) -> Int32? { devices.isEmpty || devices[row] < 0 ? nil : devices[row] }

  private mutating func code(_ source: EventSource) -> Int32 {
    // Neighbours in a log often come from the same source.
    if let lastSource, lastSource.source == source { return lastSource.code }
    let code = codeOfSource[source] ?? Int32(sources.count)
    if Int(code) == sources.count {
      sources.append(source)
      codeOfSource[source] = code
    }
    lastSource = (source, code)
    return code
  }

  func rareFields(_ row: Int) -> RareFields? {
    guard marks[row].isRare else { return nil }
    if let place = Self.place(of: row, in: rareRows) { return rare[place] }
    return Self.place(of: row, in: handleRows)
      .map { RareFields(handleMilliseconds: Int64(handles[$0])) }
  }

  private static func place(of row: Int, in rows: [Int32]) -> Int? {
    let place = rows.partitioningIndex { $0 >= Int32(row) }
    return place < rows.count && rows[place] == Int32(row) ? place : nil
  }

  func observed(_ row: Int) -> Int64? {
    delays.isEmpty || delays[row] == Self.unobserved
      ? rareFields(row)?.observed : instants[row] + Int64(delays[row])
  }

  func place(_ row: Int) -> LogPlace {
    let index = files.partitioningIndex { $0.row > row } - 1
    return LogPlace(file: files[index].name, line: Int(lines[row]))
  }

  /// Whether two events say the same, wherever they stand and whenever the log system got them; which two without a time of
  /// their own have instead of one.
  func haveSameContent(_ a: Int, _ b: Int) -> Bool {
    (instants[a] == instants[b] || marks[a].isTimeObserved) && marks[a].content == marks[b].content
      && transactions[a] == transactions[b]
      && units[a] == units[b] && subject(a) == subject(b) && device(a) == device(b)
      && sourceCodes[a] == sourceCodes[b]
      && others[a] == others[b] && response(a) == response(b) && rareContent(a) == rareContent(b)
  }

  private func rareContent(_ row: Int) -> RareFields? { rareFields(row)?.content }

  /// One event as it was read; its id is not kept.
  func event(_ row: Int) -> LogEvent {
    let (marks, source) = (marks[row], sources[Int(sourceCodes[row])])
    var event = LogEvent(
      id: "", instant: instants[row], kind: marks.kind, flow: source.flow, arm: marks.arm,
      unitType: marks.unitType, unit: unitNames[units[row]], place: place(row))
    event.transaction = transactions[row] < 0 ? nil : transactionNames[transactions[row]]
    (event.attempt, event.outcome, event.poseBin) = (marks.attempt, marks.outcome, marks.poseBin)
    (event.site, event.appVersion) = (source.site, source.appVersion)
    event.device = device(row).map { deviceNames[$0] }
    event.groups = source.groups
    event.subject = subject(row).map { subjectNames[$0] }
    (event.modelId, event.threshold) = (source.modelId, source.threshold)
    event.observed = observed(row)
    event.isTimeObserved = marks.isTimeObserved
    event.response = response(row)
    event.otherContent = others[row]
    let fields = rareFields(row)
    (event.handleMilliseconds, event.waitMilliseconds) = (
      fields?.handleMilliseconds, fields?.waitMilliseconds
    )
    (event.review, event.reviewOutcome) = (fields?.review, fields?.reviewOutcome)
    (event.truth, event.truthProbability) = (fields?.truth, fields?.truthProbability)
    return event
  }

  /// Frees what only reading needs.
  mutating func freezeNames() {
    transactionNames.freeze()
    unitNames.freeze()
    subjectNames.freeze()
    deviceNames.freeze()
  }

  /// Frees what only cleaning needs.
  mutating func forgetIds() {
    ids = []
    delays = []
    others = []
  }

  /// Keeps of the events only where they stood, what served them and on which device, and all names.
  mutating func forgetEvents() {
    forgetIds()
    (instants, marks, transactions, units, sourceCodes) = ([], [], [], [], [])
    (subjects, responses) = ([], [])
    (rareRows, rare, handleRows, handles) = ([], [], [], [])
  }

  /// Frees the names of units, once they are ranked, and of subjects.
  mutating func forgetNamesOfPeople() { (unitNames, subjectNames) = (ByteNames(), ByteNames()) }

  mutating func forgetNames() {
    forgetNamesOfPeople()
    transactionNames = ByteNames()
  }
}

extension Array {
  /// The first index whose element fulfils `belongsRight`, which must hold for all after it; the count if none does.
  func partitioningIndex(_ belongsRight: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongsRight(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
