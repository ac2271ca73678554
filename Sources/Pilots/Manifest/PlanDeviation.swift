import Foundation

/// A change of frozen criteria that was recorded and approved.
public struct PlanDeviation: Codable, Sendable, Equatable {
  /// The criterion as the plan names it, `frontal.margin`, or all below a name, `frontal`.
  public var what: String
  /// `yyyy-MM-dd`.
  public var when: String
  public var why: String
  /// Who approved it.
  public var approved: String
  /// Whether results had been seen by then; `nil`: not stated.
  public var afterResults: Bool?

  enum CodingKeys: String, CodingKey, CaseIterable {
    case what, when, why, approved
    case afterResults = "after_results"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    what = try values.decode(String.self, forKey: .what)
    when = try values.decode(String.self, forKey: .when)
    why = try values.decode(String.self, forKey: .why)
    approved = try values.decode(String.self, forKey: .approved)
    afterResults = try values.decodeIfPresent(Bool.self, forKey: .afterResults)
    guard when.count == 10, (try? Date(when, strategy: .iso8601.year().month().day())) != nil else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "'\(when)' is not a day; write when: as 2026-10-02"))
    }
    for (name, text) in [("what", what), ("why", why), ("approved", approved)]
    where text.allSatisfy(\.isWhitespace) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath, debugDescription: "a deviation states '\(name)', and it is empty"))
    }
  }

  /// Whether this is the record of a change at `path`.
  func covers(_ path: String) -> Bool { path == what || path.hasPrefix(what + ".") }
}
