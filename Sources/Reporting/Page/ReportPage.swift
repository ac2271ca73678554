import Digests
import Foundation
import Mustache
import Pilots
import Templates

/// A whole HTML page: one file, one style, nothing fetched, nothing that runs.
struct ReportPage {
  let markdown: String
  let figures: [Figure]
  let terms: Terms
  let title: ReportText
  let decision: Verdict.Decision?
  let isSimulated: Bool
  let layout: PageLayout

  func html() throws(ReportingError) -> Data {
    let body = try PageBody(
      markdown: markdown, figures: figures, terms: terms, decision: decision, layout: layout
    ).html()
    let shell: MustacheTemplate
    do {
      shell = try MustacheTemplate(string: EmbeddedTemplates.page)
    } catch {
      preconditionFailure("the embedded page cannot be parsed: \(error)")
    }
    let style = self.style
    let values: [String: Any] = [
      "lang": terms.language.rawValue, "title": XMLEscaping.escaped(title.plain),
      "skip": terms["page.skip"].plain,
      "style": style, "style_hash": Data(SHA256Digest(of: Data(style.utf8)).bytes).base64EncodedString(),
      "body": body, "is_simulated": isSimulated, "banner": terms["page.simulated"].plain,
    ]
    return Data(shell.render(values).utf8)
  }

  /// Print repeats in the margin of each page that the data are made up.
  private var style: String {
    let mark = isSimulated ? "@page{@bottom-left{content:\"\(terms["page.simulated"].plain)\"}}\n" : ""
    return EmbeddedTemplates.style + (layout == .dense ? EmbeddedTemplates.denseStyle : "") + mark
  }
}
