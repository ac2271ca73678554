import ArgumentParser
import Ledger

/// `contrapose note RUN TEXT`.
struct NoteCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note",
    abstract: "Puts a note on a run, in the place of an earlier one.",
    discussion: """
      'runs' and 'show' print it, and the trend report lists it beside the run. One line; nothing in it is interpreted.

      Examples:
        contrapose note 7f3a91c "Gate 3 closed for repair from 12 October on"
        contrapose note 7f3a91c --remove
      """)

  @Argument(help: ArgumentHelp("The first digits of a run's id; see 'contrapose runs'.", valueName: "run"))
  var run: String

  @Argument(help: ArgumentHelp("The note.", valueName: "text"))
  var text: String?

  @OptionGroup var ledger: LedgerOptions

  @Flag(help: "Take the note away.")
  var remove = false

  func run() async throws {
    try await reportingFailures(asJSON: false) {
      guard (text == nil) == remove else {
        throw CommandFailure(
          remove ? "a note is to be taken away, and a text is given" : "there is no note to put",
          remedy: "give a text, or --remove", code: "C153", status: .wrongUsage)
      }
      if let text { try Remark.check(text, as: "note", longest: Remark.longestNote) }
      let id = try ledger.opened().note(run, text ?? "")
      Console.output(Console.visible("run \(id.prefix(7)): \(text ?? "no note")"))
    }
  }
}
