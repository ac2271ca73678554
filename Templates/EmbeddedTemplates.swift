import Vocabulary

/// What the program carries inside itself: report templates and terms by language, the page's shell and style, and the
/// manifest that `contrapose init` writes.
///
/// Embedded rather than bundled, so that the binary works wherever it is copied to.
public enum EmbeddedTemplates {
  /// A commented `pilot.yaml` to fill in.
  public static var manifest: String { text(PackageResources.pilot_yaml) }

  /// The management report as a Mustache template that renders to Markdown.
  public static func management(_ language: ReportLanguage) -> String {
    text(language == .english ? PackageResources.management_en_md : PackageResources.management_ja_md)
  }

  /// The technical report as a Mustache template that renders to Markdown.
  public static func technical(_ language: ReportLanguage) -> String {
    text(language == .english ? PackageResources.technical_en_md : PackageResources.technical_ja_md)
  }

  /// The proposal of a pilot as a Mustache template that renders to Markdown.
  public static func proposal(_ language: ReportLanguage) -> String {
    text(language == .english ? PackageResources.proposal_en_md : PackageResources.proposal_ja_md)
  }

  /// The report of a pilot's figures over its runs as a Mustache template that renders to Markdown.
  public static func trend(_ language: ReportLanguage) -> String {
    text(language == .english ? PackageResources.trend_en_md : PackageResources.trend_ja_md)
  }

  /// Words and sentences, one `key = text` a line.
  public static func terms(_ language: ReportLanguage) -> String {
    text(language == .english ? PackageResources.terms_en_txt : PackageResources.terms_ja_txt)
  }

  /// What each code means; a language may lack some.
  public static func codes(_ language: ReportLanguage) -> String {
    text(language == .english ? PackageResources.codes_en_txt : PackageResources.codes_ja_txt)
  }

  /// Findings in Japanese, one `English pattern = text` a line.
  public static var japaneseFindings: String { text(PackageResources.findings_ja_txt) }

  /// The HTML page around a report's body, as a Mustache template.
  public static var page: String { text(PackageResources.page_html) }

  /// The page's one style sheet.
  public static var style: String { text(PackageResources.page_css) }

  /// What is added to it for pages of hundreds of rows.
  public static var denseStyle: String { text(PackageResources.dense_css) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
