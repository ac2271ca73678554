import Foundation
import Pilots
import Templates
import Vocabulary

/// The proposal of a pilot, to be decided on before any data.
public struct ProposalReport: Sendable {
  public let markdown: String
  public let html: Data

  /// - Parameter template: a Mustache template instead of ours; `Templates/README.md` lists its slots.
  /// - Throws: ``ReportingError`` if the template cannot be parsed or names a slot that there is not.
  public init(
    _ proposal: PilotProposal, language: ReportLanguage, template: String? = nil
  ) throws(ReportingError) {
    let words = PilotWords(language, level: proposal.evaluation.design.level)
    let drawn = try DrawnReport(
      proposal.evaluation, words: words, title: words.title(proposal.evaluation),
      template: template ?? EmbeddedTemplates.proposal(language),
      slots: ProposalSlots(proposal: proposal, words: words).slots, figures: [], layout: .flowing)
    (markdown, html) = (drawn.markdown, drawn.html)
  }
}
