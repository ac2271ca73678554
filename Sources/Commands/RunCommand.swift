import ArgumentParser

/// `contrapose run PILOT`.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Evaluates a pilot, decides, records the run and writes the reports.",
    discussion: """
      Reads every input that pilot.yaml names, evaluates it, decides by its criteria, keeps the run in the ledger and \
      writes the management report as HTML and Markdown to reports/RUN beside pilot.yaml; --report technical \
      writes every number and how it was made, workbook the money (money.xlsx).

      Examples:
        contrapose run pilot.yaml
        contrapose run pilot.yaml --format json > evaluation.json
      """)

  @Argument(help: ArgumentHelp("The manifest of the pilot.", valueName: "pilot.yaml"))
  var pilot: String

  @OptionGroup var options: RunOptions

  func run() async throws {
    try await reportingFailures(asJSON: options.format == .json) {
      let pipeline = RunPipeline(manifestPath: pilot, options: options)
      try await pipeline.run()
    }
  }
}

/// Does the work, and gives every error the form that the caller asked for.
func reportingFailures(asJSON: Bool, _ work: () async throws -> Void) async throws {
  do {
    try await work()
  } catch let code as ExitCode {
    throw code
  } catch {
    var failure = CommandFailure(error)
    failure.isJSON = asJSON
    throw failure
  }
}
