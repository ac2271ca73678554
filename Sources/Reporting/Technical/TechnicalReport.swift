import Foundation
import Pilots
import Templates
import Vocabulary

/// The report for those who check a run: every number, how it was made, and where its definition stands.
public struct TechnicalReport: Report {
  public let markdown: String
  public let html: Data
  public let figures: [Figure]

  public init(
    _ evaluation: PilotEvaluation, language: ReportLanguage, template: String? = nil
  ) throws(ReportingError) {
    let words = PilotWords(language, level: evaluation.design.level)
    let contents = TechnicalSlots(evaluation, words: words)
    let drawn = try DrawnReport(
      evaluation, words: words,
      title: words.terms.filled("technical.title", ["title": words.title(evaluation)]),
      template: template ?? EmbeddedTemplates.technical(language), slots: contents.slots,
      figures: contents.figures, layout: .dense)
    (markdown, html, figures) = (drawn.markdown, drawn.html, contents.figures)
  }
}
