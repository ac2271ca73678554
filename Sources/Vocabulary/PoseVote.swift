/// What several pose estimators say together about one face.
///
/// Published face data are binned by three estimators, synergy, poseanh and mhp, which often disagree; an estimator that
/// found no face has no bin and no vote. The order of the estimators changes nothing.
///
/// - Complexity: O(n²) for n estimators, of which there are three.
/// - Reference: Dao and others (2024), EFHQ, CVPR; the vote of its published code, before the authors edited by hand.
public struct PoseVote: Sendable, Hashable {
  /// The bin on which all agree, else ``PoseBin/confused``; confused too if none has a bin.
  public let hardBin: PoseBin
  /// The bin of at least two, else the direction on which all agree, else ``PoseBin/confused``.
  ///
  /// A lone or divided vote for turned faces names only the direction: `profile_left` alone gives `profile_horizontal`,
  /// and `profile_extreme`, which goes with either direction, counts as horizontal when it stands alone.
  public let softBin: PoseBin

  /// - Parameter bins: the bin of each estimator; `nil` where it has none.
  public init(_ bins: [PoseBin?]) {
    let votes = bins.compactMap { $0 }
    let first = votes.first
    let areEqual = votes.allSatisfy { $0 == first }
    hardBin = areEqual ? first ?? .confused : .confused
    softBin = Self.softBin(votes)
  }

  private static func softBin(_ votes: [PoseBin]) -> PoseBin {
    if let shared = PoseBin.allCases.first(where: { bin in votes.count(where: { $0 == bin }) > 1 }) {
      return shared
    }
    if votes == [.frontal] { return .frontal }
    if votes.isEmpty { return .confused }
    if horizontal.isSuperset(of: votes) { return .profileHorizontal }
    if vertical.isSuperset(of: votes) { return .profileVertical }
    return .confused
  }

  private static let horizontal: Set<PoseBin> = [.profileLeft, .profileRight, .profileExtreme]
  private static let vertical: Set<PoseBin> = [.profileUp, .profileDown, .profileExtreme]
}
