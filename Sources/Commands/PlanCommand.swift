import ArgumentParser
import Pilots

/// `contrapose plan PILOT`.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Says how many comparisons and people a pilot needs, and freezes its criteria.",
    discussion: """
      Of the data it counts pairs and people alone: no score enters a plan. Freezing writes plan.json; name it in \
      pilot.yaml (plan: plan.json), and 'run' holds the pilot to it: to its criteria, and to what its log is counted by, \
      such as window, follow-up, exclusions and mappings.

      Examples:
        contrapose plan pilot.yaml --gain 4pt --loss 1pt --discordant 1pt --dry-run
        contrapose plan pilot.yaml --report      and the proposal to be decided on
      """)

  @Argument(help: ArgumentHelp("The manifest of the pilot.", valueName: "pilot.yaml"))
  var pilot: String

  @OptionGroup var expected: PlanOptions

  @Option(
    help: ArgumentHelp("Ledger of runs; default: contrapose.sqlite beside pilot.yaml.", valueName: "file"))
  var ledger: String?

  @Option(help: ArgumentHelp("What standard output holds: text or json.", valueName: "format"))
  var format: OutputFormat = .text

  @Flag(help: "Also write the pilot proposal, HTML and Markdown, in the pilot's languages.")
  var report = false

  @Option(
    help: ArgumentHelp("Folder of the proposal; default: reports beside pilot.yaml.", valueName: "folder"))
  var reports: String?

  @Flag(help: "Freeze anew over a plan.json with other content.")
  var force = false

  @Flag(help: "Say what is needed, and freeze nothing.")
  var dryRun = false

  @Flag(name: .shortAndLong, help: "Print errors alone on standard error.")
  var quiet = false

  @Flag(help: "Draw the text with ASCII characters alone.")
  var ascii = false

  func run() async throws {
    try await reportingFailures(asJSON: format == .json) {
      let loaded = try LoadedPilot(path: pilot)
      let progress = ProgressLine(isShown: Console.errorIsTerminal && !quiet)
      progress.begin("counting pairs")
      let result = Result { try PilotPlanning(loaded, options: expected, ledger: ledger) }
      await progress.end()
      let planning = try result.get()
      let files =
        [OutputFile(path: planning.file, contents: try planning.frozen.canonicalJSON())]
        + (report ? try planning.proposal(in: reports) : [])
      if dryRun {
        for file in files { Console.error("would write \(file.path)") }
      } else {
        for file in files { try FileWriter.makeFolder(of: file.path) }
        try FileWriter(isForced: force).write(files)
        if !quiet { for file in files.dropFirst() { Console.error("wrote \(file.path)") } }
      }
      if !quiet { FindingPrinter.print(planning.findings(isFrozen: !dryRun)) }
      switch format {
      case .json: Console.output(try planning.plan.json())
      case .text: Console.output(planning.text(self))
      }
    }
  }
}
