import Foundation
import Pilots
import Yams

/// Reads `pilot.yaml`: typed, with every unknown key refused.
public enum ManifestReader {
  /// The largest manifest that is read, in bytes.
  public static let limit = 1 << 20

  /// - Parameters:
  ///   - text: The manifest's bytes.
  ///   - file: Its name, for messages.
  /// - Throws: ``IngestionError`` with the line of what is wrong.
  public static func manifest(_ text: Data, file: String) throws(IngestionError) -> PilotManifest {
    guard text.count <= limit else {
      throw IngestionError(
        file, "the manifest has \(text.count) bytes, more than \(limit)", remedy: "shorten it", code: "I001")
    }
    let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    guard let yaml = String(validating: text, as: UTF8.self) else {
      throw IngestionError(file, "the manifest is not UTF-8", remedy: "save it as UTF-8", code: "I002")
    }
    try refuseAliases(yaml, file)
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        throw IngestionError(
          file, "the manifest is empty", remedy: "write one with 'contrapose init'", code: "I003")
      }
      let manifest = try ScalarNode(node: node, codingPath: []).decode(PilotManifest.self)
      try validate(manifest, file)
      try StandardInput.refuseBothKinds(manifest, file)
      if let operations = manifest.operations { try MappingCheck.validate(operations, node, file: file) }
      return manifest
    } catch let error as IngestionError {
      throw error
    } catch let fault as ManifestFault {
      throw IngestionError(file, line: fault.line, fault.sentence, remedy: fault.remedy, code: "C004")
    } catch let error as YamlError {
      throw IngestionError(file, line: error.line, error.sentence, remedy: "correct the YAML", code: "I004")
    } catch {
      throw IngestionError(file, "\(error)", remedy: "see 'contrapose init' for an example", code: "I004")
    }
  }

  /// Anchors and aliases can make a small file expand without end, and a manifest needs none.
  private static func refuseAliases(_ yaml: String, _ file: String) throws(IngestionError) {
    for (index, line) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let value = line.drop { $0 == " " || $0 == "-" }
      let afterKey = value.range(of: ": ").map { value[$0.upperBound...].drop { $0 == " " } } ?? value
      for part in [value, afterKey] {
        if let first = part.first, first == "&" || first == "*" {
          throw IngestionError(
            file, line: index + 1, "anchors and aliases are not read", remedy: "write the value out",
            code: "I005")
        }
      }
    }
  }

  private static func validate(_ manifest: PilotManifest, _ file: String) throws(IngestionError) {
    guard manifest.schema == PilotManifest.schema else {
      throw IngestionError(
        file, "schema '\(manifest.schema)' is not known", remedy: "write schema: \(PilotManifest.schema)",
        code: "I006")
    }
    let allowed = Set("abcdefghijklmnopqrstuvwxyz0123456789-")
    guard !manifest.name.isEmpty, manifest.name.allSatisfy(allowed.contains) else {
      throw IngestionError(
        file, "name '\(manifest.name)' holds other characters than a-z, 0-9 and -", remedy: "change it",
        code: "I007")
    }
    guard manifest.verification != nil || manifest.operations != nil else {
      throw IngestionError(
        file, "there is nothing to evaluate", remedy: "add the section verification, operations or both",
        code: "I008")
    }
    guard manifest.plan != nil || (manifest.deviations ?? []).isEmpty else {
      throw IngestionError(
        file, "deviations are recorded, and there is no plan that they deviate from",
        remedy: "name it with plan: plan.json", code: "I135")
    }
    try validateThresholds(manifest, file)
    if let verification = manifest.verification {
      try validate(verification, file)
      try validateMeasures(verification, of: manifest, file)
    }
  }

  private static func validate(
    _ verification: VerificationSettings, _ file: String
  ) throws(IngestionError) {
    guard verification.farTargets.allSatisfy({ $0 > 0 && $0 < 1 }), !verification.farTargets.isEmpty else {
      throw IngestionError(
        file, "a FAR target lies outside 0 … 1", remedy: "correct far_targets", code: "I009")
    }
    try validatePolicies(verification, file)
    for (name, far) in [("primary", verification.primary.far), ("frontal", verification.frontal.far)]
    where !verification.farTargets.contains(far) {
      throw IngestionError(
        file, "\(name).far \(far) is not among far_targets", remedy: "add it to far_targets", code: "I011")
    }
  }
}

extension ManifestReader {
  private static func validatePolicies(
    _ verification: VerificationSettings, _ file: String
  ) throws(IngestionError) {
    guard !verification.policies.isEmpty else {
      throw IngestionError(
        file, "policies names none", remedy: "write policies: [fixed, oracle], or leave it out", code: "I010")
    }
    guard verification.calibration != nil || !verification.policies.contains(.recalibrated) else {
      throw IngestionError(
        file, "the policy recalibrated needs comparisons of other people",
        remedy: "add calibration: {split: subjects, share: 0.5}, or {inputs: [...]}", code: "I010")
    }
    let named = [("primary", verification.primary.policy), ("frontal", verification.frontal.policy)]
    for case (let name, let policy?) in named where !verification.policies.contains(policy) {
      throw IngestionError(
        file, "\(name).policy \(policy.rawValue) is not among policies", remedy: "add it to policies",
        code: "I013")
    }
  }
}

extension YamlError {
  /// The line the parser stopped at.
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }

  fileprivate var sentence: String {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _):
      problem
    case .duplicatedKeysInMapping: "a key stands twice in one mapping"
    default: "the manifest is not YAML"
    }
  }
}
