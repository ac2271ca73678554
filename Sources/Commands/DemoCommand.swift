import ArgumentParser
import Foundation
import Simulation

/// `contrapose demo [DIR]`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes an example pilot and does the whole job on it.",
    discussion: """
      Made-up data, always the same; --seed changes the draws alone. Pilots: gate (not settled yet), branch (must stop), \
      kiosk (cannot be trusted).

      Examples:
        contrapose demo
        contrapose demo try --pilot branch --lang ja
      """)

  @Argument(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var folder: String = "contrapose-demo"

  @Option(help: ArgumentHelp("Which made-up pilot: gate, branch or kiosk.", valueName: "name"))
  var pilot: MadePilot = .gate

  @Flag(help: "Write the inputs alone, and evaluate nothing.")
  var inputsOnly = false

  @OptionGroup var options: RunOptions

  func run() async throws {
    try await reportingFailures(asJSON: options.format == .json) {
      let files = try pilot.files().map { file in
        OutputFile(path: (folder as NSString).appendingPathComponent(file.path), contents: file.contents)
      }
      if options.dryRun {
        for file in files { Console.error("would write \(file.path)") }
        return
      }
      if !options.quiet { Console.error("writing \(files.count) files of a made-up pilot into \(folder)") }
      try FileWriter(isForced: options.force).write(files)
      let manifest = (folder as NSString).appendingPathComponent("pilot.yaml")
      if pilot.isPlanned { try freeze(manifest) }
      if inputsOnly { return }
      try await RunPipeline(manifestPath: manifest, options: options).run()
    }
  }
}

extension DemoCommand {
  /// Writes the plan that the pilot names, as 'contrapose plan' does.
  private func freeze(_ manifest: String) throws {
    let planning = try PilotPlanning(
      LoadedPilot(path: manifest), options: try PlanOptions.parse([]), ledger: nil)
    let plan = OutputFile(path: planning.file, contents: try planning.frozen.canonicalJSON())
    try FileWriter(isForced: options.force).write([plan])
  }
}

extension MadePilot: ExpressibleByArgument {}
