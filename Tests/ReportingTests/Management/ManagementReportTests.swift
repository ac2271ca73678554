import Findings
import Foundation
import Pilots
import Statistics
import Templates
import Testing
import Vocabulary

@testable import Reporting

@Suite("The management report")
struct ManagementReportTests {
  @Test("is drawn from the kept evaluation to the byte", arguments: ReportLanguage.allCases)
  func kept(_ language: ReportLanguage) throws {
    let report = try ManagementReport(try ExampleEvaluation.evaluation(), language: language)
    let name = "management.\(language.rawValue)"
    #expect(report.markdown == (try ExampleEvaluation.text("\(name).md")))
    #expect(report.html == (try ExampleEvaluation.data("\(name).html")))
    #expect(report.figures.map(\.id).starts(with: ["forest", "det", "health", "kpis", "funnel"]))
    for figure in report.figures {
      #expect(figure.svg == (try ExampleEvaluation.text(figure.address)))
    }
  }

  @Test("asks for the same slots in both languages, every one explained in Templates/README.md")
  func slots() throws {
    let names = ReportLanguage.allCases.map { language in
      Set(TemplateTag.all(in: EmbeddedTemplates.management(language)).map(\.name))
    }
    #expect(names[0] == names[1])
    let evaluation = try ExampleEvaluation.evaluation()
    let all = Set(ManagementSlots(evaluation, words: PilotWords(.english)).slots.keys)
    let readme = try String(
      contentsOf: ExampleEvaluation.folder.appendingPathComponent("../../../Templates/README.md"),
      encoding: .utf8)
    for name in all {
      let isExplained =
        readme.contains("`\(name)`") || name.hasSuffix("_known") && readme.contains("`\(name.dropLast(6))`")
      #expect(isExplained, "\(name)")
    }
  }

  @Test(
    "says so where a pilot has no log, no costs, no criteria or no comparisons",
    arguments: ReportLanguage.allCases)
  func missing(_ language: ReportLanguage) throws {
    let laboratory = try ExampleEvaluation.changed {
      $0.operations = nil
      $0.economics = nil
      $0.economicsReason = "the pilot states no costs"
    }
    let report = try ManagementReport(laboratory, language: language)
    let words = PilotWords(language)
    let absent = words.terms.filled("money.absent", ["reason": words.reason("the pilot states no costs")])
    #expect(report.markdown.contains(absent.plain))
    #expect(report.markdown.contains(PilotWords(language).terms["evidence.D"].plain))
    #expect(report.figures.map(\.id) == ["forest", "det"])
    let field = try ExampleEvaluation.changed {
      $0.verification = nil
      $0.criteria = []
      $0.verdict = nil
    }
    let bare = try ManagementReport(field, language: language)
    #expect(bare.markdown.contains(PilotWords(language).terms["verdict.none"].plain))
    let hasDays = field.operations?.kpis.contains { $0.set.hasPrefix("day=") } == true
    let missing = (field.operations?.curves == nil ? ["times"] : []) + (hasDays ? [] : ["daily"])
    #expect(bare.figures.map(\.id) == FieldFigures.ids.filter { !missing.contains($0) } + ["cost"])
  }

  @Test("withholds every reading while a health check fails")
  func held() throws {
    let evaluation = try ExampleEvaluation.changed {
      $0.verdict = Verdict(rule: .unhealthy, failedChecks: ["H101"])
      $0.operations?.health[0].status = .fail
    }
    let markdown = try ManagementReport(evaluation, language: .english).markdown
    let page = try #require(markdown.range(of: "## 2 ").map { markdown[..<$0.lowerBound] })
    #expect(page.contains("withheld") && !page.contains("| better |") && !page.contains("↓"))
    #expect(!page.contains("| met |") && !page.contains("| undetermined |"))
    #expect(page.contains("10 of 11 checks pass (1 not checked); failed: H101 sample ratio (SRM)."))
    #expect(page.contains("| H101 sample ratio (SRM) | 4021 units of the baseline and"))
    #expect(page.contains("Find the cause in assignment or logging"))
    let spoken = try #require(markdown.range(of: "## 6 ").map { markdown[$0.lowerBound...] })
    #expect(
      spoken.contains("**Why no verdict?** 4021 units") && spoken.contains("**What now?** Find the cause"))
  }

  @Test(
    "a stop for harm says what got worse, by how much, for how many, and what was gained",
    arguments: ReportLanguage.allCases)
  func harmed(language: ReportLanguage) throws {
    let evaluation = try ExampleEvaluation.changed {
      let index = $0.criteria.firstIndex { $0.sets == ["frontal"] } ?? 0
      $0.criteria[index].observed = Estimate(
        0.02, Interval(low: 0.014, high: 0.027), method: $0.criteria[index].observed.method)
      $0.verdict = Verdict(rule: .harm, harmed: [$0.criteria[index].id])
    }
    let markdown = try ManagementReport(evaluation, language: language).markdown
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    let said =
      language == .english
      ? [
        "at least 1.4 points, where 1 pt was the limit", "Frontal faces make up 69.7 %",
        "**And the gain?** In the pilot",
      ]
      : ["少なくとも1.4ポイントの悪化です。限度は1ポイントでした", "正面の顔は初回試行の69.7%", "**改善した点は？** 「パイロットでは"]
    for text in said { #expect(markdown.contains(text), "\(text)") }
    #expect(!markdown.contains(PilotWords(language).terms["topic.chance"].plain))
  }

  @Test("a template of one's own replaces ours; a name that there is not is refused with its line")
  func template() throws {
    let evaluation = try ExampleEvaluation.evaluation()
    let own = try ManagementReport(
      evaluation, language: .english, template: "# {{title}}\n\n{{#phrases}}\n- {{topic}}\n{{/phrases}}\n")
    #expect(own.markdown.hasPrefix("# Gate A pilot\\, autumn 2026\n\n- The answer?\n"))
    let error = #expect(throws: ReportingError.self) {
      try ManagementReport(evaluation, language: .english, template: "# {{title}}\n{{tittle}}\n")
    }
    #expect(error?.sentence == "line 2 of the template names the slot 'tittle', which there is not")
    #expect(throws: ReportingError.self) {
      try ManagementReport(
        evaluation, language: .english, template: "{{#phrases}}\n{{nothing}}\n{{/phrases}}")
    }
    #expect(throws: ReportingError.self) {
      try ManagementReport(evaluation, language: .english, template: "{{#phrases}} never closed")
    }
  }

  static let hostileTexts = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "![x](figures/det.en.svg)",
    "=cmd|' /C calc'!A0", "a\u{202E}b\u{0}c", "| x | y |\n---", "{{title}}", "*x* [y](javascript:z)",
    String(repeating: "W", count: 1_000_000),
  ]

  @Test("hostile text from a manifest or a log stays text", arguments: hostileTexts.indices)
  func hostile(_ index: Int) throws {
    let text = Self.hostileTexts[index]
    let evaluation = try ExampleEvaluation.changed {
      $0.pilot.title = LocalizedText(en: text, ja: text)
      $0.pilot.models.baseline.name = text
      $0.rights[0].note = text
      $0.findings[0] = Finding(
        .warning, "L201", place: text, Phrase(verbatim: text), remedy: Phrase(verbatim: text))
    }
    let plain = try ManagementReport(try ExampleEvaluation.evaluation(), language: .english)
    let report = try ManagementReport(evaluation, language: .english)
    let html = String(decoding: report.html, as: UTF8.self)
    for mark in ["<script", "<img", "href=\"javascript", "\u{202E}", "<em>", "<a "] {
      let clean = String(decoding: plain.html, as: UTF8.self)
      #expect(Self.count(mark, in: html) == Self.count(mark, in: clean), "\(mark)")
    }
    #expect(Self.count("<svg", in: html) == plain.figures.count)
    #expect(
      Self.count("<tr>", in: html) == Self.count("<tr>", in: String(decoding: plain.html, as: UTF8.self)))
  }

  static func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }
}
