import Findings
import Foundation
import Operations

/// Whether a pilot is judged by the criteria that its plan froze.
struct PlanCheck {
  /// A criterion that is not as it was frozen.
  struct Change: Equatable {
    let path: String
    /// `nil` if the plan did not have it.
    let frozen: String?
    /// `nil` if the manifest does not have it any more.
    let current: String?
  }

  let file: String
  let changes: [Change]
  let deviations: [PlanDeviation]
  /// Whether the plan is of an earlier version, which froze criteria without what is counted.
  let lacksOperations: Bool

  /// Whether the plan carries no digest of its content, so that a change by hand is not seen.
  let lacksSeal: Bool

  /// - Returns: `nil` if no plan was frozen.
  init?(_ manifest: PilotManifest, _ plan: PlanData?) {
    guard let plan else { return nil }
    file = plan.input.file
    deviations = manifest.deviations ?? []
    let criteria = plan.content["criteria"]
    let frozen = (criteria?.leaves ?? [:])
      .merging(["pilot": plan.content["pilot"]?.description ?? ""]) { $1 }
    var compared = manifest.frozenCriteria
    let isEarlier = criteria?["operations"] == nil
    if isEarlier { compared?.operations = nil }
    if criteria?["models"] == nil { compared?.models = nil }
    lacksSeal = PlanSeal.state(of: plan.content) == .absent
    lacksOperations = isEarlier && manifest.operations != nil
    let current = Self.leaves(compared).merging(["pilot": manifest.name]) { $1 }
    changes = Set(frozen.keys).union(current.keys).sorted().compactMap { path in
      frozen[path] == current[path]
        ? nil : Change(path: path, frozen: frozen[path], current: current[path])
    }
  }

  /// Changes that no deviation records.
  var unrecorded: [Change] { changes.filter { change in !deviations.contains { $0.covers(change.path) } } }

  var findings: [Finding] {
    (lacksOperations ? [earlier] : []) + (lacksSeal ? [unsealed] : []) + unrecorded.map(finding)
      + deviations.map(finding)
  }

  private var earlier: Finding {
    Finding(
      .warning, FindingCode.earlierPlan, place: file,
      "the plan was frozen without the settings of operations, so a changed window, exclusion or mapping cannot be seen",
      remedy: "freeze the plan of the next pilot with this version")
  }

  private var unsealed: Finding {
    Finding(
      .warning, FindingCode.unsealedPlan, place: file,
      "the plan carries no digest of its content, so nothing shows whether it is as it was frozen",
      remedy:
        "compare the SHA-256 of the file with the one that was told when it was frozen; freeze the plan of the next pilot with this version"
    )
  }

  var healthCheck: HealthCheck {
    let sentence: Phrase =
      "\(changes.count, "setting differs", "settings differ") from the frozen plan, \(unrecorded.count) of them without a recorded deviation"
    return HealthCheck(code: "H111", status: unrecorded.isEmpty ? .pass : .fail, sentence: sentence)
  }

  private func finding(_ change: Change) -> Finding {
    let now = change.current.map { Phrase("is \($0)") } ?? "is not stated"
    let then = change.frozen.map { Phrase("it was frozen as \($0)") } ?? "the frozen plan does not have it"
    return Finding(
      .error, "H111", place: file, "\(change.path) \(now), and \(then)",
      remedy: "restore it, or record it under deviations: {what: \(change.path), when, why, approved}")
  }

  private func finding(_ deviation: PlanDeviation) -> Finding {
    let seen: Phrase? = deviation.afterResults.map {
      $0 ? "after results were seen" : "before results were seen"
    }
    return Finding(
      deviation.afterResults == false ? .note : .warning, FindingCode.deviation, place: "deviations",
      "\(deviation.what) was changed on \(deviation.when), \(seen ?? Phrase("before or after results is not stated")): "
        + "\(deviation.why) (approved: \(deviation.approved))")
  }

  /// The criteria in the form that a plan has.
  private static func leaves(_ criteria: FrozenCriteria?) -> [String: String] {
    guard let criteria else { return [:] }
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Every setting is a finite number, so encoding cannot fail; if it did, all of them would differ, which is seen.
    let tree = (try? encoder.encode(criteria)).flatMap { try? JSONDecoder().decode(JSONTree.self, from: $0) }
    return tree?.leaves ?? [:]
  }
}
