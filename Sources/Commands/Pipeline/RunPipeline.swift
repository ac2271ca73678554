import ArgumentParser
import Findings
import Foundation
import Ledger
import Pilots
import Reporting
import Vocabulary

/// The main job: read, evaluate, decide, record, write.
struct RunPipeline {
  let manifestPath: String
  let options: RunOptions
  /// Printed as the last line of the text, unless something more useful is known.
  var next: String?

  func run() async throws {
    let start = ContinuousClock.now
    let progress = ProgressLine(isShown: Console.errorIsTerminal && !options.quiet)
    let result: (run: RecordedRun, files: [OutputFile])
    do {
      result = try await evaluated(progress)
    } catch {
      await progress.end()
      throw error
    }
    await progress.end()
    try finish(result.run, result.files)
    if options.verbose { progress.timings.forEach(Console.error) }
    if !options.quiet {
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      Console.error("Done in \(String(format: "%.1f", seconds)) s")
    }
    if options.gate, let status = try Gate(result.run.evaluation).status { throw status }
  }

  private func evaluated(_ progress: ProgressLine) async throws -> (run: RecordedRun, files: [OutputFile]) {
    var pilot = try LoadedPilot(path: manifestPath)
    if let seed = options.seed { pilot.manifest.seed = seed }
    try pilot.compare(with: options.compat)
    let templates = try pilot.templates()
    let rejects = try options.rejects.map { try RejectsFile($0, isForced: options.force) }
    defer { if let rejects, !options.quiet { Console.error(rejects.text) } }
    let inputs = try pilot.inputs(progress, rejects: rejects)
    let run = try await RecordedRun(
      consume inputs, ledger: options.ledger ?? pilot.resolved(pilot.manifest.ledger),
      threads: options.threadCount,
      progress)
    progress.begin("writing reports")
    let folder = options.reports ?? pilot.resolved("reports")
    let reports = RunReports(
      evaluation: run.evaluation, languages: options.lang.isEmpty ? pilot.manifest.languages : options.lang,
      choices: options.report, templates: templates, folder: folder)
    return (run, try reports.files())
  }

  private func finish(_ run: RecordedRun, _ files: [OutputFile]) throws {
    let writer = FileWriter(isForced: options.force)
    if options.dryRun {
      for file in files { Console.error("would write \(file.path)") }
    } else {
      try writer.check(files)
      // A run whose reports have no place is not recorded either.
      for path in [run.ledger] + files.map(\.path) { try FileWriter.makeFolder(of: path) }
      try run.record()
      try writer.write(files)
    }
    let evaluation = run.evaluation
    if !options.quiet { FindingPrinter.print(evaluation.findings) }
    switch options.format {
    case .json: Console.output(try evaluation.json())
    case .text:
      let pages = files.map(\.path).filter { $0.hasSuffix(".html") || $0.hasSuffix(".xlsx") }
      let summary = RunSummary(evaluation, width: Console.width, isASCII: options.ascii)
      Console.output(
        summary.text + RunClosing(evaluation, reports: pages, ledger: run.ledger, next: next).text)
    }
    let isRefused = evaluation.findings.contains {
      $0.severity == .error || options.strict && $0.severity == .warning
    }
    if isRefused && options.strict { throw ExitCode(ExitStatus.unusableInput.rawValue) }
  }
}
