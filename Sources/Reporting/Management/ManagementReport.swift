import Foundation
import Pilots
import Templates
import Vocabulary

/// The report for the meeting: the answer first, then what it rests on.
public struct ManagementReport: Report {
  public let markdown: String
  public let html: Data
  public let figures: [Figure]

  public init(
    _ evaluation: PilotEvaluation, language: ReportLanguage, template: String? = nil
  ) throws(ReportingError) {
    let contents = ManagementSlots(evaluation, words: PilotWords(language, level: evaluation.design.level))
    let drawn = try DrawnReport(
      evaluation, words: contents.words, title: contents.words.title(evaluation),
      template: template ?? EmbeddedTemplates.management(language), slots: contents.slots,
      figures: contents.figures, layout: .decision)
    (markdown, html, figures) = (drawn.markdown, drawn.html, contents.figures)
  }
}

extension PilotWords {
  /// The title of the pilot in this language.
  func title(_ evaluation: PilotEvaluation) -> ReportText {
    .foreign(evaluation.pilot.title[terms.language])
  }
}
