import Economics
import Statistics
import Testing

/// Distributions of scipy.stats, roots by bisection and algebra, closed forms.
@Suite("Uncertain money with known answers")
struct UncertaintyGoldenTests {
  typealias Golden = EconomicsGolden
  static let cases = EconomicsGolden.cases

  private func distribution(_ golden: Golden.Distribution) throws -> InputDistribution {
    func value(_ part: KeyPath<Golden.Distribution, Double?>) throws -> Double {
      try #require(golden[keyPath: part])
    }
    return switch golden.kind {
    case "pert": .pert(min: try value(\.min), mode: try value(\.mode), max: try value(\.max))
    case "triangular": .triangular(min: try value(\.min), mode: try value(\.mode), max: try value(\.max))
    case "uniform": .uniform(min: try value(\.min), max: try value(\.max))
    case "lognormal": .lognormal(p10: try value(\.p10), p90: try value(\.p90))
    default: .normal(p10: try value(\.p10), p90: try value(\.p90))
    }
  }

  @Test("moments and quantiles of an input are the golden ones", arguments: cases?.distributions ?? [])
  func distributions(_ golden: Golden.Distribution) throws {
    let input = try distribution(golden)
    #expect(Golden.agrees(input.mean, golden.mean))
    if let variance = golden.variance { #expect(Golden.agrees(input.variance, variance)) }
    for (p, quantile) in [(0.1, golden.p10), (0.5, golden.p50), (0.9, golden.p90)] {
      if let quantile { #expect(Golden.agrees(input.quantile(p), quantile), "\(p)") }
    }
    try shape(input, golden)
  }

  private func shape(_ input: InputDistribution, _ golden: Golden.Distribution) throws {
    switch input {
    case .pert(let min, let mode, let max):
      let shape = PertShape(min: min, mode: mode, max: max)
      #expect(Golden.agrees(shape.alpha, golden.alpha))
      #expect(Golden.agrees(shape.beta, golden.beta))
      #expect(PertShape.lambda == golden.lambda)
    case .lognormal(let p10, let p90):
      let shape = LognormalShape(p10: p10, p90: p90)
      #expect(Golden.agrees(shape.logarithm.mean, golden.mu))
      #expect(Golden.agrees(shape.logarithm.standardDeviation, golden.sigma))
      #expect(Golden.agrees(shape.median, golden.p50))
      #expect(Golden.agrees(input.range.base, golden.p50))
    case .normal(let p10, let p90):
      #expect(Golden.agrees(NormalShape(p10: p10, p90: p90).standardDeviation, golden.sigma))
    default: break
    }
  }

  @Test("perfect information is worth the golden amount", arguments: cases?.evpi ?? [])
  func perfectInformation(_ golden: Golden.PerfectInformation) throws {
    if let draws = golden.draws {
      let options = try #require(OptionDraws(draws.sorted { $0.key < $1.key }.map(\.value)))
      #expect(Golden.agrees(options.bestMean, golden.bestMean))
      #expect(Golden.agrees(options.meanOfBest, golden.meanOfBest))
      #expect(Golden.agrees(options.perfectInformation, golden.evpi))
    } else {
      let worth = NormalWorth(
        mean: try #require(golden.mean), standardDeviation: try #require(golden.sd))
      #expect(Golden.agrees(worth.probabilityNegative, golden.pNegative))
      #expect(Golden.agrees(worth.perfectInformation, golden.evpi))
    }
  }

  /// −inv + Σ_{t = 1…3} (N·dp·aht/3600·W·real − run)/(1 + r)^t
  private func worth(_ inputs: [String: Double]) throws -> Double {
    func value(_ name: String) throws -> Double { try #require(inputs[name]) }
    let saving = try value("N") * value("dp") * value("aht") / 3600 * value("W") * value("real")
    let year = try saving - value("run")
    return CashFlow([-(try value("inv")), year, year, year]).presentValue(rate: try value("r"))
  }

  @Test("switching values and tornado are the golden ones", arguments: cases?.switchingAndTornado ?? [])
  func turning(_ golden: Golden.Turning) throws {
    #expect(Golden.agrees(try worth(golden.inputs), golden.npv))
    let worthWith = { (name: String, value: Double) in
      (try? self.worth(golden.inputs.merging([name: value]) { $1 })) ?? .nan
    }
    for (name, value) in golden.switchingValues {
      let bar = try #require(golden.tornado.first { $0.input == name })
      let found = SwitchingValue(in: bar.p10...bar.p90) { worthWith(name, $0) }
      #expect(Golden.agrees(found.value, value), "\(name)")
    }
    let inputs = golden.tornado.map { Tornado.Input($0.input, low: $0.p10, high: $0.p90) }
    let bars = Tornado(inputs.reversed(), worth: worthWith).bars
    #expect(bars.map(\.input.name) == golden.tornado.map(\.input))
    for (bar, known) in zip(bars, golden.tornado) {
      #expect(Golden.agrees(bar.worthAtLow, known.npvAtP10))
      #expect(Golden.agrees(bar.worthAtHigh, known.npvAtP90))
      #expect(Golden.agrees(bar.swing, known.swing))
    }
  }

  @Test("the share of assumptions is the golden one", arguments: cases?.assumptionShare ?? [])
  func assumptions(_ golden: Golden.Assumptions) {
    let share = AssumptionShare(
      golden.terms.map { .init(presentValue: $0.pv, isAssumed: $0.inputs.contains("assumed")) })
    #expect(Golden.agrees(share.absoluteValue, golden.sumAbsPv))
    #expect(Golden.agrees(share.assumedAbsoluteValue, golden.assumedAbsPv))
    #expect(Golden.agrees(share.share, golden.assumptionShare))
  }

  @Test("the error of drawing is the golden one", arguments: cases?.monteCarlo ?? [])
  func drawing(_ golden: Golden.Drawing) throws {
    let below = Int((Double(golden.draws) * golden.pNegative).rounded())
    let draws = Array(repeating: -1.0, count: below) + Array(repeating: 1, count: golden.draws - below)
    let summary = try #require(DrawSummary(draws))
    #expect(Golden.agrees(summary.negative.rate, golden.pNegative))
    #expect(Golden.agrees(summary.negative.drawingError, golden.standardError))
  }
}
