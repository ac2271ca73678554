import ArgumentParser
import Foundation
import Simulation

/// `contrapose demo [DIR]`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Writes an example pilot and does the whole job on it.",
    discussion: """
      The pilot is made up: two models on EFHQ's layout, 28 days of log from a gate, costs and criteria. Its inputs are \
      always the same; --seed changes the draws of the evaluation alone.

      Examples:
        contrapose demo
        contrapose demo try --lang ja --format json
      """)

  @Argument(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var folder: String = "contrapose-demo"

  @Flag(help: "Write the inputs alone, and evaluate nothing.")
  var inputsOnly = false

  @OptionGroup var options: RunOptions

  func run() async throws {
    try await reportingFailures(asJSON: options.format == .json) {
      let files = try GatePilot().files().map { file in
        OutputFile(path: (folder as NSString).appendingPathComponent(file.path), contents: file.contents)
      }
      if options.dryRun {
        for file in files { Console.error("would write \(file.path)") }
        return
      }
      if !options.quiet { Console.error("writing \(files.count) files of a made-up pilot into \(folder)") }
      try FileWriter(isForced: options.force).write(files)
      if inputsOnly { return }
      let manifest = (folder as NSString).appendingPathComponent("pilot.yaml")
      try await RunPipeline(manifestPath: manifest, options: options).run()
    }
  }
}
