import Foundation
import Pilots
import Templates
import Trends
import Vocabulary

/// The report of a pilot's figures over its runs.
public struct TrendReport: Sendable {
  public let markdown: String
  /// One page that needs nothing else: no script, no network, no font.
  public let html: Data
  /// In the order they appear; files beside the Markdown.
  public let figures: [Figure]

  /// - Parameter template: a Mustache template instead of ours; `Templates/README.md` lists its slots.
  /// - Throws: ``ReportingError`` if the template cannot be parsed or names a slot that there is not.
  public init(
    _ trend: Trend, language: ReportLanguage, template: String? = nil
  ) throws(ReportingError) {
    let words = PilotWords(language)
    let contents = TrendSlots(trend: trend, words: TrendWords(words: words, runs: trend.runs)).contents
    markdown = try MarkdownTemplate(template ?? EmbeddedTemplates.trend(language)).rendered(contents.slots)
    html = try ReportPage(
      markdown: markdown, figures: contents.figures, terms: words.terms,
      title: words.terms.filled("trend.title", ["title": .foreign(trend.pilot)]),
      decision: trend.runs.last?.decision.flatMap(Verdict.Decision.init),
      isSimulated: trend.runs.contains(where: \.isSimulated), layout: .pages
    ).html()
    figures = contents.figures
  }
}
