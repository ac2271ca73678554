import Digests
import Foundation

/// The content of `plan.json`: criteria and planned sample, fixed before outcomes are read.
public struct FrozenPlan: Codable, Sendable, Equatable {
  public static let schema = "contrapose/frozen-plan/1"
  /// Where a plan stands unless the manifest says otherwise, relative to it.
  public static let defaultFile = "plan.json"

  /// What the pilot is to gather.
  public struct Sample: Codable, Sendable, Equatable {
    /// Mated pairs by set if no two shared a person.
    public var independentPairs: [String: Int]
    /// Mated pairs by set with the design effect; absent where that is unknown.
    public var matedPairs: [String: Int]
    /// Non-mated comparisons for the strictest target that decides; `nil` if beyond all data.
    public var nonMated: Int?
    /// People who form that many couples.
    public var people: Int?
    /// Trials of the field's primary metric in each arm, and the days they take.
    public var trialsPerArm: Int?
    public var days: Int?
  }

  public var schema = FrozenPlan.schema
  public var pilot: String
  public var criteria: FrozenCriteria
  public var assumptions: PlanAssumptions
  public var sample: Sample

  /// Canonical JSON: UTF-8, one line, keys sorted, numbers with the shortest text that reads back equal, a line feed; with the digest
  /// of all its other content as ``PlanSeal``.
  ///
  /// - Throws: `EncodingError` if a number is not finite, which no setting is.
  public func canonicalJSON() throws -> Data {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let content = try JSONDecoder().decode(JSONTree.self, from: encoder.encode(self))
    return try PlanSeal.canonical(PlanSeal.sealed(content)) + Data("\n".utf8)
  }

  /// SHA-256 of ``canonicalJSON()``, hexadecimal: what `sha256sum` says of the file.
  public func sha256() throws -> String { SHA256Digest(of: try canonicalJSON()).description }
}
