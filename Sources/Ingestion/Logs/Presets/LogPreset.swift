import Findings
import Operations
import Yams

/// A mapping that the program brings along.
public struct LogPreset: Sendable {
  /// What `preset:` says.
  public let name: String
  /// What it reads, in one sentence.
  public let summary: String
  /// The keys of a log in pilot.yaml, to be copied and changed.
  public let yaml: String

  public static let all = [telemetry, nginxCombined, nginxJSON, webhook]

  /// The input with the keys of its preset where it has none of its own.
  ///
  /// Fields of `map` are overridden one by one; rules of `skip_if` are added to those of the preset.
  static func applied(to input: LogInput) throws(MappingFault) -> LogInput {
    guard let name = input.preset else { return input }
    guard let preset = all.first(where: { $0.name == name }) else {
      let names = all.map(\.name)
      throw MappingFault(
        key: "preset", "there is no preset '\(name)'",
        remedy: names.nearest(to: name).map { "did you mean '\($0)'?" }
          ?? "use one of \(names.joined(separator: ", "))")
    }
    let base = try preset.input()
    var merged = input
    merged.format = input.format ?? base.format
    merged.encoding = input.encoding ?? base.encoding
    merged.layout = input.layout ?? base.layout
    let (fields, groups) = (input.map?.fields ?? [:], input.map?.groups ?? [:])
    merged.map = LogMap(
      (base.map?.fields ?? [:]).merging(fields) { _, own in own },
      groups: (base.map?.groups ?? [:]).merging(groups) { _, own in own })
    merged.skipIf = (base.skipIf ?? []) + (input.skipIf ?? [])
    return merged
  }

  private func input() throws(MappingFault) -> LogInput {
    do {
      guard let node = try Yams.compose(yaml: "path: '-'\n" + yaml) else {
        throw MappingFault(key: "preset", "the preset '\(name)' is empty", remedy: "report this, please")
      }
      return try ScalarNode(node: node, codingPath: []).decode(LogInput.self)
    } catch {
      throw MappingFault(
        key: "preset", "the preset '\(name)' cannot be read: \(error)", remedy: "report this, please")
    }
  }
}
