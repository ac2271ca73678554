import Foundation
import Pilots
import Templates
import Vocabulary

/// The report for the meeting: the answer first, then what it rests on.
public struct ManagementReport: Sendable {
  /// The Markdown report; its figures are files beside it.
  public let markdown: String
  /// One page that needs nothing else: no script, no network, no font.
  public let html: Data
  /// The figures, in the order they appear.
  public let figures: [Figure]

  /// - Parameter template: a Mustache template instead of ours; `Templates/README.md` lists its slots.
  /// - Throws: ``ReportingError`` if the template cannot be parsed or names a slot that there is not.
  public init(
    _ evaluation: PilotEvaluation, language: ReportLanguage, template: String? = nil
  ) throws(ReportingError) {
    let contents = ManagementSlots(evaluation, words: PilotWords(language))
    let text = template ?? EmbeddedTemplates.management(language)
    markdown = try MarkdownTemplate(text).rendered(contents.slots)
    figures = contents.figures
    let page = ReportPage(
      markdown: markdown, figures: figures, terms: contents.words.terms,
      title: contents.words.title(evaluation),
      decision: evaluation.verdict?.decision, isSimulated: evaluation.pilot.simulated)
    html = try page.html()
  }
}

extension PilotWords {
  /// The title of the pilot in this language.
  func title(_ evaluation: PilotEvaluation) -> ReportText {
    .foreign(evaluation.pilot.title[terms.language])
  }
}
