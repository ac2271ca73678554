import Compression
import Foundation
import Testing

@testable import Workbooks

@Suite("The workbook as a file")
struct WorkbookFileTests {
  private static func parts(_ data: Data) throws -> [String: String] {
    let archive = try ZipArchive(data)
    return try Dictionary(
      uniqueKeysWithValues: archive.names.map { name in
        (name, String(decoding: try archive.member(named: name) ?? Data(), as: UTF8.self))
      })
  }

  private static func whole() throws -> [String: String] {
    try parts(try MoneyWorkbook(WorkbookPilot.whole.evaluation).data())
  }

  @Test("the same run gives the same bytes", arguments: WorkbookPilot.all)
  func sameBytes(_ pilot: WorkbookPilot) throws {
    let once = try MoneyWorkbook(pilot.evaluation).data()
    #expect(try MoneyWorkbook(pilot.evaluation).data() == once)
    #expect(once.count > 10_000)
  }

  @Test("the only date is the run's")
  func dates() throws {
    let core = try #require(try Self.whole()["docProps/core.xml"])
    #expect(core.contains(">2026-11-23T00:00:00Z</dcterms:created>"))
    #expect(core.contains(">2026-11-23T00:00:00Z</dcterms:modified>"))
  }

  @Test("a formula is stored with its result")
  func stored() throws {
    let workbook = try MoneyWorkbook(WorkbookPilot.whole.evaluation)
    let results = try #require(try Self.whole()["xl/worksheets/sheet8.xml"])
    let cell = try #require(results.firstMatch(of: #/<c r="C5"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/#))
    #expect(cell.1 == "SUM(CashFlow!K7:K43)")
    let value = try #require(Double(cell.2))
    #expect(abs(value - WorkbookPilot.whole.economics.npv.base) < 1e-6)
    #expect(workbook.number("npv").map { abs(value - $0) < 1e-6 } ?? false)
  }

  @Test("names lead to their cells")
  func names() throws {
    let book = try #require(try Self.whole()["xl/workbook.xml"])
    #expect(book.contains(#"<definedName name="npv">Results!$C$5</definedName>"#))
    let names = try MoneyWorkbook(WorkbookPilot.whole.evaluation).sheets.flatMap(\.cells).compactMap(\.name)
    for name in names { #expect(book.contains("<definedName name=\"\(name)\">"), "\(name)") }
    #expect(book.contains(#"<definedName name="in_review_wage_per_h">Inputs!$D$"#))
  }

  @Test("text that looks like a formula stays text")
  func hostile() throws {
    let parts = try Self.whole()
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains("=cmd|' /C calc'!A0") && strings.contains("=HYPERLINK("))
    for (name, text) in parts where name.hasPrefix("xl/worksheets/") {
      #expect(!text.contains("cmd|") && !text.contains("HYPERLINK"), "\(name)")
    }
  }

  @Test("characters that XML forbids, and a megabyte of text, leave a file that can be read")
  func forbidden() throws {
    var evaluation = WorkbookPilot.whole.evaluation
    evaluation.pilot.title.en = "a\u{1}b\u{0}c\u{FFFE}d\u{202E}e"
    evaluation.pilot.organisation = String(repeating: "x", count: 1_000_000)
    let parts = try Self.parts(try MoneyWorkbook(evaluation).data())
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e") && strings.utf8.count < 100_000)
  }
}
