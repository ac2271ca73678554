import ArgumentParser
import Foundation
import Templates

/// `contrapose init [DIR]`.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Writes a commented pilot.yaml to fill in.",
    discussion: """
      Examples:
        contrapose init
        contrapose init pilots/gate-a && contrapose check pilots/gate-a/pilot.yaml
      """)

  @Argument(help: ArgumentHelp("The folder to write into.", valueName: "dir"))
  var folder: String = "."

  @Flag(help: "Replace a pilot.yaml that exists.")
  var force = false

  func run() async throws {
    try await reportingFailures(asJSON: false) {
      let path = folder == "." ? "pilot.yaml" : (folder as NSString).appendingPathComponent("pilot.yaml")
      try FileWriter(isForced: force).write([
        OutputFile(path: path, contents: Data(EmbeddedTemplates.manifest.utf8))
      ])
      Console.error("wrote \(path)\nNext: fill it in, then contrapose check \(path)")
    }
  }
}
