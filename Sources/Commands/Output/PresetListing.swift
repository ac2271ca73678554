import Findings
import Ingestion

/// The mappings of logs that the program brings along: their names, or one of them as YAML.
struct PresetListing {
  let text: String

  /// - Throws: ``CommandFailure`` if there is none of the name.
  init(_ name: String?) throws(CommandFailure) {
    guard let name else {
      text = TextTable(LogPreset.all.map { [$0.name, $0.summary] }).text
      return
    }
    let names = LogPreset.all.map(\.name)
    guard let preset = LogPreset.all.first(where: { $0.name == name }) else {
      throw CommandFailure(
        place: "--preset", "there is no preset '\(name)'",
        remedy: names.nearest(to: name).map { "did you mean '\($0)'?" }
          ?? "use one of \(names.joined(separator: ", "))", code: "C031", status: .wrongUsage)
    }
    let lines = preset.yaml.split(separator: "\n", omittingEmptySubsequences: false).map { "      \($0)" }
    text = """
      # \(preset.summary)
      operations:
        logs:
          - path: logs/*
      \(lines.joined(separator: "\n"))
      """
  }
}
