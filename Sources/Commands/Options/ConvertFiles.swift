import ArgumentParser
import Foundation
import Ingestion
import Pilots

/// Files to convert that no pilot names.
struct ConvertFiles: ParsableArguments {
  @Option(
    help: ArgumentHelp("The format of the files: csv, tsv, bob, deepface or pyeer.", valueName: "format"))
  var inputFormat: ComparisonInput.Format?

  @Option(help: ArgumentHelp("One table with the scores of both models.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The scores of the baseline.", valueName: "file"))
  var baseline: String?

  @Option(help: ArgumentHelp("The scores of the augmented model.", valueName: "file"))
  var augmented: String?

  @Option(help: ArgumentHelp("One model's mated scores (pyeer).", valueName: "file"))
  var mated: String?

  @Option(help: ArgumentHelp("One model's non-mated scores (pyeer).", valueName: "file"))
  var nonmated: String?

  @Flag(help: "The non-mated scores are a histogram (pyeer).")
  var histogram = false

  /// Whether none is named.
  var isEmpty: Bool {
    [inputFormat?.rawValue, file, baseline, augmented, mated, nonmated].allSatisfy { $0 == nil }
  }

  func validate() throws {
    guard !isEmpty else { return }
    let forms = [file != nil, baseline != nil, mated != nil && nonmated != nil].count { $0 }
    guard forms == 1, augmented == nil || baseline != nil, (mated == nil) == (nonmated == nil) else {
      throw ValidationError(
        "Name --file, or --baseline with or without --augmented, or --mated with --nonmated.")
    }
  }

  /// Whether one model alone is named.
  private var isSingle: Bool { file == nil && augmented == nil }

  func table() throws -> CanonicalTable {
    let settings = try settings()
    return isSingle
      ? try ComparisonReader.baselineTable(settings, folder: ".")
      : try ComparisonReader.table(settings, folder: ".")
  }

  /// The files as a manifest names them, so that they are read by the same rules.
  private func settings() throws -> VerificationSettings {
    let encoder = JSONEncoder()
    let arm = { (file: String?) in Input.ArmFiles(file: file, mated: mated, nonmated: nonmated) }
    let input = Input(
      format: inputFormat, file: file, baseline: file == nil ? arm(baseline) : nil,
      augmented: file == nil ? arm(augmented ?? baseline) : nil, histogram: histogram ? true : nil)
    let text = try encoder.encode(Manifest(verification: .init(inputs: [input])))
    let manifest = try ManifestReader.manifest(text, file: "convert")
    guard let verification = manifest.verification else {
      throw CommandFailure("no file is named", remedy: "name one", code: "C017", status: .wrongUsage)
    }
    return verification
  }

  private struct Manifest: Encodable {
    struct Verification: Encodable { var inputs: [Input] }

    var schema = PilotManifest.schema
    var name = "convert"
    var models = ["baseline": ["name": "a", "version": "1"], "augmented": ["name": "b", "version": "1"]]
    var verification: Verification
  }

  private struct Input: Encodable {
    struct ArmFiles: Encodable { var file, mated, nonmated: String? }

    var format: ComparisonInput.Format?
    var file: String?
    var baseline, augmented: ArmFiles?
    var histogram: Bool?
  }
}

extension ComparisonInput.Format: ExpressibleByArgument {}
