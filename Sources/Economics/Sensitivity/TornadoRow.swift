import Statistics
import Vocabulary

/// How far one input moves the net present value between its outer deciles, all others central.
public struct TornadoRow: Sendable, Hashable, Codable {
  /// The input; `flow_rates` stands for every measured rate of both arms together.
  public var input: String
  /// `nil` if the input holds for both arms.
  public var arm: Arm?
  /// As the pilot states it.
  public var unit: String?
  /// The input at its first and its last decile; `nil` for rates, which move together.
  public var low: Double?
  public var high: Double?
  /// Net present value with the input at its first and its last decile; of rates the deciles of the value itself.
  public var npvAtLow: Double
  public var npvAtHigh: Double

  public static let flowRates = "flow_rates"

  public var swing: Double { abs(npvAtHigh - npvAtLow) }

  /// Every input that is not certain, widest swing first; equal swings by name.
  ///
  /// - Complexity: two evaluations an input, and one a replicate.
  /// - Reference: Howard (1988), Manag. Sci. 34, 679–695 (the tornado diagram).
  static func table(_ draws: MoneyDraws) -> [TornadoRow] {
    let inputs = draws.inputs.known.enumerated().filter { !$0.element.range.isPoint }.map { index, input in
      let ends = draws.inputs.deciles(of: index)
      return TornadoRow(
        input: input.name, arm: input.arm, unit: input.statement.unit, low: ends.low, high: ends.high,
        npvAtLow: draws.worth(with: input.key, at: ends.low),
        npvAtHigh: draws.worth(with: input.key, at: ends.high))
    }
    return (inputs + [flow(draws)].compactMap(\.self)).sorted {
      ($1.swing, $0.input, $0.arm?.rawValue ?? "") < ($0.swing, $1.input, $1.arm?.rawValue ?? "")
    }
  }

  /// The names of the five inputs with the widest swings, where one that is stated as a point but assumed is moved by a
  /// fifth either way: it is not certain because nobody said how uncertain it is.
  static func widest(_ draws: MoneyDraws) -> [String] {
    let points = draws.inputs.known.filter { $0.range.isPoint && $0.statement.kind == .assumed }.map {
      input in
      let (low, high) = (input.range.base * 0.8, input.range.base * 1.2)
      return TornadoRow(
        input: input.name, arm: input.arm, low: low, high: high,
        npvAtLow: draws.worth(with: input.key, at: low),
        npvAtHigh: draws.worth(with: input.key, at: high))
    }
    return (table(draws) + points.filter { $0.swing > 0 }).sorted { $0.swing > $1.swing }.prefix(5).map(
      \.input)
  }

  private static func flow(_ draws: MoneyDraws) -> TornadoRow? {
    let flows = draws.inputs.resampledFlows
    guard flows.count > 1 else { return nil }
    let worth = flows.map { draws.worth(flow: $0) }.sorted()
    guard let low = worth.sortedQuantile(0.1), let high = worth.sortedQuantile(0.9) else { return nil }
    return TornadoRow(input: flowRates, arm: nil, low: nil, high: nil, npvAtLow: low, npvAtHigh: high)
  }
}

extension MoneyDraws {
  /// Net present value with one input at a value and the others central.
  func worth(with key: InputKey, at value: Double) -> Double {
    worth(flow: inputs.centralFlow) { $0.key == key ? value : $0.range.base }
  }

  /// Net present value at the central inputs, or those that `value` gives, with an outcome of each flow and a volume.
  func worth(
    flow: [PerArm<FlowOutcome>], volumeFactor: Double = 1,
    value: (CaseInput) -> Double = { $0.range.base }
  ) -> Double {
    var values = CaseValues(inputs.known, flows: flow, value: value)
    values.volumeFactor = volumeFactor
    return model.outcome(at: values).netPresentValue
  }
}
