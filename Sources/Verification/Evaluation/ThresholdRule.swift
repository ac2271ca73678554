import Vocabulary

/// Where the threshold of one reading comes from, and in which cell it is applied.
struct ThresholdRule: Hashable, Sendable {
  /// What fixes a threshold.
  enum Source: Sendable, Hashable {
    /// The baseline's setting in service.
    case configured
    /// Comparisons of other people.
    case calibration
    /// The comparisons that are judged.
    case test
  }

  let cell: Int
  let target: Int
  let policy: ThresholdPolicy
  let scope: ThresholdScope
  let source: Source

  /// The cell whose non-mated comparisons fix the threshold; 0 is "all".
  var fixingCell: Int { scope == .global ? 0 : cell }

  /// The arm whose scores fix the threshold that `arm` is judged at.
  func fixingArm(for arm: Arm) -> Arm { policy == .fixed ? .baseline : arm }

  /// The same threshold over another cell.
  func judged(in cell: Int) -> ThresholdRule {
    ThresholdRule(cell: cell, target: target, policy: policy, scope: scope, source: source)
  }

  /// Whether the threshold was set so that this arm's false accepts in this very cell keep the target.
  func holdsFAR(of arm: Arm) -> Bool {
    source == .test && fixingCell == cell && fixingArm(for: arm) == arm
  }

  /// Every computable rule, in the order of the report. For "all" the two scopes coincide, and global is written.
  static func all(
    cells: [ComparisonCell], design: VerificationDesign, hasCalibration: Bool
  ) -> [ThresholdRule] {
    let policies = ThresholdPolicy.allCases.filter {
      design.policies.contains($0) && ($0 != .recalibrated || hasCalibration)
    }
    return cells.indices.flatMap { cell in
      design.targets.indices.flatMap { target in
        policies.flatMap { policy in
          scopes(of: cells[cell], design).map { scope in
            ThresholdRule(
              cell: cell, target: target, policy: policy, scope: scope,
              source: source(policy, design, hasCalibration))
          }
        }
      }
    }
  }

  private static func source(
    _ policy: ThresholdPolicy, _ design: VerificationDesign, _ hasCalibration: Bool
  ) -> Source {
    switch policy {
    case .fixed: design.fixedThreshold != nil ? .configured : hasCalibration ? .calibration : .test
    case .recalibrated: .calibration
    case .oracle: .test
    }
  }

  private static func scopes(of cell: ComparisonCell, _ design: VerificationDesign) -> [ThresholdScope] {
    switch cell.family {
    case .all: [.global]
    case .poseClass, .posePair, .group: ThresholdScope.allCases.filter { design.scopes.contains($0) }
    }
  }
}
