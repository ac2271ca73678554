import Operations
import Yams

/// Looks at the mappings of a manifest before anything is read.
enum MappingCheck {
  /// - Throws: ``IngestionError`` with the line of the first mapping that cannot be.
  static func validate(
    _ settings: OperationsSettings, _ manifest: Node, file: String
  ) throws(IngestionError) {
    let logs = manifest.mapping?["operations"]?.mapping?["logs"]?.sequence
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
}
