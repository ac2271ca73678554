import Digests
import Foundation
import Testing
import Vocabulary

@testable import Reporting

@Suite("The HTML page")
struct ReportPageTests {
  static func page(_ language: ReportLanguage) throws -> String {
    String(
      decoding: try ManagementReport(try ExampleEvaluation.evaluation(), language: language).html,
      as: UTF8.self)
  }

  @Test("fetches nothing, runs nothing, and stays under 500 KB", arguments: ReportLanguage.allCases)
  func closed(_ language: ReportLanguage) throws {
    let html = try Self.page(language)
    #expect(html.utf8.count < 500_000)
    for mark in ["<script", " style=", "@import", "url(", "src=", "href=\"http", " onclick", " onload"] {
      #expect(!html.contains(mark), "\(mark)")
    }
    let addresses = html.ranges(of: /href="([^"]*)"/).count
    #expect(addresses == html.ranges(of: /href="#[a-z0-9-]+"/).count && addresses > 4)
  }

  @Test("allows exactly the one style it carries", arguments: ReportLanguage.allCases)
  func policy(_ language: ReportLanguage) throws {
    let html = try Self.page(language)
    let style = try #require(html.firstMatch(of: /<style>((?s).*?)<\/style>/)).output.1
    let stated = try #require(html.firstMatch(of: /style-src 'sha256-([^']+)'/)).output.1
    #expect(Data(SHA256Digest(of: Data(style.utf8)).bytes).base64EncodedString() == stated)
    #expect(html.ranges(of: "<style").count == 1)
  }

  @Test(
    "has a language, headings in order, a caption on every table, and targets for its links",
    arguments: ReportLanguage.allCases)
  func structure(_ language: ReportLanguage) throws {
    let html = try Self.page(language)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(html.ranges(of: "<h1>").count == 1)
    let tables = html.ranges(of: "<table>").count
    // Only the boxes for signatures need no caption.
    #expect(tables > 10 && html.ranges(of: "<caption></caption>").count == 1)
    #expect(html.ranges(of: "<caption>").count == tables)
    for match in html.matches(of: /href="#([a-z0-9-]+)"/) {
      #expect(html.contains("id=\"\(match.output.1)\""), "\(match.output.1)")
    }
    #expect(html.ranges(of: "class=\"next-page\"").count == 1)
    #expect(html.contains("<div class=\"verdict verdict-extend\">"))
  }

  @Test("is well-formed: every element that is opened is closed", arguments: ReportLanguage.allCases)
  func wellFormed(_ language: ReportLanguage) throws {
    var open: [Substring] = []
    let empty: Set<Substring> = ["meta", "br", "hr", "img", "line", "rect", "path", "circle"]
    for match in try Self.page(language).matches(of: /<(\/?)([a-zA-Z0-9]+)[^>]*?(\/?)>/) {
      let (_, slash, name, end) = match.output
      if empty.contains(name) || !end.isEmpty { continue }
      if slash.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
    }
    #expect(open.isEmpty)
  }

  @Test("says on top, and in the margin of every printed page, that simulated data are simulated")
  func simulated() throws {
    let html = try Self.page(.english)
    #expect(html.contains("<p class=\"banner\">Simulated data"))
    #expect(html.contains("@bottom-left{content:\"Simulated data"))
    let real = try ExampleEvaluation.changed { $0.pilot.simulated = false }
    let page = String(decoding: try ManagementReport(real, language: .english).html, as: UTF8.self)
    #expect(!page.contains("class=\"banner\"") && !page.contains("@bottom-left"))
  }
}
