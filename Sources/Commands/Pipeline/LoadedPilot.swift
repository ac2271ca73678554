import Foundation
import Ingestion
import Pilots

/// A manifest with where it was read.
struct LoadedPilot {
  var manifest: PilotManifest
  /// As the user named it.
  let path: String
  /// The folder that relative paths start from.
  let folder: String
  /// Whether it says what was randomised, as the log alone does not.
  var statesUnit = true

  /// - Throws: ``CommandFailure`` if the file is missing; what the manifest's reader refuses.
  init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        place: path, "the manifest cannot be read", remedy: "write one with 'contrapose init'", code: "C012",
        status: .missingInput)
    }
    self.path = path
    let parent = path.folder
    folder = parent.isEmpty ? "." : parent
    manifest = try ManifestReader.manifest(data, file: (path as NSString).lastPathComponent)
  }

  /// A manifest that stands in no file.
  init(_ manifest: PilotManifest, path: String) {
    (self.manifest, self.path) = (manifest, path)
    folder = "."
  }

  /// A path of the manifest, from the working folder.
  func resolved(_ path: String) -> String {
    path.hasPrefix("/") || folder == "." ? path : (folder as NSString).appendingPathComponent(path)
  }

  /// Reads every input.
  ///
  /// - Parameters:
  ///   - keeping: whether the events of a log are wanted, or only how many there are.
  ///   - rejects: takes the lines of the log that are refused.
  func inputs(
    _ progress: ProgressLine, keeping: LogKeeping = .events, rejects: RejectsFile? = nil
  ) throws -> PilotInputs {
    var inputs = PilotInputs(manifest: manifest)
    if let verification = manifest.verification {
      progress.begin("reading comparisons")
      let comparisons = try ComparisonReader.comparisons(
        verification, folder: folder, limits: manifest.limits)
      // A format that was told from the files is a setting like any other: it is kept with the run.
      inputs.manifest.verification?.inputs = comparisons.forms
      try ManifestReader.refuseTwoDirections(inputs.manifest, file: path)
      inputs.comparisons = comparisons
      inputs.calibration = try ComparisonReader.calibration(
        verification, folder: folder, limits: manifest.limits)
    }
    if let operations = manifest.operations {
      progress.begin("reading the log")
      let key = try manifest.privacy.key.map { try PseudonymKey($0, folder: folder) }
      defer { rejects?.close() }
      inputs.log = try LogReader.log(
        operations, folder: folder, keeping: keeping, unit: statesUnit ? operations.unit : nil, key: key,
        progress: { progress.read("reading the log", bytes: $0, of: $1) },
        reject: rejects.map { file in { file.append($0) } })
      inputs.keyFingerprint = key?.fingerprint
      try rejects?.finish()
    }
    if let plan = manifest.plan { inputs.plan = try PlanReader.plan(plan, folder: folder) }
    return inputs
  }
}
