import Digests
import Foundation

/// The digest that a frozen plan carries of its own content, so that a change by hand is seen.
///
/// It covers every key and value but itself, as canonical JSON: keys sorted, no blanks. Laying the file out anew changes nothing.
/// Whoever computes it anew can still write another plan: against that stands the digest of the file, which was told when the
/// plan was frozen and is recorded with every run.
public enum PlanSeal {
  static let key = "content_sha256"

  /// How the content stands to the digest beside it.
  public enum State: Sendable, Equatable {
    case intact, broken
    /// A plan of an earlier version, or one that the digest was taken from.
    case absent
  }

  static func sealed(_ content: JSONTree) throws -> JSONTree {
    guard case .object(var members) = content else { return content }
    members[key] = .text(try digest(of: content))
    return .object(members)
  }

  public static func state(of content: JSONTree) -> State {
    guard let stated = content[key] else { return .absent }
    return (try? digest(of: content)).map(JSONTree.text) == stated ? .intact : .broken
  }

  static func canonical(_ content: JSONTree) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(content)
  }

  private static func digest(of content: JSONTree) throws -> String {
    guard case .object(var members) = content else { return "" }
    members[key] = nil
    return SHA256Digest(of: try canonical(.object(members))).description
  }
}
