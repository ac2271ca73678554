import Statistics
import Testing
import Vocabulary

@testable import Operations

@Suite("How alike the trials of a unit are")
struct UnitClusteringTests {
  /// Three users with 4, 2 and 2 transactions, of which 4, 0 and 1 have a second attempt.
  static let sample = RatioSample(numerators: [4, 0, 1], denominators: [4, 2, 2])

  @Test("Kish units, correlation and design effect are those computed by hand")
  func hand() throws {
    let clustering = try #require(UnitClustering(.retryRate, .baseline, Self.sample))
    #expect(clustering.units == 3)
    // 8² / (16 + 4 + 4).
    #expect(abs(clustering.kishUnits - 64.0 / 24) < 1e-12)
    // B = (4·0.375² + 2·0.625² + 2·0.125²)/2 = 0.6875, W = 0.5/5 = 0.1, m₀ = (8 − 3)/2 = 2.5.
    let correlation = (0.6875 - 0.1) / (0.6875 + 1.5 * 0.1)
    #expect(abs(try #require(clustering.intraclassCorrelation) - correlation) < 1e-12)
    #expect(abs(try #require(clustering.designEffect) - (1 + (24.0 / 8 - 1) * correlation)) < 1e-12)
  }

  @Test("an amount has Kish units alone, and no trial has nothing")
  func amount() throws {
    let clustering = try #require(UnitClustering(.retriesPerTransaction, .baseline, Self.sample))
    #expect(clustering.intraclassCorrelation == nil && clustering.designEffect == nil)
    #expect(UnitClustering(.retryRate, .baseline, RatioSample(numerators: [0], denominators: [0])) == nil)
  }

  @Test("an evaluation has it for each told KPI of each arm over all transactions")
  func evaluated() throws {
    let evaluation = try OperationsEvaluation.evaluating(MadeLog().log.log, settings: MadeLog.settings)
    let clustering = try #require(evaluation.clustering)
    for row in clustering {
      let record = try #require(evaluation.record(row.kpi, row.arm))
      #expect((record.denominator ?? 0) >= row.units && row.kishUnits <= Double(row.units) + 1e-9)
    }
    #expect(clustering.contains { $0.kpi == .retryRate && $0.arm == .augmented && $0.designEffect != nil })
    #expect(Set(clustering.map { "\($0.kpi) \($0.arm)" }).count == clustering.count)
  }
}
