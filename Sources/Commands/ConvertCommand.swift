import ArgumentParser
import Foundation
import Ingestion
import Pilots

/// `contrapose convert PILOT`.
struct ConvertCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Writes all comparisons of a pilot as one table of ours.",
    discussion: """
      Whatever form they were read from: scores are similarities, no score is an empty field. The table reads back as \
      the same comparisons. Without a pilot, files can be named directly; one model alone gives a column 'score'. The \
      file - is standard input, compressed or not.

      Further files, each with --with KEY=FILE, where KEY is as in a pilot.yaml:
        frte: subjects       lfw, insightface: pairs (and paths of embeddings)
        bee: mask, or targets and queries       ijb: pairs or directory
        efhq: none for folders, paths and pairs.f2p (f2f, …) for embeddings
        pyeer: --mated and --nonmated; for both models baseline.mated, …

      Examples:
        contrapose convert pilot.yaml -o comparisons.csv
        contrapose convert --input-format bob --baseline dev-1.txt --format tsv
        contrapose convert --input-format frte --baseline b.log --with subjects=s.csv
      """)

  @Argument(help: ArgumentHelp("The manifest of the pilot.", valueName: "pilot.yaml"))
  var pilot: String?

  @OptionGroup var files: ConvertFiles

  @Option(help: ArgumentHelp("What parts the fields: csv or tsv.", valueName: "format"))
  var format: CanonicalFormat = .csv

  @Option(name: .shortAndLong, help: ArgumentHelp("Where to; - is standard output.", valueName: "file"))
  var output: String = "-"

  @Flag(help: "Replace a file that exists with other content.")
  var force = false

  func validate() throws {
    guard (pilot == nil) != files.isEmpty else {
      throw ValidationError("Name either a pilot.yaml, or files with --input-format.")
    }
    try files.validate()
  }

  func run() async throws {
    try await reportingFailures(asJSON: false) {
      let table = try table()
      FindingPrinter.print(table.findings)
      let contents = table.text(format)
      if output == "-" {
        Console.output(contents)
      } else {
        try FileWriter(isForced: force).write([OutputFile(path: output, contents: contents)])
        Console.error("wrote \(output): \(table.rowCount) comparisons")
      }
    }
  }

  private func table() throws -> CanonicalTable {
    guard let pilot else { return try files.table() }
    let loaded = try LoadedPilot(path: pilot)
    guard let verification = loaded.manifest.verification else {
      throw CommandFailure(
        place: pilot, "it has no section verification, so there are no comparisons",
        remedy: "name a pilot that has", code: "C017", status: .unusableInput)
    }
    return try ComparisonReader.table(
      verification, folder: loaded.folder, limits: loaded.manifest.limits)
  }
}

extension CanonicalFormat: ExpressibleByArgument {}
