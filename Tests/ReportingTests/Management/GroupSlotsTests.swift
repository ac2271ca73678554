import Pilots
import Statistics
import Testing
import Vocabulary

@testable import Reporting
@testable import Verification

@Suite("Groups of people in the management report")
struct GroupSlotsTests {
  @Test("what was not measured is named, and no group measured says so", arguments: ReportLanguage.allCases)
  func unmeasured(language: ReportLanguage) throws {
    let report = try ManagementReport(try ExampleEvaluation.evaluation(), language: language)
    let said =
      language == .english
      ? "Error rates by group of people (age, sex, skin tone) were not measured in this run."
      : "属性（年齢、性別、肌の色）別の誤り率は、この評価では測定していません。"
    #expect(report.markdown.contains(said))
  }

  private static func grouped() throws -> PilotEvaluation {
    try ExampleEvaluation.changed {
      let index = { (arm: Arm, value: Double) in
        FairnessRecord.Index(
          index: .gapFNMR, arm: arm,
          estimate: Estimate(value, Interval(low: 0, high: value * 2), method: .identityBootstrap))
      }
      let record = FairnessRecord(
        group: "age_band", farTarget: $0.design.primaryFar ?? 1e-3, policy: .fixed,
        values: ["20-29", "70-79"], leftOut: [], indices: [index(.baseline, 0.06), index(.augmented, 0.02)],
        movedBias: [
          FairnessRecord.MovedBias(
            index: .gapFNMR,
            delta: Estimate(-0.04, Interval(low: -0.07, high: -0.01), method: .identityBootstrap), p: 0.01,
            reading: .better)
        ])
      $0.verification?.fairness = [record]
    }
  }

  @Test("a measured group has its widest gap and how it moved; the others are named as not measured")
  func measured() throws {
    let report = try ManagementReport(try Self.grouped(), language: .english)
    let text = report.markdown.replacing("\u{A0}", with: " ")
    #expect(text.contains("Compared by group: age\\_band. Not measured: sex, skin tone."))
    #expect(text.contains("Widest gap in error rates by age\\_band"))
    #expect(
      text.contains(
        "**Is anybody treated worse?** The widest gap in false rejects by age\\_band went from 6.0 to 2.0 points."
      ))
    let japanese = try ManagementReport(try Self.grouped(), language: .japanese).markdown
    #expect(japanese.contains("別の本人拒否率の最大差は6.0ポイントから2.0ポイントに変わりました。"))
  }
}
