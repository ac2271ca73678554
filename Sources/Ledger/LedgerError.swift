/// Why the ledger could not be read or written.
public enum LedgerError: Error, Equatable, Sendable {
  /// SQLite's own words; `path` names the file.
  case database(path: String, String)
  /// The file is something else, and stays as it is.
  case notALedger(path: String)
  /// The file was written by a newer release.
  case newerSchema(path: String)
  case noSuchRun(String)
  /// Several runs start with the given digits.
  case ambiguousRun(String, candidates: [String])
  /// The same run id stands for another evaluation: the evaluation was not deterministic.
  case contradiction(String)
  /// The run has no such tag.
  case noSuchTag(String, run: String)
  /// Of the evaluation that an earlier release stored no number could be read.
  case unreadRun(String)

  public var sentence: String {
    switch self {
    case .database(let path, let words): "\(path): the ledger cannot be used: \(words)"
    case .notALedger(let path): "\(path): the file is no ledger"
    case .newerSchema(let path): "\(path): the ledger was written by a newer release"
    case .noSuchRun(let run): "the ledger holds no run '\(run)'"
    case .ambiguousRun(let run, let candidates):
      "'\(run)' is the start of \(candidates.count) runs: \(candidates.joined(separator: ", "))"
    case .noSuchTag(let tag, let run): "run \(run.prefix(7)) has no tag '\(tag)'"
    case .unreadRun(let run): "run \(run.prefix(7)) is of an earlier release, and its numbers cannot be read"
    case .contradiction(let run): "run \(run) is recorded with other results from the same inputs"
    }
  }

  public var remedy: String {
    switch self {
    case .database: "check that the folder is writable and the disk is not full"
    case .notALedger: "name another file with --ledger"
    case .newerSchema: "use that release; the file was left untouched"
    case .noSuchRun: "list the runs with 'contrapose runs'"
    case .ambiguousRun: "give more digits"
    case .noSuchTag: "see its tags with 'contrapose runs'"
    case .unreadRun: "run the pilot again"
    case .contradiction: "report this, please: it is a defect"
    }
  }
}
