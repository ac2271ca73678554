import ArgumentParser
import Foundation
import Verification
import Vocabulary

/// The options of commands that evaluate a pilot.
struct RunOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Seed of every random draw; default: pilot.yaml's.", valueName: "n"))
  var seed: UInt64?

  @Option(help: ArgumentHelp("Threads; they change no digit. Default: all cores.", valueName: "n"))
  var threads: Int?

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Language of reports; repeatable.", valueName: "lang"))
  var lang: [ReportLanguage] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("Reports to write, by default management; may be repeated.", valueName: "report"))
  var report: [ReportChoice] = []

  @Option(
    help: ArgumentHelp("Folder of the reports; default: reports beside pilot.yaml.", valueName: "folder"))
  var reports: String?

  @Option(
    help: ArgumentHelp("Ledger of runs; default: contrapose.sqlite beside pilot.yaml.", valueName: "file"))
  var ledger: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp(
      "Put beside ours what this program would have stated; may be repeated.", valueName: "mode"))
  var compat: [CompatibilityMode] = []

  @Option(help: ArgumentHelp("Where to list the lines of the log that are refused.", valueName: "file"))
  var rejects: String?

  @Flag(help: "Replace files that exist with other content.")
  var force = false

  @Flag(help: "List what would be written, and write nothing.")
  var dryRun = false

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "Exit 0 on GO, 2 on STOP, 3 on EXTEND, 4 on HOLD.")
  var gate = false

  @Flag(name: .shortAndLong, help: "Print errors alone on standard error.")
  var quiet = false

  @Flag(help: "Add on standard error how long each step took.")
  var verbose = false

  @Flag(help: "Draw the text with ASCII characters alone.")
  var ascii = false

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads is at least 1") }
    if quiet && verbose { throw ValidationError("ask for --quiet or for --verbose, not for both") }
  }

  var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}

extension ReportLanguage: ExpressibleByArgument {}
extension CompatibilityMode: ExpressibleByArgument {}
