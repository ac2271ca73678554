import Foundation
import Statistics

/// One design of the study, and what is asked of each of its pilots.
struct StudyCell: Sendable {
  let name: String
  let title: String
  let measure: @Sendable (_ pilot: Int) -> [Reading]

  static let seed: UInt64 = 20_261_125

  static let all: [StudyCell] =
    [60, 400, 4000].map(alike) + rare + [looks] + [400, 4000].map(atMargin)

  static func named(_ name: String) -> StudyCell? { all.first { $0.name == name } }

  private static func seed(_ pilot: Int) -> UInt64 { seed &+ UInt64(pilot) }

  /// Users thrown to the arms by a coin; sessions analysed.
  private static func alike(_ users: Int) -> StudyCell {
    StudyCell(name: "alike-\(users)", title: "A/A, \(users) users") { pilot in
      AlikeArms(users: users, seed: seed(pilot)).readings
    }
  }

  private static let rare: [StudyCell] = [1e-4, 1e-3, 1e-2, 0.1, 0.5].flatMap { rate in
    [500, 2000, 20_000].map { trials in
      StudyCell(name: "rare-\(rate)-\(trials)", title: "p = \(rate), \(trials) trials an arm") { pilot in
        let users = MadeUsers.independent(rate: rate)
        let arms = (
          users.sample(trials, seed: seed(pilot), stream: 1),
          users.sample(trials, seed: seed(pilot), stream: 2)
        )
        let comparison = UnitComparison(
          baseline: arms.0, augmented: arms.1, metric: .share, level: .percent95, seed: seed(pilot))
        let difference = comparison.delta.interval
        let own = arms.0.shareEstimate(at: .percent95).interval
        return [
          Reading(.differenceCovered, difference?.contains(0) ?? false),
          Reading(.rateCovered, own?.contains(rate) ?? false),
          Reading(.answered, (difference?.width ?? 0) > 0 && (own?.width ?? 0) > 0),
        ]
      }
    }
  }

  private static let looks = StudyCell(name: "looks", title: "28 days, 200 users a day, p = 0.05") { pilot in
    DailyLooks(seed: seed(pilot)).readings
  }

  /// The augmented model is worse by exactly the margin.
  private static func atMargin(_ users: Int) -> StudyCell {
    StudyCell(name: "margin-\(users)", title: "0.05 against 0.07 at a margin of 0.02, \(users) users") {
      pilot in
      let comparison = UnitComparison(
        baseline: MadeUsers.clustered(rate: 0.05).sample(users / 2, seed: seed(pilot), stream: 1),
        augmented: MadeUsers.clustered(rate: 0.07).sample(users / 2, seed: seed(pilot), stream: 2),
        metric: .share, level: .percent95, seed: seed(pilot))
      return [Reading(.passed, comparison.delta.interval.map { $0.high < 0.02 } ?? false)]
    }
  }
}
