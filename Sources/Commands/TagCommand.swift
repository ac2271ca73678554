import ArgumentParser
import Ledger

/// `contrapose tag RUN NAME…`.
struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Adds tags to a run, or takes them away.",
    discussion: """
      'runs' and 'show' list them. A tag camera=… or app=… says what was changed with this run, and begins a phase of its \
      own in the charts of 'trend'; it holds for the runs after it until another value is given.

      Examples:
        contrapose tag 7f3a91c camera=2 summer
        contrapose tag 7f3a91c summer --remove
      """)

  @Argument(help: ArgumentHelp("The first digits of a run's id; see 'contrapose runs'.", valueName: "run"))
  var run: String

  @Argument(help: ArgumentHelp("One tag or more.", valueName: "name"))
  var names: [String]

  @OptionGroup var ledger: LedgerOptions

  @Flag(help: "Take the tags away.")
  var remove = false

  func run() async throws {
    try await reportingFailures(asJSON: false) {
      for name in names { try Remark.check(name, as: "tag", longest: Remark.longestTag) }
      let opened = try ledger.opened()
      let id = try remove ? opened.untag(run, from: names) : opened.tag(run, with: names)
      let tags = try opened.remarks(of: id).tags
      Console.output(
        Console.visible("run \(id.prefix(7)): \(tags.isEmpty ? "no tag" : tags.joined(separator: ", "))"))
    }
  }
}
