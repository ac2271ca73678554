import Findings
import Vocabulary

/// Whether each arm was served by one model at one threshold within each phase, and by another than the other arm: H105.
///
/// Every decision counts: an arm whose decisions carry two models is a mixture, be it for one decision, and decisions that carry
/// none are no witnesses. Where fewer than 95 in 100 of an arm's decisions accept, reject or review name their model, and the
/// manifest does not state it, the check is not made. A name that differs by case or blanks alone is the same model in the
/// comparison of the arms.
struct ServingCheck {
  private static let code = "H105"
  /// Of an arm's decisions, so many must say what served them.
  private static let leastTold = 0.95

  let clean: CleanLog
  let window: LogWindow
  let settings: OperationsSettings

  var result: HealthCheck {
    mixture ?? unlike ?? swapped ?? untold
      ?? HealthCheck(code: Self.code, status: .pass, sentence: "one model and threshold an arm")
  }

  /// What decided in one arm during one phase.
  private struct Served {
    var models: Set<String> = []
    var thresholds: Set<Double> = []
    /// Decisions accept, reject or review.
    var decisions = 0
    /// Those of them that name their model, or their threshold.
    var modelsTold = 0
    var thresholdsTold = 0
    var isUsed = false

    /// Names as people tell them apart.
    var names: Set<String> {
      Set(models.map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") })
    }
  }

  /// What the manifest states is included.
  private func served(_ arm: Arm, _ phase: Int) -> Served {
    let stated = (phase == 0 ? settings.arms : settings.phases[phase - 1].arms ?? settings.arms)[arm]
    var result = Served()
    for (code, count) in clean.deciders[phase][arm] {
      let source = clean.columns.sources[Int(code)]
      result.isUsed = true
      result.decisions += count.answers
      if let model = source.modelId { result.models.insert(model) }
      if let threshold = source.threshold { result.thresholds.insert(threshold) }
      if source.modelId != nil || stated.modelId != nil { result.modelsTold += count.answers }
      if source.threshold != nil || stated.threshold != nil { result.thresholdsTold += count.answers }
    }
    if let model = stated.modelId { result.models.insert(model) }
    if let threshold = stated.threshold { result.thresholds.insert(threshold) }
    return result
  }

  /// An arm of several models or thresholds within one phase.
  private var mixture: HealthCheck? {
    for phase in window.phases.indices {
      for arm in Arm.allCases {
        let own = served(arm, phase)
        let (models, thresholds) = (own.models.count, own.thresholds.count)
        guard models > 1 || thresholds > 1 else { continue }
        let sentence: Phrase =
          thresholds < 2
          ? "the \(arm.rawValue) arm was served by \(models) models"
          : models < 2
            ? "the \(arm.rawValue) arm was served at \(thresholds) thresholds"
            : "the \(arm.rawValue) arm was served by \(models) models at \(thresholds) thresholds"
        let part: Phrase = " in phase \(phase + 1)"
        return HealthCheck(
          code: Self.code, status: .fail, sentence: window.phases.count > 1 ? sentence + part : sentence)
      }
    }
    return nil
  }

  /// Where nothing says which model served an arm, or the same one served both at thresholds that are not known to differ; `nil`
  /// if each arm had its own.
  private var unlike: HealthCheck? {
    for phase in window.phases.indices {
      let known = PerArm { served($0, phase) }
      guard known.baseline.isUsed || known.augmented.isUsed else { continue }
      if let arm = Arm.allCases.first(where: { known[$0].models.isEmpty }) {
        return HealthCheck(
          code: Self.code, status: .notChecked,
          sentence: "nothing says which model served the \(arm.rawValue) arm")
      }
      let thresholds = known.map(\.thresholds)
      let differ =
        thresholds.baseline != thresholds.augmented && !thresholds.baseline.isEmpty
        && !thresholds.augmented.isEmpty
      if known.baseline.names == known.augmented.names, !differ {
        return HealthCheck(
          code: Self.code, status: .fail,
          sentence: "the same model served both arms, at thresholds that are not known to differ")
      }
    }
    return nil
  }

  /// Where the arms changed places between two phases: over both, neither is the arm of a model.
  private var swapped: HealthCheck? {
    let phases = window.phases.indices.map { phase in PerArm { served($0, phase) } }
    for later in phases.indices {
      for earlier in 0..<later where Self.areSwapped(phases[earlier], phases[later]) {
        return HealthCheck(
          code: Self.code, status: .fail,
          sentence:
            "the arms changed places: what served the baseline arm in phase \(earlier + 1) served the augmented arm in phase \(later + 1), and the other way round"
        )
      }
    }
    return nil
  }

  private static func areSwapped(_ a: PerArm<Served>, _ b: PerArm<Served>) -> Bool {
    guard Arm.allCases.allSatisfy({ a[$0].isUsed && b[$0].isUsed }),
      a.baseline.names == b.augmented.names, a.augmented.names == b.baseline.names
    else { return false }
    // One model at two thresholds is told by these.
    return a.baseline.names != a.augmented.names
      || a.baseline.thresholds == b.augmented.thresholds && a.augmented.thresholds == b.baseline.thresholds
  }

  /// Where too few decisions of an arm say what served them.
  private var untold: HealthCheck? {
    for phase in window.phases.indices {
      for arm in Arm.allCases {
        let own = served(arm, phase)
        let part: Phrase = " in phase \(phase + 1)"
        let least = Self.leastTold * Double(own.decisions)
        let sentence: Phrase
        if Double(own.modelsTold) < least {
          sentence =
            "only \(own.modelsTold) of \(own.decisions) decisions of the \(arm.rawValue) arm say which model served"
        } else if own.thresholdsTold > 0, Double(own.thresholdsTold) < least {
          sentence =
            "only \(own.thresholdsTold) of \(own.decisions) decisions of the \(arm.rawValue) arm say their threshold"
        } else {
          continue
        }
        return HealthCheck(
          code: Self.code, status: .notChecked,
          sentence: window.phases.count > 1 ? sentence + part : sentence)
      }
    }
    return nil
  }
}
