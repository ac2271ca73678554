import ArgumentParser
import Findings
import Foundation

/// The program as a whole: from arguments to an exit status.
public enum Program {
  /// As printed by `--version` and recorded with every run.
  public static let version = "0.1.0"

  /// Runs the command that the arguments name, and says on standard error what went wrong.
  public static func exitStatus(of arguments: [String]) async -> Int32 {
    let arguments = EnvironmentOptions.applied(to: arguments, ProcessInfo.processInfo.environment)
    do {
      var command = try Contrapose.parseAsRoot(arguments)
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        try command.run()
      }
      return 0
    } catch let failure as CommandFailure {
      Console.error(failure.text)
      return failure.status.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      return unparsed(error, arguments)
    }
  }

  /// Help and version go to standard output with status 0; wrong usage to standard error with 64.
  private static func unparsed(_ error: any Error, _ arguments: [String]) -> Int32 {
    let status = Contrapose.exitCode(for: error)
    let text = Contrapose.fullMessage(for: error)
    if status == .success {
      Console.output(text)
      return 0
    }
    Console.error(text + suggestion(for: arguments))
    return ExitStatus.wrongUsage.rawValue
  }

  /// The nearest command, if the first argument is none.
  private static func suggestion(for arguments: [String]) -> String {
    guard let first = arguments.first, !first.hasPrefix("-") else { return "" }
    let names = Contrapose.configuration.subcommands.map { $0._commandName }
    guard !names.contains(first), let nearest = names.nearest(to: first) else { return "" }
    return "\nDid you mean 'contrapose \(nearest)'?"
  }
}
