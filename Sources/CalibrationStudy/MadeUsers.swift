import Foundation
import Statistics

/// Users who come a heavy-tailed number of times, and whom the model rejects each with a chance of their own.
struct MadeUsers: Sendable {
  /// Mean chance that a session is rejected.
  let rate: Double
  /// How alike the sessions of a user are: 0 if all users are rejected alike.
  let correlation: Double
  /// Most sessions of a user; 1 makes sessions independent.
  let mostSessions: Int

  static let paretoShape = 1.5

  static func clustered(rate: Double) -> MadeUsers {
    MadeUsers(rate: rate, correlation: 0.15, mostSessions: 200)
  }

  static func independent(rate: Double) -> MadeUsers {
    MadeUsers(rate: rate, correlation: 0, mostSessions: 1)
  }

  /// The users of one stream of random numbers, in order.
  func sample(_ users: Int, seed: UInt64, stream: UInt32) -> RatioSample {
    var rejected: [Double] = []
    var sessions: [Double] = []
    for user in 0..<users {
      let random = CounterRandom(seed: seed, stream: stream, replicate: UInt32(user))
      let count = self.sessions(random.uniform(at: 0))
      let chance = self.chance(random.uniform(at: 1))
      rejected.append(Double((0..<count).count { random.uniform(at: UInt64(2 + $0)) < chance }))
      sessions.append(Double(count))
    }
    return RatioSample(numerators: rejected, denominators: sessions)
  }

  private func sessions(_ uniform: Double) -> Int {
    mostSessions == 1 ? 1 : Int(min(Double(mostSessions), pow(uniform, -1 / Self.paretoShape)))
  }

  /// Beta with mean `rate`, its concentration 1/ICC − 1.
  private func chance(_ uniform: Double) -> Double {
    guard correlation > 0 else { return rate }
    let concentration = 1 / correlation - 1
    return SpecialFunctions.betaQuantile(uniform, rate * concentration, (1 - rate) * concentration)
  }
}
