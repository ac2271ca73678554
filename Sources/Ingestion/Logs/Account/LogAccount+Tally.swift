import Pilots

extension LogAccount {
  init(_ tally: LogTally, files: [File]) {
    let refused = tally.refusals.sorted { $0.key < $1.key }.map { reason, cases in
      Refused(
        reason: reason, count: cases.count, file: cases.first.place.file, line: cases.first.place.line,
        sentence: cases.first.sentence.text)
    }
    self.init(
      read: tally.read, kept: tally.kept, refused: refused, skipped: tally.skipped, events: tally.events,
      units: tally.unitCounts, first: tally.first, last: tally.last, files: files)
  }
}
