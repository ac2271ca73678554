/// A language in which reports are written.
public enum ReportLanguage: String, Codable, CaseIterable, Sendable, Hashable {
  case english = "en"
  case japanese = "ja"
}
