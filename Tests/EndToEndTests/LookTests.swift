import Foundation
import Testing

/// What a reader sees of the reports of every example, as a browser lays them out.
@Suite(
  "The look of the reports", .enabled(if: Browser.isUsable, "no Chromium with Noto Sans CJK is installed"),
  .serialized)
struct LookTests {
  static let pages: [String] = ExampleTests.names.flatMap { name in
    ["management.en", "management.ja", "technical.en", "technical.ja"].map { "\(name)/expected/\($0).html" }
  }

  /// Tells what is wider than the page, and texts of one drawing that lie upon each other.
  private static let script = """
    addEventListener('load', () => {
      const found = [], page = document.documentElement;
      if (page.scrollWidth > page.clientWidth + 1) found.push(`${page.scrollWidth} of ${page.clientWidth} px`);
      for (const drawing of document.querySelectorAll('svg')) {
        const texts = [...drawing.querySelectorAll('text')].filter(text => text.textContent.trim())
          .map(text => [text.textContent, text.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
        texts.forEach(([text, a], index) => {
          for (const [other, b] of texts.slice(index + 1)) {
            const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
            if (wide > 1.5 && high > 4) found.push(`${drawing.parentElement.id}: ${text} | ${other}`);
          }
        });
      }
      parent.document.title = JSON.stringify(found);
    });
    """

  @Test("nothing is wider than a phone, and no text of a figure lies on another", arguments: pages)
  func narrow(_ page: String) throws {
    let text = try String(
      contentsOf: ExampleTests.folder.appendingPathComponent(page), encoding: .utf8)
    for width in [390, 1000] {
      let found = try Browser.probe(text, width: width, script: Self.script)
      #expect(found.isEmpty, "\(page) at \(width) px: \(found.prefix(5))")
    }
  }

  @Test(
    "the decision fits one printed sheet, and the second begins with the second section",
    .enabled(if: Browser.poppler != nil, "pdftotext is not installed"),
    arguments: pages.filter { $0.contains("management") })
  func sheet(_ page: String) throws {
    let file = ExampleTests.folder.appendingPathComponent(page)
    let second = try Browser.sheet(2, of: file)
    #expect(second.hasPrefix("2 "), "\(page): \(second.prefix(80))")
  }

  @Test("a page that is too wide, and texts that overlap, are found")
  func planted() throws {
    let page = """
      <html><head></head><body><p style="width:900px">wide</p>
      <figure id="f"><svg viewBox="0 0 100 40" width="300"><text x="5" y="20">first</text><text x="9" y="20">second</text></svg></figure>
      </body></html>
      """
    let found = try Browser.probe(page, width: 390, script: Self.script)
    #expect(
      found.count == 2 && found[0].hasSuffix("of 390 px") && found[1] == "f: first | second", "\(found)")
  }
}
