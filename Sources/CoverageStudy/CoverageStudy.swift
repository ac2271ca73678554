import ArgumentParser
import Foundation

/// `coverage-study`: simulates pilots whose truth is known, and writes how often the intervals cover it.
@main
struct CoverageStudy: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage-study",
    abstract: "Simulate pilots whose truth is known, and write how often the intervals cover it.",
    discussion: """
      What is done is kept in --cache, so that a stopped study goes on where it was.

      Examples:
        coverage-study                                   the whole study, into docs/coverage.md
        coverage-study --pilots 200 --cells pairs-50-1e-2 --cache /tmp/a --output /tmp/a.md
        coverage-study --so-far                          the document of what is done
        coverage-study --truth                           the true rates, anew
      """)

  @Option(help: "Pilots in each cell of the coverage study.") var pilots = 1000
  @Option(help: "Pilots in each cell of the non-inferiority study.") var decisions = 2000
  @Option(help: "Replicates of each interval.") var replicates = 300
  @Option(help: "Pilots simulated at a time.") var tasks = 2
  @Option(help: "Names of the cells to simulate, separated by commas; without it, all.") var cells = ""
  @Option(help: "Folder of what is done.") var cache = ".build/coverage-study"
  @Option(help: "Where to write the result.") var output = "docs/coverage.md"
  @Flag(help: "Simulate nothing, and write what is done so far.") var soFar = false
  @Flag(help: "Print the true rates from large simulations instead.") var truth = false

  func validate() throws {
    guard pilots > 0, decisions > 0, replicates > 0, tasks > 0 else {
      throw ValidationError("pilots, decisions, replicates and tasks are at least 1")
    }
    let known = Set(StudyCell.all.map(\.name) + DecisionCell.all.map(\.name))
    if let name = wanted.first(where: { !known.contains($0) }) {
      throw ValidationError(
        "there is no cell '\(name)'; there are \(known.sorted().joined(separator: ", "))")
    }
  }

  private var wanted: [String] { cells.split(separator: ",").map(String.init) }

  func run() async throws {
    guard !truth else { return await TruthListing().print() }
    let runner = PilotRunner(folder: URL(filePath: cache), replicates: replicates, tasks: tasks)
    if !soFar { try await simulate(runner) }
    let document = CoverageDocument(runner: runner, pilots: pilots, decisions: decisions)
    let file = URL(filePath: output)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try await document.text().write(to: file, atomically: true, encoding: .utf8)
  }

  private func simulate(_ runner: PilotRunner) async throws {
    for cell in StudyCell.all where wanted.isEmpty || wanted.contains(cell.name) {
      try await runner.run(cell.name, pilots: pilots, prepare: { cell.measurement() })
    }
    for cell in DecisionCell.all where wanted.isEmpty || wanted.contains(cell.name) {
      try await runner.run(
        cell.name, pilots: decisions,
        prepare: {
          cell.judging(await DecisionCell.plans(replicates: replicates))
        })
    }
  }
}
