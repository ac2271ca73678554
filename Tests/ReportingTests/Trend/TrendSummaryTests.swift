import Testing
import Trends
import Vocabulary

@testable import Reporting

@Suite("A trend on the terminal")
struct TrendSummaryTests {
  @Test("one row a number and model, within the width, signals and changes below")
  func text() {
    let text = TrendSummary(MadeTrend.trend(runs: 34), width: 100, isASCII: false).text
    let lines = text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 100 }, "\(lines.filter { $0.count > 100 })")
    #expect(lines.contains { $0.contains("Retry rate") && $0.contains("augmented") })
    #expect(text.contains("Signals") && text.contains("run 1030abc"))
    #expect(text.contains("augmented, version 1.0 → 2.0") && text.contains("within noise of the run before"))
  }

  @Test("a bar marks where a phase begins, if there is room for it")
  func bar() {
    let lines = TrendSummary(MadeTrend.trend(runs: 24), width: 100, isASCII: false).text.split(
      separator: "\n")
    #expect(lines.contains { $0.contains("augmented") && $0.contains("|") })
    #expect(!lines.contains { $0.contains("baseline") && $0.contains("|") })
  }

  @Test("with --ascii every character is ASCII")
  func ascii() {
    let text = TrendSummary(MadeTrend.trend(), width: 80, isASCII: true).text
    #expect(text.unicodeScalars.filter { !$0.isASCII && $0 != "→" }.isEmpty)
  }

  @Test("under eight runs no limit is shown, and that is said")
  func few() {
    let text = TrendSummary(MadeTrend.trend(runs: 4), width: 100, isASCII: false).text
    #expect(text.contains("No phase has 8 runs yet") && !text.contains("Signals  "))
  }

  @Test("a hostile tag cannot steer the terminal")
  func hostile() {
    let text = TrendSummary(
      MadeTrend.trend(tags: ["camera=\u{1B}[2J\u{202E}"]), width: 100, isASCII: false
    ).text
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && text.contains("\\x1b[2J"))
  }

  @Test("the lowest value has the lowest sign, a phase begins with a bar, and equal values lie in the middle")
  func sparkline() {
    #expect(Sparkline([1, 2, 3, 8], starts: [0, 2], most: 9, isASCII: true).text == "_.|-#")
    #expect(Sparkline([1, 1], starts: [0], most: 9, isASCII: false).text == "▅▅")
    #expect(Sparkline([9, 1, 2], starts: [0, 1], most: 2, isASCII: true).text == "_#")
    #expect(Sparkline([], starts: [], most: 9, isASCII: true).text.isEmpty)
  }

  @Test("two runs side by side: levels, difference with interval, reading, and why not")
  func comparison() {
    let comparison = RunComparison(
      (MadeTrend.run(1), MadeTrend.values(1)), (MadeTrend.run(25), MadeTrend.values(25)))
    let text = ComparisonSummary(comparison, width: 100, isASCII: false).text
    #expect(text.contains("A  1001abc") && text.contains("lower") && text.contains("not comparable (1)"))
    #expect(text.contains("(1) the range of money is one of assumptions, which both runs share"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }
}
