import Statistics
import Vocabulary

/// Every known input in every draw.
///
/// Draw j takes replicate j mod B of the pilot whole. A false accept rate of the pilot is drawn from a normal distribution
/// in two halves that keeps both ends of its interval; it lies within 0 and 1. Stated inputs are drawn from what is stated
/// of them, each by its own stream, and kept within what the input can be.
struct DrawnInputs: Sendable {
  let known: [CaseInput]
  let count: Int
  private let measured: MeasuredInputs
  /// The names of the flows that are priced apart.
  private let flowNames: [String?]
  /// By replicate and flow, so that no flow is worked out twice.
  private let flows: [[PerArm<FlowOutcome>]]
  /// By input, the number in each draw; one alone where it never changes.
  private let columns: [[Double]]

  /// - Parameter flows: the names of those that are priced apart.
  /// - Complexity: O(draws · inputs).
  init(
    _ known: [CaseInput], _ measured: MeasuredInputs, _ draws: InputDraws, count: Int,
    flows names: [String?] = [nil]
  ) {
    self.known = known
    self.measured = measured
    self.count = count
    flowNames = names
    flows =
      measured.replicates.isEmpty
      ? [names.map { measured.rates(of: $0).map(FlowOutcome.init) }]
      : measured.replicates.map { replicate in
        names.map { replicate.rates(of: $0).map(FlowOutcome.init) }
      }
    columns = known.map { Self.column($0, measured, draws, count: count) }
  }

  private static func column(
    _ input: CaseInput, _ measured: MeasuredInputs, _ draws: InputDraws, count: Int
  ) -> [Double] {
    if let resampled = input.replicates(measured) {
      return (0..<count).map { resampled[InputDraws.replicate(at: $0, of: resampled.count)] }
    }
    guard !input.range.isPoint else { return [input.range.base] }
    let name = input.streamName
    return (0..<count).map { input.quantile(draws.probability(of: name, at: $0), measured) }
  }

  /// The numbers of one draw.
  ///
  /// - Parameters:
  ///   - flow: in place of those of the draw's replicate.
  ///   - isHeld: whether an input stays at its centre.
  func values(
    at draw: Int, flow: [PerArm<FlowOutcome>]? = nil, where isHeld: (CaseInput) -> Bool = { _ in false }
  ) -> CaseValues {
    var index = 0
    let replicate = InputDraws.replicate(at: draw, of: flows.count)
    return CaseValues(known, flows: flow ?? flows[replicate]) { input in
      defer { index += 1 }
      let column = columns[index]
      return isHeld(input) ? input.range.base : column[column.count == 1 ? 0 : draw]
    }
  }

  /// The central outcome of each flow.
  var centralFlow: [PerArm<FlowOutcome>] { centralRates.map { $0.map(FlowOutcome.init) } }

  /// Whether the rates come from a measurement, and not from expectation alone.
  var areRatesMeasured: Bool { measured.source != .expected }

  /// Of each flow.
  var centralRates: [PerArm<FlowRates>] { flowNames.map(measured.rates) }

  /// By replicate of the pilot, by how much fewer first attempts fail in the augmented arm, at the mean flow.
  func firstFailureFalls(mean: ([Double]) -> Double) -> [Double] {
    measured.replicates.map { replicate in
      mean(
        flowNames.map { name in
          let rates = replicate.rates(of: name)
          return (rates.baseline.failure.first ?? 0) - (rates.augmented.failure.first ?? 0)
        })
    }
  }

  /// The flows in each replicate; one alone if nothing was resampled.
  var resampledFlows: [[PerArm<FlowOutcome>]] { flows }

  /// The first and the last decile of an input: of a stated one by its distribution, else of its draws.
  func deciles(of index: Int) -> (low: Double, high: Double) {
    let input = known[index]
    if input.replicates(measured) == nil {
      return (input.quantile(0.1, measured), input.quantile(0.9, measured))
    }
    let sorted = columns[index].sorted()
    return (
      sorted.sortedQuantile(0.1) ?? input.range.base, sorted.sortedQuantile(0.9) ?? input.range.base
    )
  }
}

extension CaseInput {
  /// What replicates of the pilot measured of it; `nil` for what no replicate holds.
  fileprivate func replicates(_ measured: MeasuredInputs) -> [Double]? {
    guard isFromPilot, case .cost(.reviewHandleSeconds, let arm?) = key, !measured.replicates.isEmpty else {
      return nil
    }
    return measured.replicates.map { $0.reviewHandleSeconds[arm] ?? range.base }
  }

  /// The value below which it falls with probability `p`, strictly between 0 and 1.
  fileprivate func quantile(_ p: Double, _ measured: MeasuredInputs) -> Double {
    guard let distribution = isFromPilot ? nil : statement.distribution else {
      let deviate = SpecialFunctions.normalQuantile(p)
      let width = deviate < 0 ? range.base - range.low : range.high - range.base
      let whole = SpecialFunctions.normalQuantile(1 - measured.level.tail)
      return possible(range.base + deviate * width / whole)
    }
    return possible(distribution.quantile(p))
  }

  /// Kept within what the input can be.
  private func possible(_ value: Double) -> Double {
    guard case .cost(let name, _) = key else { return max(value, 0) }
    return min(max(value, name.possible.lowerBound), name.possible.upperBound)
  }

  /// The name of its stream of random numbers; adding an input changes no other.
  var streamName: String {
    switch key {
    case .cost(let name, let arm): name.rawValue + (arm.map { ".\($0.rawValue)" } ?? "")
    case .flow(let arm): "flow.\(arm.rawValue)"
    case .oneOff(let name): "one_off.\(name)"
    case .running(let name): "running_per_month.\(name)"
    case .update: "updates.cost"
    }
  }
}
