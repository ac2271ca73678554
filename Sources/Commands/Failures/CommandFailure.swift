import Foundation
import Ingestion
import Ledger
import Operations
import Reporting
import Workbooks

/// Why a command ended without its result: one sentence with its place and remedy, and an exit status.
struct CommandFailure: Error {
  var place: String?
  var sentence: String
  var remedy: String?
  var code: String
  var status: ExitStatus
  /// Further errors of the same file, one a line.
  var others: [String] = []
  /// Whether it is written as a JSON object.
  var isJSON = false

  init(
    place: String? = nil, _ sentence: String, remedy: String?, code: String, status: ExitStatus
  ) {
    self.place = place
    self.sentence = sentence
    self.remedy = remedy
    self.code = code
    self.status = status
  }

  /// The same sentence for every kind of error that a command can meet.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as IngestionError: self.init(error)
    case let error as LedgerError:
      self.init(error.sentence, remedy: error.remedy, code: "C010", status: error.status)
    case let error as OperationsError:
      self.init(
        place: "operations", error.sentence, remedy: error.remedy, code: "L200", status: .unusableInput)
    case let error as ReportingError:
      self.init(error.sentence, remedy: error.remedy, code: "R001", status: .unusableInput)
    case let error as WorkbookError:
      self.init(error.sentence, remedy: error.remedy, code: "R002", status: error.status)
    default:
      self.init(
        "\(error)", remedy: "report this, please: it is a defect", code: "C001", status: .runtimeError)
    }
  }

  private init(_ error: IngestionError) {
    self.init(
      place: error.place, error.sentence, remedy: error.remedy,
      code: error.code, status: error.kind == .missing ? .missingInput : .unusableInput)
    others = error.continuation
  }

  /// `error: place: sentence; remedy [code]`, then one such line for each further error; or one JSON object.
  var text: String {
    let (sentence, remedy) = (Self.shortened(sentence), remedy.map(Self.shortened))
    guard isJSON else {
      let head = place.map { "\($0): " } ?? ""
      let tail = remedy.map { "; \($0)" } ?? ""
      let lines = ["\(head)\(sentence)\(tail) [\(code)]"] + others.map(Self.shortened)
      return lines.map { "error: " + $0 }.joined(separator: "\n")
    }
    let object = ErrorObject(
      code: code, place: place, sentence: sentence, remedy: remedy, others: others.isEmpty ? nil : others)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(object)).map { String(decoding: $0, as: UTF8.self) } ?? sentence
  }

  /// A quoted field may be as long as its file; its first characters tell which it is.
  private static func shortened(_ text: String) -> String {
    text.count <= 600 ? text : text.prefix(400) + " … " + text.suffix(100)
  }

  private struct ErrorObject: Encodable {
    var schema = "contrapose/error/1"
    var severity = "error"
    var code: String
    var place: String?
    var sentence: String
    var remedy: String?
    var others: [String]?
  }
}

extension LedgerError {
  fileprivate var status: ExitStatus {
    switch self {
    case .database: .inputOutput
    case .newerSchema, .ambiguousRun, .notALedger, .unreadRun: .unusableInput
    case .noSuchRun, .noSuchTag: .missingInput
    case .contradiction: .runtimeError
    }
  }
}

extension WorkbookError {
  fileprivate var status: ExitStatus {
    switch self {
    case .noMoney, .earlierRelease: .unusableInput
    case .cannotWrite: .inputOutput
    }
  }
}
