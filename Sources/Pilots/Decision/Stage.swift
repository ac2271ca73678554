/// How far a roll-out has come; a GO leads to the next stage and never further.
public enum Stage: String, Codable, CaseIterable, Sendable, Hashable, Comparable {
  /// Data, rights, laboratory.
  case laboratory = "S0"
  /// Shadow replay.
  case shadow = "S1"
  /// 5 to 10 % of the units, randomised.
  case pilot = "S2"
  /// Half of the units.
  case half = "S3"
  /// All units, with a small hold-back.
  case full = "S4"

  /// The stage that a GO leads to; `nil` at the end.
  public var next: Stage? {
    let stages = Self.allCases
    return stages.firstIndex(of: self).flatMap { $0 + 1 < stages.count ? stages[$0 + 1] : nil }
  }

  public static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
}
