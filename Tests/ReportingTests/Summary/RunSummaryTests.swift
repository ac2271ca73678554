import Pilots
import Testing
import Verification
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
    #expect(text.contains("FRR (f2p) (lab, fixed)") && text.contains("FAR (lab, fixed)"))
    #expect(text.contains("Per pose, oracle "))
    #expect(
      text.contains("No verdict:") && text.contains("Money    not evaluated: the pilot states no costs"))
    #expect(text.contains("evidence D, laboratory"))
  }

  @Test("the first page's caption speaks of the baseline's threshold only where that was used")
  func caption() throws {
    let words = PilotWords(.english)
    let fixed = try ExampleEvaluation.changed { $0.operations = nil }
    let own = try ExampleEvaluation.changed {
      $0.operations = nil
      $0.verification?.operatingPoints.removeAll { $0.policy == .fixed }
    }
    let tables = [fixed, own].map { DecisionTables(evaluation: $0, words: words).headlines }
    #expect(tables[0].caption.plain.hasSuffix("at the baseline’s threshold"))
    #expect(tables[1].caption.plain.hasSuffix("at the threshold that is named"))
    #expect(tables[1].rows.allSatisfy { $0[0].plain.hasSuffix("(lab, oracle)") } && !tables[1].rows.isEmpty)
  }

  @Test("keeps to 80 and to 100 columns, however long the names of sets and groups", arguments: [80, 100])
  func widths(_ width: Int) throws {
    let name = "group:lighting=behind the person, through glass"
    let most = try #require(PoseContrasts(try ExampleEvaluation.evaluation())?.finerRows.first?.set)
    let evaluation = try ExampleEvaluation.changed {
      $0.operations = nil
      $0.design.primarySets.append(name)
      $0.verification = $0.verification.map { Self.renamed($0, most, name) }
    }
    let text = RunSummary(evaluation, width: width, isASCII: false).text
    #expect(text.contains("Per set, oracle ") && !text.contains("Per pose"))
    #expect(text.contains("FRR (lighting=behind the person, through glass) (lab, fixed)"))
    for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
  }

  /// The evaluation with another name for one of its sets.
  static func renamed(_ all: VerificationEvaluation, _ old: String, _ name: String) -> VerificationEvaluation
  {
    var all = all
    for index in all.poses.indices where all.poses[index].set == old { all.poses[index].set = name }
    for index in all.contrasts.indices where all.contrasts[index].set == old {
      all.contrasts[index].set = name
    }
    for index in all.operatingPoints.indices where all.operatingPoints[index].set == old {
      all.operatingPoints[index].set = name
    }
    return all
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
