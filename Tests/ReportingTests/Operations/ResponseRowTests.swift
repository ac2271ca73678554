import Operations
import Statistics
import Testing
import Vocabulary

@testable import Reporting

@Suite("Times of response in the table of KPIs")
struct ResponseRowTests {
  private static func rows(_ operations: OperationsEvaluation, _ language: ReportLanguage) -> [[String]] {
    OperationsTables(operations: operations, words: PilotWords(language), isHeld: false).kpis.rows
      .map { $0.map(\.plain) }
  }

  /// With a time of response for each arm, or with the word that there is none.
  private static func operations(_ seconds: Double?) throws -> OperationsEvaluation {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    operations.kpis.removeAll { KPI.ofResponse.contains($0.kpi) }
    for kpi in KPI.ofResponse {
      for arm in Arm.allCases {
        operations.kpis.append(
          KPIRecord(
            kpi: kpi, arm: arm, set: "all", numerator: nil, denominator: seconds == nil ? 0 : 90,
            estimate: seconds.map { Estimate($0, nil, method: .unitBootstrap) } ?? .unknown("no times")))
      }
    }
    return operations
  }

  @Test("they have rows where the log says them, and none where it does not")
  func rows() throws {
    for (language, name) in [(ReportLanguage.english, "esponse time"), (.japanese, "応答時間")] {
      let told = Self.rows(try Self.operations(0.42), language).filter { $0[0].contains(name) }
      #expect(told.count == 3 && told.allSatisfy { $0[1].contains("0.42") })
      var earlier = try Self.operations(nil)
      let untold = Self.rows(earlier, language)
      #expect(!untold.contains { $0[0].contains(name) })
      earlier.kpis.removeAll { KPI.ofResponse.contains($0.kpi) }
      #expect(Self.rows(earlier, language) == untold)
    }
  }
}
