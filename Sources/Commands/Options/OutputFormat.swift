import ArgumentParser

/// What standard output holds.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
