/// Options from the environment: `CONTRAPOSE_SEED=7` stands for `--seed 7` where the arguments do not say otherwise.
enum EnvironmentOptions {
  private static let evaluating = [
    "seed", "threads", "format", "lang", "report", "reports", "ledger", "compat",
  ]

  /// The options with a value that each command reads from the environment.
  static let names: [String: [String]] = [
    "run": evaluating, "demo": evaluating, "report": ["ledger", "format", "lang", "report"],
    "runs": ["ledger", "format"], "show": ["ledger", "format"], "check": ["format"],
    "plan": ["ledger", "format"],
  ]

  /// The arguments, with what the environment adds at their end.
  static func applied(to arguments: [String], _ environment: [String: String]) -> [String] {
    guard let command = arguments.first, let names = names[command] else { return arguments }
    let added = names.flatMap { name -> [String] in
      let isGiven = arguments.contains { $0 == "--\(name)" || $0.hasPrefix("--\(name)=") }
      guard !isGiven, let value = environment["CONTRAPOSE_\(name.uppercased())"], !value.isEmpty else {
        return []
      }
      return ["--\(name)", value]
    }
    return arguments + added
  }
}
