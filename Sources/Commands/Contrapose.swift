import ArgumentParser

/// The root of all commands.
struct Contrapose: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contrapose",
    abstract: "Shows whether a face-verification model trained with extreme poses is better, and worth it.",
    discussion: """
      Reads the outputs of a baseline and an augmented model on the same comparisons, and the operational log of an \
      A/B pilot. Computes TAR@FAR by pose, retries, reviews and money, each with its interval, and decides GO, EXTEND, \
      STOP or HOLD by criteria fixed beforehand.

      Examples:
        contrapose demo            the whole job on an example pilot
        contrapose run pilot.yaml  the same on a pilot of your own
      """,
    version: Program.version,
    subcommands: [
      DemoCommand.self, InitCommand.self, CheckCommand.self, RunCommand.self, ReportCommand.self,
      RunsCommand.self,
      ShowCommand.self, TrendCommand.self, CompareCommand.self, TagCommand.self, NoteCommand.self,
      GateCommand.self, PlanCommand.self, ExplainCommand.self, ConvertCommand.self,
      KeyCommand.self,
    ])
}
