import Operations
import Vocabulary

/// Where the lines of all files of a log end: as events, as refusals, or skipped.
final class LogSink {
  private let keeping: LogKeeping
  private let reject: ((RejectedLine) -> Void)?
  private let key: PseudonymKey?
  @exclusivity(unchecked) private var hasScope = false
  @exclusivity(unchecked) private(set) var log = OperationLog()
  /// Fields that the form does not have.
  @exclusivity(unchecked) private(set) var unknown = UnknownFields()
  /// Of the whole log.
  @exclusivity(unchecked) private(set) var tally: LogTally
  /// Of the file that is being read.
  @exclusivity(unchecked) var file = LogTally(countsUnits: false)

  init(_ keeping: LogKeeping, key: PseudonymKey?, reject: ((RejectedLine) -> Void)?) {
    self.keeping = keeping
    self.key = key
    self.reject = reject
    tally = LogTally(countsUnits: keeping == .counts)
  }

  func keep(_ event: LogEvent, unit: ByteSlice) {
    tally.keep(event, unit: unit)
    file.keep(event, unit: unit)
    if keeping == .events { log.append(event) }
  }

  func refuse(_ refusal: LogRefusal, _ place: LogPlace, arm: Arm?, unit: ByteSlice?) {
    let entry = OperationLog.Refusal(
      reason: refusal.reason, sentence: refusal.sentence, arm: arm, place: place)
    tally.refuse(entry)
    file.refuse(entry)
    if keeping == .events { log.refuse(entry) }
    guard let reject else { return }
    let pseudonym = unit.flatMap { unit in key.map { $0.pseudonym(of: unit.text) } }
    reject(
      RejectedLine(
        file: place.file, line: place.line, reason: refusal.reason, field: refusal.field,
        sentence: refusal.sentence.text, unit: pseudonym))
  }

  func note(_ batches: LostBatches) { log.batches.add(batches) }

  func skip(_ reason: String) {
    tally.skip(reason)
    file.skip(reason)
    if keeping == .events { log.skip(reason) }
  }

  /// Each input widens what the log can say.
  func admit(_ scope: LogScope) {
    log.scope = hasScope ? log.scope.union(scope) : scope
    hasScope = true
  }

  func passBlank() {
    tally.passBlank()
    file.passBlank()
  }

  func noteUnknown(_ fields: [UnreadField], file: String) {
    for field in fields { unknown.insert(field, file: file) }
  }
}
