import Pilots
import Verification

extension ManifestReader {
  /// Refuses lists of what is measured that are empty, name something twice, or leave out what a criterion is read at.
  static func validateMeasures(
    _ verification: VerificationSettings, of manifest: PilotManifest, _ file: String
  ) throws(IngestionError) {
    let criteria = [("primary", verification.primary.sets), ("frontal", verification.frontal.sets)]
    for (name, sets) in criteria where sets.isEmpty {
      throw IngestionError(
        file, "verification.\(name).sets names no set", remedy: "name one, or leave sets out", code: "I016")
    }
    try validateScopes(verification, of: manifest, file)
    try validateMargin(verification.frontal.margin, file)
    let lists =
      [
        ("far_targets", verification.farTargets.map { "\($0)" }),
        ("policies", verification.policies.map(\.rawValue)), ("scopes", verification.scopes.map(\.rawValue)),
      ] + criteria.map { ("\($0).sets", $1) }
    for (name, entries) in lists {
      guard let twice = entries.first(where: { entry in entries.count { $0 == entry } > 1 }) else { continue }
      throw IngestionError(
        file, "verification.\(name) names \(twice) twice", remedy: "write it once", code: "I014")
    }
  }

  /// The largest loss that may be called unharmed.
  static let largestMargin = PercentagePoints(fraction: 0.2)

  private static func validateMargin(_ margin: PercentagePoints, _ file: String) throws(IngestionError) {
    guard margin.fraction > largestMargin.fraction else { return }
    throw IngestionError(
      file,
      "verification.frontal.margin is \(margin.points) points: with more than \(largestMargin.points) a model that "
        + "turns away every fifth person would pass as unharmed",
      remedy: "state the largest loss that nobody would mind, such as 0.5pt", code: "I017")
  }

  /// Criteria, money and the projection are read at one threshold for all poses.
  private static func validateScopes(
    _ verification: VerificationSettings, of manifest: PilotManifest, _ file: String
  ) throws(IngestionError) {
    guard !verification.scopes.isEmpty else {
      throw IngestionError(
        file, "verification.scopes names none", remedy: "write scopes: [global, cell], or leave it out",
        code: "I015")
    }
    let reads = [
      (verification.statesCriteria, "verification.primary and verification.frontal are"),
      (manifest.criteria != nil, "criteria are"), (manifest.economics != nil, "economics is"),
    ]
    guard !verification.scopes.contains(.global), let reader = reads.first(where: \.0)?.1 else { return }
    throw IngestionError(
      file, "verification.scopes lacks global, at which \(reader) read", remedy: "add global to scopes",
      code: "I015")
  }
}
