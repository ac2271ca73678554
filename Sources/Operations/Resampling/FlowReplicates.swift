import Statistics
import Vocabulary

/// What happened at each attempt, and how long reviews took, in pilots whose units were drawn anew.
///
/// A replicate holds both arms and all rates of one draw of the units, so that whatever goes together in the data goes
/// together in it. Its units are those that the intervals of times are drawn from: the same seed draws the same units.
///
/// - Assumes: independent units.
/// - Complexity: O(replicates · (units + failures)).
/// - Reference: Efron & Tibshirani (1993), An Introduction to the Bootstrap, chapter 8 (resampling what is independent).
public struct FlowReplicates: Sendable, Equatable {
  public struct Replicate: Sendable, Equatable {
    /// The attempts of both arms over every flow; reviews have no stage of their own.
    public let funnel: [FunnelStage]
    /// The attempts of both arms in each flow that is kept apart.
    public let byFlow: [String: [FunnelStage]]
    /// Mean seconds of a reviewer's work per case; `nil` without a closed review.
    public let handleSeconds: PerArm<Double?>
  }

  public let replicates: [Replicate]
  /// The flows of the transactions that are compared, by name.
  public let flows: [String]
  /// By flow that is kept apart, the attempts of both arms as the pilot saw them, as far as they may be told: not beyond the
  /// first attempt of so few people that its rate is withheld.
  public let funnels: [String: [FunnelStage]]

  /// How many are drawn unless asked otherwise: deciles of the rates then stand within about 0.01 of their level.
  public static let defaultCount = 1000

  /// - Parameters:
  ///   - samples: all transactions of each arm; of a replay the arms are the same people.
  ///   - flows: which flows are kept apart.
  ///   - isPaired: whether both arms draw the same units.
  init(
    _ samples: PerArm<ArmSample>, _ flows: FlowsApart = FlowsApart(), isPaired: Bool, seed: UInt64, count: Int
  ) {
    self.flows = flows.all
    guard count > 0 else {
      (replicates, funnels) = ([], [:])
      return
    }
    let tallies = samples.map { FlowTally($0, flows) }
    funnels =
      flows.names.isEmpty
      ? [:]
      : flows.told(PerArm { tallies[$0].seen(units: samples[$0].unitCount) })
    var draws = [Int32](repeating: 0, count: max(samples.baseline.unitCount, samples.augmented.unitCount))
    replicates = (0..<UInt32(count)).map { replicate in
      let drawn = PerArm { arm in
        let stream = TimeMeasure.streams[isPaired ? .baseline : arm]
        CounterRandom(seed: seed, stream: stream, replicate: replicate)
          .multiplicities(of: samples[arm].unitCount, into: &draws)
        return tallies[arm].weighted(by: draws)
      }
      return Replicate(
        funnel: drawn.baseline.stages + drawn.augmented.stages,
        byFlow: drawn.baseline.byFlow.merging(drawn.augmented.byFlow, uniquingKeysWith: +),
        handleSeconds: drawn.map(\.handleSeconds))
    }
  }
}
