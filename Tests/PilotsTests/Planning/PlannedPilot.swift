import Foundation
import Pilots
import Vocabulary

/// A manifest with comparisons alone, for tests of plans.
enum PlannedPilot {
  static func manifest(
    plan: String = "{}", margin: String = "0.5pt", replicates: Int = 2000, extra: String = ""
  ) throws -> PilotManifest {
    let text = """
      {"schema": "contrapose/pilot/1", "name": "planned", "seed": 7,
       "models": {"baseline": {"name": "old", "version": "1"}, "augmented": {"name": "new", "version": "2"}},
       "verification": {
         "far_targets": [0.01, 0.001, 0.0001], "primary": {"far": 0.001, "sets": ["f2p", "p2p"]},
         "frontal": {"far": 0.001, "sets": ["f2f"], "margin": "\(margin)"}, "inputs": [],
         "bootstrap": {"replicates": \(replicates)}, "plan": \(plan)}\(extra)}
      """
    return try JSONDecoder().decode(PilotManifest.self, from: Data(text.utf8))
  }

  /// Everything that a plan can be told.
  static let told = """
    {"gain": "4pt", "loss": "1pt", "discordant": "1pt", "design_effect": {"mated": 2, "non_mated": 10}}
    """

  /// The counts of a pilot with `mated` pairs a set, two a person, and `nonMated` comparisons of 300 people.
  static func counts(mated: Int = 1_000, nonMated: Int = 400_000) -> [SetCounts] {
    let all = SetCounts(
      set: "all", mated: 3 * mated, nonMated: nonMated, people: 300, matedPeople: 300)
    return [all]
      + PoseClass.reported.map { set in
        SetCounts(
          set: set.rawValue, mated: mated, nonMated: nonMated / 3, people: 300, matedPeople: mated / 2)
      }
  }

  static func plan(_ manifest: PilotManifest, atHand: [SetCounts]? = counts()) throws -> VerificationPlan {
    guard let settings = manifest.verification else { throw CocoaError(.coderValueNotFound) }
    return VerificationPlan(
      pilot: manifest.name, settings: settings, assumptions: PlanAssumptions(settings), atHand: atHand)
  }
}
