import ArgumentParser
import Foundation

/// `calibration-study`: simulates field pilots whose truth is known, and writes how often their statistics err.
@main
struct CalibrationStudy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibration-study",
    abstract: "Simulate field pilots whose truth is known, and write how often their statistics err.",
    discussion: """
      What is done is kept in --cache, so that a stopped study goes on where it was.

      Examples:
        calibration-study                                   the whole study, into docs/calibration.md
        calibration-study --pilots 200 --cells alike-60 --cache /tmp/a --output /tmp/a.md
        calibration-study --so-far                          the document of what is done
      """)

  @Option(help: "Pilots in each cell; five times as many in the cells of trials.") var pilots = 2000
  @Option(help: "Pilots simulated at a time.") var tasks = 2
  @Option(help: "Names of the cells to simulate, separated by commas; without it, all.") var cells = ""
  @Option(help: "Folder of what is done.") var cache = ".build/calibration-study"
  @Option(help: "Where to write the result.") var output = "docs/calibration.md"
  @Flag(help: "Simulate nothing, and write what is done so far.") var soFar = false

  func validate() throws {
    guard pilots > 0, tasks > 0 else { throw ValidationError("pilots and tasks are at least 1") }
    if let name = wanted.first(where: { StudyCell.named($0) == nil }) {
      throw ValidationError(
        "there is no cell '\(name)'; there are \(StudyCell.all.map(\.name).joined(separator: ", "))")
    }
  }

  private var wanted: [String] { cells.split(separator: ",").map(String.init) }

  func run() async throws {
    let runner = PilotRunner(folder: URL(filePath: cache), tasks: tasks)
    if !soFar {
      for cell in StudyCell.all where wanted.isEmpty || wanted.contains(cell.name) {
        try await runner.run(cell, pilots: pilots)
      }
    }
    let file = URL(filePath: output)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let document = CalibrationDocument(runner: runner, pilots: pilots)
    try document.text.write(to: file, atomically: true, encoding: .utf8)
  }
}
