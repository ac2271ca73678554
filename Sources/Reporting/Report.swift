import Foundation
import Pilots
import Vocabulary

/// A report of one run in one language, drawn from its evaluation alone.
public protocol Report: Sendable {
  /// The Markdown report; its figures are files beside it.
  var markdown: String { get }
  /// One page that needs nothing else: no script, no network, no font.
  var html: Data { get }
  /// The figures, in the order they appear.
  var figures: [Figure] { get }

  /// - Parameter template: a Mustache template instead of ours; `Templates/README.md` lists its slots.
  /// - Throws: ``ReportingError`` if the template cannot be parsed or names a slot that there is not.
  init(_ evaluation: PilotEvaluation, language: ReportLanguage, template: String?) throws(ReportingError)
}
