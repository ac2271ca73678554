import Pilots
import Testing
import Vocabulary

@testable import Reporting

@Suite("The text of a run")
struct RunSummaryTests {
  @Test("is what was kept of the example")
  func kept() throws {
    let text = RunSummary(try ExampleEvaluation.evaluation(), width: 100, isASCII: false).text
    #expect(try ExampleEvaluation.text("run.txt").hasPrefix(text))
  }

  @Test("keeps to ASCII where that is asked for, and to the width of the terminal")
  func narrow() throws {
    let evaluation = try ExampleEvaluation.evaluation()
    let ascii = RunSummary(evaluation, width: 100, isASCII: true).text
    #expect(ascii.allSatisfy { $0.isASCII })
    #expect(ascii.contains("worse <") && ascii.contains("#"))
    let narrow = RunSummary(evaluation, width: 60, isASCII: false).text
    #expect(!narrow.contains("Per pose"))
    let wide = RunSummary(evaluation, width: 100, isASCII: false).text
    #expect(wide.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("falls back on the comparisons where there is no log, and says what is missing")
  func laboratory() throws {
    let evaluation = try ExampleEvaluation.changed {
      $0.operations = nil
      $0.economics = nil
      $0.economicsReason = "the pilot states no costs"
      $0.verdict = nil
    }
    let text = RunSummary(evaluation, width: 100, isASCII: false).text
    #expect(text.contains("False reject") && text.contains("(f2p) (lab)"))
    #expect(
      text.contains("No verdict:") && text.contains("Money    not evaluated: the pilot states no costs"))
    #expect(text.contains("evidence D, laboratory"))
  }

  @Test("shows control characters of a title instead of obeying them")
  func hostile() throws {
    let evaluation = try ExampleEvaluation.changed {
      $0.pilot.title = LocalizedText(en: "a\u{1B}[2Jb", ja: "")
    }
    let text = RunSummary(evaluation, width: 100, isASCII: false).text
    #expect(text.contains("a\\x1b[2Jb") && !text.contains("\u{1B}"))
  }
}
