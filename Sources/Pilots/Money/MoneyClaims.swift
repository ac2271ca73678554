import Economics
import Findings
import Operations

/// What a pilot's money claims beyond what its design can carry.
struct MoneyClaims {
  /// How many models the augmented one was chosen from, and whether it was tested afresh afterwards.
  let candidates: Int?
  let isFreshlyTested: Bool
  /// The primary key figure of the field, if it is judged on some poses only.
  let primary: (kpi: KPI, set: String)?
  /// Money spent once, by name.
  var oneOff: [String: CostInput] = [:]

  /// The first two weeks are those of novelty.
  private static let fewestDays = 15

  func findings(_ economics: EconomicsEvaluation, _ operations: OperationsEvaluation) -> [Finding] {
    poses(economics, operations) + novelty(operations) + chosen
      + billed(economics, before: operations.firstDay)
  }

  /// A gain shown on some poses, and a saving over all of them that was not shown (M005).
  private func poses(_ economics: EconomicsEvaluation, _ operations: OperationsEvaluation) -> [Finding] {
    guard let primary, operations.contrast(primary.kpi, set: primary.set)?.reading == .better,
      operations.contrast(.failureByAttempt1)?.reading != .better, (economics.totals.saving.value ?? 0) > 0
    else { return [] }
    return [
      Finding(
        .warning, "M005", place: "economics",
        "the gain is shown on the poses of the primary criterion, and the saving counts every transaction, where none is shown",
        remedy: "read the saving with its interval, and not as that of the poses times the volume")
    ]
  }

  /// An effect of the first two weeks, or one that fades, carried over the whole horizon (M008).
  private func novelty(_ operations: OperationsEvaluation) -> [Finding] {
    let fades = operations.warnings.contains { $0.code == "L210" && $0.severity == .warning }
    guard fades || operations.days < Self.fewestDays else { return [] }
    return [
      Finding(
        .warning, "M008", place: "economics",
        fades
          ? "the effect changes over the weeks, and is carried forward over the whole horizon"
          : "the effect of the first two weeks is carried forward over the whole horizon",
        remedy: "let the pilot run longer, and count from the third week on")
    ]
  }

  /// What was paid, or invoiced, before the pilot began, and is no cost of what is decided at its end (M014).
  private func billed(_ economics: EconomicsEvaluation, before day: String) -> [Finding] {
    let told = Set(economics.warnings.filter { $0.code == "M014" }.compactMap(\.place))
    return oneOff.sorted { $0.key < $1.key }.compactMap { name, input in
      let place = "economics.one_off.\(name)"
      guard input.isSunk == nil, !told.contains(place), let date = input.date, date < day, input.isBilled,
        (input.range?.high ?? 0) > 0
      else { return nil }
      return Finding(
        .warning, "M014", place: place, "\(name) was invoiced on \(date), before the pilot began on \(day)",
        remedy: "state sunk: true, which leaves it out, or sunk: false if it is still to be spent")
    }
  }

  /// The best of several: by chance it looks better than it is (M009).
  private var chosen: [Finding] {
    guard let candidates, candidates > 1, !isFreshlyTested else { return [] }
    return [
      Finding(
        .warning, "M009", place: "models.augmented.candidates",
        "the augmented model is the best of \(candidates), and was not tested afresh after the choice",
        remedy: "test the chosen one on people that took no part in the choice, and state fresh_test: true")
    ]
  }
}

extension MoneyClaims {
  init(_ manifest: PilotManifest) {
    candidates = manifest.models.augmented.candidates
    isFreshlyTested = manifest.models.augmented.freshTest ?? false
    oneOff = manifest.economics?.oneOff ?? [:]
    primary = manifest.criteria?.primary?.poses == nil ? nil : FieldCriteria.primary(manifest.criteria)
  }
}
