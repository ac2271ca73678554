import Foundation
import Pilots

/// A template filled with its slots, as Markdown and as a page.
struct DrawnReport {
  let markdown: String
  let html: Data

  init(
    _ evaluation: PilotEvaluation, words: PilotWords, title: ReportText, template: String,
    slots: [String: Slot], figures: [Figure], layout: PageLayout
  ) throws(ReportingError) {
    markdown = try MarkdownTemplate(template).rendered(slots)
    html = try ReportPage(
      markdown: markdown, figures: figures, terms: words.terms, title: title,
      decision: evaluation.verdict?.decision, isSimulated: evaluation.pilot.simulated, layout: layout
    ).html()
  }
}
