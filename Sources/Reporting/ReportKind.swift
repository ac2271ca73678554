import Pilots
import Vocabulary

/// Which report is drawn.
public enum ReportKind: String, CaseIterable, Sendable {
  /// For the meeting: the answer first.
  case management
  /// For those who check it: every number, with how it was made.
  case technical

  /// The report of a run, drawn.
  ///
  /// - Throws: ``ReportingError`` if the template cannot be parsed or names a slot that there is not.
  public func report(
    _ evaluation: PilotEvaluation, language: ReportLanguage, template: String? = nil
  ) throws(ReportingError) -> any Report {
    switch self {
    case .management: try ManagementReport(evaluation, language: language, template: template)
    case .technical: try TechnicalReport(evaluation, language: language, template: template)
    }
  }
}
