import Economics
import Findings
import Operations
import Statistics
import Vocabulary

/// What happens at each attempt, as the funnels of both arms tell it to the cost model: over all flows, and in each flow.
///
/// The cost model knows four ends: accepted, left, reviewed, refused at the last attempt. A transaction refused before
/// its last attempt, or failed technically, counts as one that left.
///
/// An attempt number with fewer than 30 trials in an arm pools both arms (M020). A flow with fewer than 30 in both arms
/// together takes, from that attempt on, the rates of all flows.
struct FunnelRates {
  static let fewestTrials = 30

  /// Over all flows.
  let rates: PerArm<FlowRates>
  /// Of the flows that have enough trials of their own.
  let ratesByFlow: [String: PerArm<FlowRates>]
  let findings: [Finding]

  /// By attempt number, whether both arms are pooled there.
  private let isPooled: [Bool]
  private let shares: [FlowShare]

  /// - Parameter flows: the funnels of the flows that are priced apart.
  /// - Returns: `nil` if an arm made no attempt.
  init?(_ operations: OperationsEvaluation, flows: [String: [FunnelStage]] = [:]) {
    let all = PerArm { AttemptTally.all(operations.funnel, $0) }
    let attempts = zip(all.baseline, all.augmented).prefix { $0.entered + $1.entered > 0 }
    guard let first = attempts.first, first.0.entered > 0, first.1.entered > 0 else { return nil }
    let isPooled = attempts.map { min($0.entered, $1.entered) < Self.fewestTrials }
    let shares = flows.sorted { $0.key < $1.key }.compactMap {
      FlowShare($0.key, $0.value, fewest: Self.fewestTrials)
    }
    let pooled = Self.pooled(all, isPooled)
    self.isPooled = isPooled
    self.shares = shares
    rates = pooled.map(FlowRates.init)
    ratesByFlow = Self.byFlow(shares, flows, pooled)
    findings =
      isPooled.indices.filter { isPooled[$0] }.map { Self.pooled(attempt: $0 + 1) }
      + shares.flatMap(\.findings)
  }

  /// The rates of a pilot whose units were drawn anew, pooled where the pilot itself is.
  func rates(of replicate: FlowReplicates.Replicate) -> (
    all: PerArm<FlowRates>, byFlow: [String: PerArm<FlowRates>]
  ) {
    let pooled = Self.pooled(PerArm { AttemptTally.all(replicate.funnel, $0) }, isPooled)
    return (pooled.map(FlowRates.init), Self.byFlow(shares, replicate.byFlow, pooled))
  }

  /// How many attempt numbers of a flow are its own; those beyond are of all flows.
  func ownAttempts(of flow: String) -> Int { shares.first { $0.name == flow }?.isPooled.count ?? 0 }

  private static func byFlow(
    _ shares: [FlowShare], _ flows: [String: [FunnelStage]], _ all: PerArm<[AttemptTally]>
  ) -> [String: PerArm<FlowRates>] {
    Dictionary(
      uniqueKeysWithValues: shares.map { share in
        let stages = flows[share.name] ?? []
        let own = pooled(PerArm { AttemptTally.all(stages, $0) }, share.isPooled)
        return (
          share.name,
          PerArm { arm in
            FlowRates(own[arm] + (share.goesOn ? Array(all[arm].dropFirst(own[arm].count)) : []))
          }
        )
      })
  }

  /// An attempt number that an arm did not reach counts as made by nobody.
  private static func pooled(_ tallies: PerArm<[AttemptTally]>, _ isPooled: [Bool]) -> PerArm<[AttemptTally]>
  {
    let filled = tallies.map { tallies in
      isPooled.indices.map { $0 < tallies.count ? tallies[$0] : AttemptTally() }
    }
    return PerArm { arm in
      isPooled.indices.map {
        isPooled[$0] ? filled.baseline[$0] + filled.augmented[$0] : filled[arm][$0]
      }
    }
  }

  private static func pooled(attempt: Int) -> Finding {
    Finding(
      .warning, "M020", place: "operations",
      "attempt \(attempt) was made fewer than \(fewestTrials) times in an arm: both arms are pooled there",
      remedy: "let the pilot run longer")
  }
}

/// What a flow has of its own.
private struct FlowShare {
  let name: String
  /// By attempt number that is its own, whether both arms are pooled there.
  let isPooled: [Bool]
  /// Whether it has further attempts, which are too few, or by too few people to be told: they are those of all flows.
  let goesOn: Bool

  /// - Returns: `nil` if not even the first attempt is its own.
  init?(_ name: String, _ stages: [FunnelStage], fewest: Int) {
    let tallies = PerArm { AttemptTally.all(stages, $0) }
    let count = max(tallies.baseline.count, tallies.augmented.count)
    let attempts = (0..<count).map { index in
      tallies.map { index < $0.count ? $0[index] : AttemptTally() }
    }
    let own = attempts.prefix { $0.baseline.entered + $0.augmented.entered >= fewest }
    guard let last = own.last else { return nil }
    self.name = name
    isPooled = own.map { min($0.baseline.entered, $0.augmented.entered) < fewest }
    goesOn = last.baseline.continued + last.augmented.continued > 0
  }

  var findings: [Finding] {
    let pooled = isPooled.indices.filter { isPooled[$0] }.map { index in
      Finding(
        .warning, "M020", place: "operations",
        "attempt \(index + 1) of the flow '\(name)' was made fewer than \(FunnelRates.fewestTrials) times in an arm: both arms are pooled there",
        remedy: "let the pilot run longer")
    }
    guard goesOn else { return pooled }
    return pooled + [
      Finding(
        .warning, "M020", place: "operations",
        "from attempt \(isPooled.count + 1) on the flow '\(name)' takes the rates of all flows: its own are of too few attempts, or withheld to protect few people",
        remedy: "let the pilot run longer, or lower privacy.min_people if it may be told")
    ]
  }
}
