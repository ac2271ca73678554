import Foundation
import Statistics

/// One design of the study, and what is asked of each of its pilots.
struct StudyCell: Sendable {
  let name: String
  let title: String
  /// How many times as many pilots it has as others: where a share lies so near its goal that fewer could not tell.
  var weight = 1
  let measure: @Sendable (_ pilot: Int) -> [Reading]

  static let seed: UInt64 = 20_261_125

  static let all: [StudyCell] =
    [60, 400, 4000].map(alike) + rare + rareAmongUsers + [looks] + [400, 4000].map(atMargin)

  static func named(_ name: String) -> StudyCell? { all.first { $0.name == name } }

  private static func seed(pilot: Int) -> UInt64 { seed &+ UInt64(pilot) }

  /// Users thrown to the arms by a coin; sessions analysed.
  private static func alike(_ users: Int) -> StudyCell {
    StudyCell(name: "alike-\(users)", title: "A/A, \(users) users") { pilot in
      AlikeArms(users: users, seed: seed(pilot: pilot)).readings
    }
  }

  private static let rare: [StudyCell] = [1e-4, 1e-3, 1e-2, 0.1, 0.5].flatMap { rate in
    [500, 2000, 20_000].map { trials in
      let users = MadeUsers.independent(rate: rate)
      return StudyCell(
        name: "rare-\(rate)-\(trials)", title: "p = \(rate), \(trials) trials an arm", weight: 5
      ) {
        covered(users, trials, seed(pilot: $0))
      }
    }
  }

  private static let rareAmongUsers: [StudyCell] = [
    (60, 0.005), (60, 0.02), (400, 0.001), (400, 0.005), (400, 0.02), (4000, 1e-4), (4000, 3e-4),
    (4000, 1e-3),
    (4000, 3e-3),
  ].map { users, rate in
    let made = MadeUsers.clustered(rate: rate)
    return StudyCell(
      name: "rare-users-\(rate)-\(users)", title: "p = \(rate), clustered sessions of \(users) users"
    ) { covered(made, users / 2, seed(pilot: $0)) }
  }

  /// Alike arms: whether the intervals of their difference and of a rate hold the truth, and whether there are any.
  private static func covered(_ users: MadeUsers, _ count: Int, _ seed: UInt64) -> [Reading] {
    let arms = (users.sample(count, seed: seed, stream: 1), users.sample(count, seed: seed, stream: 2))
    let difference = UnitComparison(
      baseline: arms.0, augmented: arms.1, metric: .share, level: .percent95, seed: seed
    ).delta.interval
    let own = arms.0.shareEstimate(at: .percent95, correlation: arms.1.intraclassCorrelation).interval
    return [
      Reading(.differenceCovered, difference?.contains(0) ?? false),
      Reading(.rateCovered, own?.contains(users.rate) ?? false),
      Reading(.answered, (difference?.width ?? 0) > 0 && (own?.width ?? 0) > 0),
    ]
  }

  private static let looks = StudyCell(name: "looks", title: "28 days, 200 users a day, p = 0.05") { pilot in
    DailyLooks(seed: seed(pilot: pilot)).readings
  }

  /// The augmented model is worse by exactly the margin.
  private static func atMargin(_ users: Int) -> StudyCell {
    StudyCell(name: "margin-\(users)", title: "0.05 against 0.07 at a margin of 0.02, \(users) users") {
      pilot in
      let comparison = UnitComparison(
        baseline: MadeUsers.clustered(rate: 0.05).sample(users / 2, seed: seed(pilot: pilot), stream: 1),
        augmented: MadeUsers.clustered(rate: 0.07).sample(users / 2, seed: seed(pilot: pilot), stream: 2),
        metric: .share, level: .percent95, seed: seed(pilot: pilot))
      return [Reading(.passed, comparison.delta.interval.map { $0.high < 0.02 } ?? false)]
    }
  }
}
