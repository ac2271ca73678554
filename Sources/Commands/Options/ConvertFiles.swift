import ArgumentParser
import Foundation
import Ingestion
import Pilots

/// Files to convert that no pilot names.
struct ConvertFiles: ParsableArguments {
  @Option(help: ArgumentHelp("The format of the files.", valueName: "format"))
  var inputFormat: ComparisonInput.Format?

  @Option(help: ArgumentHelp("One table with the scores of both models.", valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The baseline's scores; for efhq a folder; for efhq, lfw and insightface embeddings, too (.npy or .npz).",
      valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("The augmented model's.", valueName: "file"))
  var augmented: String?

  @Option(help: ArgumentHelp("One model's mated scores (pyeer).", valueName: "file"))
  var mated: String?

  @Option(help: ArgumentHelp("One model's non-mated scores (pyeer).", valueName: "file"))
  var nonmated: String?

  @Flag(help: "The non-mated scores are a histogram (pyeer).")
  var histogram = false

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "A further key of the input with its file or value; may stand several times.", valueName: "key=file"))
  var further: [String] = []

  /// Whether none is named.
  var isEmpty: Bool {
    [inputFormat?.rawValue, file, baseline, augmented, mated, nonmated, further.first]
      .allSatisfy { $0 == nil }
  }

  func validate() throws {
    guard !isEmpty else { return }
    let forms = [file != nil, baseline != nil || names("baseline"), mated != nil && nonmated != nil]
    guard forms.count(where: { $0 }) == 1, augmented == nil || baseline != nil,
      (mated == nil) == (nonmated == nil)
    else {
      throw ValidationError(
        "Name --file, or --baseline with or without --augmented, or --mated with --nonmated.")
    }
    guard further.isEmpty || inputFormat != nil else {
      throw ValidationError("--with needs --input-format, which says what its keys mean.")
    }
    for text in further where InputNode.entry(text) == nil {
      throw ValidationError("'\(text)' is not KEY=FILE.")
    }
  }

  /// Whether a further key is one of a model.
  private func names(_ arm: String) -> Bool { further.contains { $0.hasPrefix(arm + ".") } }

  /// Whether one model alone is named.
  private var isSingle: Bool { file == nil && augmented == nil && !names("augmented") }

  func table() throws -> CanonicalTable {
    let settings = try settings()
    return isSingle
      ? try ComparisonReader.baselineTable(settings, folder: ".")
      : try ComparisonReader.table(settings, folder: ".")
  }

  /// The files as a manifest names them, so that they are read by the same rules.
  private func settings() throws -> VerificationSettings {
    let text = try JSONEncoder().encode(Manifest(verification: .init(inputs: [input])))
    do {
      if let verification = try ManifestReader.manifest(text, file: "convert").verification {
        return verification
      }
      throw CommandFailure("no file is named", remedy: "name one", code: "C017", status: .wrongUsage)
    } catch let error as IngestionError {
      // No file is at fault, but what the command line says.
      throw CommandFailure(
        place: "convert", error.sentence,
        remedy:
          "\(error.remedy); further files are named with --with KEY=FILE, see 'contrapose convert --help'",
        code: error.code, status: .wrongUsage)
    }
  }

  private var input: InputNode {
    var input = InputNode.keys([:])
    input[["format"]] = inputFormat.map { .text($0.rawValue) }
    input[["file"]] = file.map { .text($0) }
    for (arm, file) in [("baseline", baseline), ("augmented", augmented)] {
      guard let file else { continue }
      input[[arm, ComparisonInput.Format.key(of: inputFormat, for: file)]] = .text(file)
    }
    for (key, file) in [("mated", mated), ("nonmated", nonmated)] {
      if let file { input[["baseline", key]] = .text(file) }
    }
    if histogram { input[["histogram"]] = .truth(true) }
    for case (let path, let value)? in further.map(InputNode.entry) { input[path[...]] = value }
    // A manifest has two models; of one alone, the other is not looked at.
    if isSingle { input[["augmented"]] = input[["baseline"]] }
    return input
  }

  private struct Manifest: Encodable {
    struct Verification: Encodable { var inputs: [InputNode] }

    var schema = PilotManifest.schema
    var name = "convert"
    var models = ["baseline": ["name": "a", "version": "1"], "augmented": ["name": "b", "version": "1"]]
    var verification: Verification
  }
}

extension InputNode {
  /// What `KEY=VALUE` says; `nil` if it is not of this form.
  static func entry(_ text: String) -> (path: [String], value: InputNode)? {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    let path = text[..<sign].split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let value = text[text.index(after: sign)...]
    return path.contains("") || value.isEmpty ? nil : (path, InputNode(String(value)))
  }
}

extension ComparisonInput.Format: ExpressibleByArgument {
  /// The key of a model's main file in a manifest.
  fileprivate static func key(of format: Self?, for file: String) -> String {
    let isArray = [".npy", ".npz"].contains(where: file.hasSuffix)
    switch format {
    case .ijb: return "scores"
    case .bee: return "matrix"
    case .lfw, .insightface: return isArray ? "features" : "scores"
    case .efhq: return isArray ? "features" : "directory"
    case .csv, .tsv, .bob, .deepface, .frte, .pyeer, nil: return "file"
    }
  }
}
