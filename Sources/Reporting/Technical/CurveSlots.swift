import Pilots
import Verification
import Vocabulary

/// TAR along the angles of the head, at the target and policy that the pilot judges by.
struct CurveSlots {
  let verification: VerificationEvaluation
  let far: Double?
  let policy: ThresholdPolicy
  let words: PilotWords

  var slots: [String: Slot] {
    var slots: [String: Slot] = [:]
    for axis in PoseCurve.Axis.allCases {
      let figure = figure(axis)
      slots.set("\(axis.rawValue)_figure", figure.map(Slot.figure))
      slots.set("\(axis.rawValue)_table", figure.map { .table($0.table) })
    }
    return slots
  }

  private func figure(_ axis: PoseCurve.Axis) -> Figure? {
    let mine = (verification.poseCurves ?? []).filter { $0.axis == axis }
    // A curve is read at one target and policy; the pilot's own where it was drawn.
    let shown =
      mine.first { $0.farTarget == far && $0.policy == policy } ?? mine.first { $0.policy == policy }
      ?? mine.first
    guard let shown else { return nil }
    let curves = PerArm { arm in
      mine.first { $0.arm == arm && $0.farTarget == shown.farTarget && $0.policy == shown.policy }
    }
    return PoseCurveFigure(axis: axis, curves: curves, words: words).figure
  }
}
