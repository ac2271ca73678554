/// Why there is no workbook.
public enum WorkbookError: Error, Equatable {
  /// The evaluation holds no money, for the reason it states.
  case noMoney(String)
  /// The run was recorded by an earlier release, that did not keep everything that the formulas need.
  case earlierRelease
  /// The library or the disk gave out; the sentence is the library's.
  case cannotWrite(String)

  public var sentence: String {
    switch self {
    case .noMoney(let reason): "there is no money to lay out: \(reason)"
    case .earlierRelease: "the run was recorded by a release that kept no volumes by month"
    case .cannotWrite(let reason): "the workbook cannot be written: \(reason)"
    }
  }

  public var remedy: String {
    switch self {
    case .noMoney: "state economics in pilot.yaml and a log of attempts, and run the pilot again"
    case .earlierRelease: "run the pilot again"
    case .cannotWrite: "check that the folder for temporary files is writable and the disk is not full"
    }
  }
}
