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
      """)

  @Argument(help: ArgumentHelp("The manifest of the pilot.", valueName: "pilot.yaml"))
  var pilot: String

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(help: "Print the manifest with every default filled in, as JSON, which is YAML too.")
  var effective = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let loaded = try LoadedPilot(path: pilot)
      if effective {
        Console.output(try loaded.manifest.effectiveText())
        return
      }
      let progress = ProgressLine(isShown: Console.errorIsTerminal)
      let result: Result<PilotInputs, any Error> = Result { try loaded.inputs(progress) }
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
