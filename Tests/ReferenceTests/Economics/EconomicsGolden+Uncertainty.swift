extension EconomicsGolden {
  struct Distribution: Decodable, Sendable {
    let kind: String
    let min, mode, max, alpha, beta, lambda, mu, sigma: Double?
    let mean: Double
    let variance, p10, p50, p90: Double?
  }

  struct PerfectInformation: Decodable, Sendable {
    let mean, sd, pNegative, bestMean, meanOfBest: Double?
    let draws: [String: [Double]]?
    let evpi: Double
  }

  struct Turning: Decodable, Sendable {
    struct Bar: Decodable, Sendable {
      let input: String
      let p10, p90, npvAtP10, npvAtP90, swing: Double
    }
    let inputs, switchingValues: [String: Double]
    let npv: Double
    let tornado: [Bar]
  }

  struct Assumptions: Decodable, Sendable {
    struct Term: Decodable, Sendable {
      let pv: Double
      let inputs: [String]
    }
    let terms: [Term]
    let sumAbsPv, assumedAbsPv, assumptionShare: Double
  }

  struct Drawing: Decodable, Sendable {
    let draws: Int
    let pNegative, standardError: Double
  }
}
