import Operations
import Yams

/// Looks at the mappings of a manifest before anything is read.
enum MappingCheck {
  /// - Throws: ``IngestionError`` with the line of the first mapping that cannot be.
  static func validate(
    _ settings: OperationsSettings, _ manifest: Node, file: String
  ) throws(IngestionError) {
    let logs = manifest.mapping?["operations"]?.mapping?["logs"]?.sequence
    try refuseStandardInputTwice(settings, logs, file)
    let groups = settings.permittedGroups.keys.sorted()
    for (index, input) in settings.logs.enumerated() {
      do throws(MappingFault) { _ = try LogMapping(input, groups: groups) } catch {
        let node = logs.flatMap { index < $0.count ? error.node(in: $0[index]) : nil }
        let name = error.field.map { "\($0): " } ?? ""
        throw IngestionError(
          file, line: node?.mark?.line, name + error.sentence, remedy: error.remedy, code: MappingFault.code)
      }
    }
  }

  private static func refuseStandardInputTwice(
    _ settings: OperationsSettings, _ logs: Node.Sequence?, _ file: String
  ) throws(IngestionError) {
    let paths = settings.logs.map(\.path)
    let second = paths.indices.filter { paths[$0] == StandardInput.name }.dropFirst().first
    let node = second.flatMap { index in logs.flatMap { index < $0.count ? $0[index] : nil } }
    try StandardInput.refuseTwice(
      paths, manifest: file, line: (node?.mapping?["path"] ?? node)?.mark?.line)
  }
}
