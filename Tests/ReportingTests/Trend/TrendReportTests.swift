import Foundation
import Pilots
import Templates
import Testing
import Trends
import Vocabulary

@testable import Reporting

@Suite("The trend report")
struct TrendReportTests {
  @Test("asks for the same slots in both languages, every one explained in Templates/README.md")
  func slots() throws {
    let names = ReportLanguage.allCases.map { language in
      Set(TemplateTag.all(in: EmbeddedTemplates.trend(language)).map(\.name))
    }
    #expect(names[0] == names[1])
    let guide = try String(
      contentsOf: ExampleEvaluation.folder.appendingPathComponent("../../../Templates/README.md"),
      encoding: .utf8)
    for name in names[0] {
      let slot = name.hasSuffix("_known") ? String(name.dropLast(6)) : name
      #expect(guide.contains("`\(slot)`"), "\(name)")
    }
  }

  @Test("has a section, a figure and a table of values for each number", arguments: ReportLanguage.allCases)
  func whole(_ language: ReportLanguage) throws {
    let report = try TrendReport(MadeTrend.trend(), language: language)
    #expect(report.figures.count == 3)
    let html = String(decoding: report.html, as: UTF8.self)
    for figure in report.figures { #expect(html.contains("<figure id=\"\(figure.id)\">")) }
    #expect(html.matches(of: /class="next-page"/).count == 5)
    // The name of the SVG vocabulary alone.
    #expect(html.matches(of: /="http:/).count == report.figures.count)
    #expect(!html.contains("<script"))
    #expect(html.contains("1030abc"), "the signal names its run")
  }

  @Test("its first sentence counts the signals, or says why there can be none")
  func headline() throws {
    let report = try TrendReport(MadeTrend.trend(), language: .english)
    let html = String(decoding: report.html, as: UTF8.self)
    #expect(html.contains("Retry rate, augmented") && html.contains("version 1.0 → 2.0"))
    let short = try TrendReport(MadeTrend.trend(runs: 3), language: .english)
    #expect(short.markdown.contains("No phase has 8 runs yet"))
    #expect(short.markdown.contains("under 8 runs: no limits"))
  }

  @Test("runs that all say the same are not said to be too few", arguments: ReportLanguage.allCases)
  func still(_ language: ReportLanguage) throws {
    let runs = (0..<12).map { MadeTrend.run($0) }
    let same = Dictionary(uniqueKeysWithValues: runs.map { ($0.runId, MadeTrend.values(3)) })
    let report = try TrendReport(Trend(pilot: "gate_a", runs: runs, values: same), language: language)
    let said =
      language == .english ? "The values of 8 runs and more do not vary" : "8回以上の実行で値が変わらないため"
    #expect(report.markdown.contains(said), "\(report.markdown.prefix(900))")
  }

  @Test("a pilot of one run, and one without numbers, have a report", arguments: ReportLanguage.allCases)
  func few(_ language: ReportLanguage) throws {
    _ = try TrendReport(MadeTrend.trend(runs: 1), language: language)
    let bare = Trend(pilot: "x", runs: [MadeTrend.run(1)], values: [:])
    #expect(try TrendReport(bare, language: language).figures.isEmpty)
    #expect(try TrendReport(Trend(pilot: "x", runs: [], values: [:]), language: language).figures.isEmpty)
  }

  @Test("hostile tags and notes stay text", arguments: ReportLanguage.allCases)
  func hostile(_ language: ReportLanguage) throws {
    let trend = MadeTrend.trend(
      tags: ["camera=<script>x</script>", "![x](figures/trend-1.en.svg)"], note: "</script><img onerror=x>")
    let report = try TrendReport(trend, language: language)
    let html = String(decoding: report.html, as: UTF8.self)
    #expect(!html.contains("<script") && !html.contains("<img"))
    #expect(report.figures.allSatisfy { !$0.svg.contains("<script") })
  }

  @Test("figures keep the rules of all figures", arguments: ReportLanguage.allCases)
  func figures(_ language: ReportLanguage) throws {
    for figure in try TrendReport(MadeTrend.trend(), language: language).figures {
      let box = try #require(figure.svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/)).output
      let (width, height) = (try #require(Double(box.1)), try #require(Double(box.2)))
      for match in figure.svg.matches(of: /\ (x|cx|x1|x2|y|cy|y1|y2)="(-?[0-9.]+)"/) {
        let value = try #require(Double(match.output.2))
        #expect(value >= 0 && value <= (match.output.1.contains("x") ? width : height), "\(match.output.0)")
      }
      for match in figure.svg.matches(of: /<text [^>]*fill="(#[0-9A-F]{6})"/) {
        #expect(FigureTests.contrastOnWhite(match.output.1) >= 4.5)
      }
      let finding = try #require(figure.svg.firstMatch(of: /<desc [^>]*>([^<]*)<\/desc>/)).output.1
      #expect(finding.contains { $0.isNumber } && !figure.table.rows.isEmpty)
    }
  }

  @Test("the same trend gives the same bytes")
  func reproducible() throws {
    let (a, b) = (MadeTrend.trend(), MadeTrend.trend())
    #expect(try TrendReport(a, language: .english).html == TrendReport(b, language: .english).html)
  }

  @Test("what was promised stands beside the last months and the fiscal year")
  func targets() throws {
    let english = String(decoding: try TrendReport(MadeTrend.trend(), language: .english).html, as: UTF8.self)
    #expect(english.contains("Fiscal year 2026") && english.contains("2026-10"))
    #expect(try TrendReport(MadeTrend.trend(), language: .japanese).markdown.contains("2026年度"))
  }

  @Test("its findings are said in Japanese")
  func japanese() throws {
    var runs = (0..<9).map { MadeTrend.run($0) }
    runs[3].firstDay = "2026-01-01"
    let values = Dictionary(uniqueKeysWithValues: runs.map { ($0.runId, MadeTrend.values(1)) })
    let report = try TrendReport(
      Trend(pilot: "x", runs: runs, values: values, unread: 1), language: .japanese)
    #expect(report.markdown.contains("対象日が重なる") && report.markdown.contains("以前の版による実行"))
    #expect(!report.markdown.contains("（英語）"))
  }
}
