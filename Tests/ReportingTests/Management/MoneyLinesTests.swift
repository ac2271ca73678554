import Economics
import Findings
import Pilots
import Statistics
import Testing
import Vocabulary

@testable import Reporting

@Suite("Sentences about money")
struct MoneyLinesTests {
  private static func plain(_ text: ReportText) -> String {
    text.plain.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").replacing("\u{2060}", with: "")
  }

  private static func economics(_ change: (inout EconomicsEvaluation) -> Void) throws -> EconomicsEvaluation {
    var economics = try #require(try ExampleEvaluation.evaluation().economics)
    change(&economics)
    return economics
  }

  private static func tables(_ economics: EconomicsEvaluation, _ language: ReportLanguage) -> MoneyTables {
    MoneyTables(economics: economics, words: PilotWords(language, level: 0.95))
  }

  @Test("a saving below 0 is a cost, and deciles are told as such")
  func loss() throws {
    let losing = try Self.economics {
      $0.totals.saving = Estimate(
        -4e6, Interval(low: -9e6, high: 1e6), level: .percent95, method: .monteCarlo)
    }
    let said = { (language: ReportLanguage) in Self.plain(Self.tables(losing, language).savingSentence) }
    #expect(
      said(.english)
        == "The augmented model costs ¥4.00 M a year more at full traffic (p10 −¥1.00 M, p90 ¥9.00 M).")
    #expect(said(.japanese) == "追加学習モデルにより、全面展開時の年間費用は400万円（10%点−100万円、90%点900万円）増えます。")
    let ranged = try Self.economics {
      $0.totals.saving = Estimate(4e6, Interval(low: 1e6, high: 9e6), method: nil)
    }
    #expect(
      Self.plain(Self.tables(ranged, .english).savingSentence)
        == "The augmented model saves ¥4.00 M a year at full traffic (¥1.00 M to ¥9.00 M).")
  }

  @Test("a term that is in no total, or in part, is named beside the value")
  func unpriced() throws {
    let gaps = try Self.economics {
      $0.warnings = [
        Finding(
          .warning, "M012", "false accepts are not priced: false_accept_rate is not known for both arms"),
        Finding(
          .warning, "M022", "review_labour is in no total: review_handle_seconds is not known for both arms"),
      ]
      if let index = $0.annualSaving.firstIndex(where: { $0.term == .falseAccept }) {
        $0.annualSaving[index].estimate = .unknown("false_accept_rate is not known for both arms")
      }
    }
    #expect(
      Self.plain(Self.tables(gaps, .english).line)
        .hasSuffix("Not in any amount: Manual review (in part) and False accepts."))
    #expect(Self.plain(Self.tables(gaps, .japanese).line).contains("次の費目は金額に含まれていません"))
    let whole = try Self.economics { _ in }
    #expect(!Self.plain(Self.tables(whole, .english).line).contains("Not in any amount"))
  }

  @Test("a rival that is better in most draws is said to be, with the chance")
  func rival() throws {
    let behind = try Self.economics { $0.rivals?[0].probabilityBehind = 0.25 }
    let said = { (economics: EconomicsEvaluation, language: ReportLanguage) in
      Self.plain(
        DrawnMoneyTables(economics: economics, words: PilotWords(language, level: 0.95)).rivalsLine)
    }
    #expect(
      said(behind, .english).hasSuffix(
        "better than the augmented model, which is ahead in only 25 % of the draws"))
    #expect(said(behind, .japanese).contains("追加学習モデルが上回る確率は25%のみ"))
    #expect(said(try Self.economics { _ in }, .english).hasSuffix("is ahead in 99.6 % of the draws"))
    #expect(said(try Self.economics { $0.rivals = nil }, .english) == "not provided")
  }
}
