import Vocabulary

/// Where the threshold of one reading comes from, and in which cell it is applied.
struct ThresholdRule: Hashable, Sendable {
  let cell: Int
  let target: Int
  let policy: ThresholdPolicy
  let scope: ThresholdScope

  /// The cell whose non-mated comparisons fix the threshold; 0 is "all".
  var fixingCell: Int { scope == .global ? 0 : cell }

  /// The arm whose scores fix the threshold that `arm` is judged at.
  func fixingArm(for arm: Arm) -> Arm { policy == .fixed ? .baseline : arm }

  /// Every computable rule, in the order of the report. For "all" the two scopes coincide, and global is written.
  static func all(cells: Int, design: VerificationDesign) -> [ThresholdRule] {
    let policies = ThresholdPolicy.allCases.filter { $0 != .recalibrated && design.policies.contains($0) }
    return (0..<cells).flatMap { cell in
      design.targets.indices.flatMap { target in
        policies.flatMap { policy in
          scopes(of: cell, design).map {
            ThresholdRule(cell: cell, target: target, policy: policy, scope: $0)
          }
        }
      }
    }
  }

  private static func scopes(of cell: Int, _ design: VerificationDesign) -> [ThresholdScope] {
    cell == 0 ? [.global] : ThresholdScope.allCases.filter { design.scopes.contains($0) }
  }
}
