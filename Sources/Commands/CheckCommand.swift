import ArgumentParser
import Findings
import Foundation
import Ingestion
import Pilots

/// `contrapose check PILOT`.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads every input of a pilot and judges it; computes and writes nothing.",
    discussion: """
      Prints what became of every row, and each finding with its place and remedy. Ends with status 65 if something \
      cannot be used (with --strict: if there is any warning).

      Examples:
        contrapose check pilot.yaml
        contrapose check pilot.yaml --effective     every setting with its default filled in
        contrapose check gate.jsonl.gz              a log of the form oplog/1, without a manifest
        contrapose check --preset otlp              a mapping of logs to start from
      """)

  @Argument(
    help: ArgumentHelp("The manifest of the pilot, or a log of the form oplog/1.", valueName: "pilot.yaml"))
  var pilot: String?

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(help: "Print the manifest with every default filled in, as JSON, which is YAML too.")
  var effective = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Option(help: ArgumentHelp("Where to list the lines of the log that are refused.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Replace the file of refused lines if it exists.")
  var force = false

  @Flag(help: "List the mappings of logs that the program brings along.")
  var presets = false

  @Option(help: ArgumentHelp("Print such a mapping, to be copied into pilot.yaml.", valueName: "name"))
  var preset: String?

  func validate() throws {
    guard (pilot != nil) != (presets || preset != nil) else {
      throw ValidationError("Name a pilot.yaml or a log; or ask for --presets or --preset alone.")
    }
  }

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      guard let pilot else { return Console.output(try PresetListing(preset).text) }
      let loaded = try LogCheck.pilot(pilot) ?? LoadedPilot(path: pilot)
      if effective {
        Console.output(try loaded.manifest.effectiveText())
        return
      }
      let file = try rejects.map { try RejectsFile($0, isForced: force) }
      defer { if let file { Console.error(file.text) } }
      let progress = ProgressLine(isShown: Console.errorIsTerminal)
      let result: Result<PilotInputs, any Error> = Result {
        try loaded.inputs(progress, keeping: .counts, rejects: file)
      }
      await progress.end()
      let listing = InputListing(try result.get())
      Console.output(format == .json ? try listing.json() : listing.text)
      let isRefused = listing.findings.contains {
        $0.severity == .error || strict && $0.severity == .warning
      }
      if isRefused { throw ExitCode(ExitStatus.unusableInput.rawValue) }
    }
  }
}

extension PilotManifest {
  /// The manifest with its defaults, keys sorted.
  fileprivate func effectiveText() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return try encoder.encode(self) + Data("\n".utf8)
  }
}
