import Foundation
import Pilots
import Reporting
import Vocabulary
import Workbooks

/// The report files of one run.
struct RunReports {
  let evaluation: PilotEvaluation
  let languages: [ReportLanguage]
  let choices: [ReportChoice]
  /// Own templates by report and language, `management.ja`.
  let templates: [String: String]
  /// The folder that holds one folder a run.
  let folder: String

  func files() throws -> [OutputFile] {
    let run = (folder as NSString).appendingPathComponent(String(evaluation.provenance.runId.prefix(7)))
    let path = { (name: String) in (run as NSString).appendingPathComponent(name) }
    var files = [OutputFile(path: path("evaluation.json"), contents: try evaluation.json())]
    let kinds = ReportChoice.kinds(choices)
    for (kind, language) in kinds.flatMap({ kind in languages.map { (kind, $0) } }) {
      let name = "\(kind.rawValue).\(language.rawValue)"
      let report = try kind.report(evaluation, language: language, template: templates[name])
      files.append(OutputFile(path: path("\(name).html"), contents: report.html))
      files.append(OutputFile(path: path("\(name).md"), contents: Data(report.markdown.utf8)))
      // A figure that two reports share is the same file.
      files += report.figures.map { figure in
        OutputFile(path: path("figures/\(figure.fileName)"), contents: Data(figure.svg.utf8))
      }.filter { figure in !files.contains { $0.path == figure.path } }
    }
    if let workbook = try workbook() {
      files.append(OutputFile(path: path("money.xlsx"), contents: workbook))
    }
    return files
  }

  /// - Returns: `nil` if it was not asked for, or only with all others and the run has no money.
  private func workbook() throws -> Data? {
    guard ReportChoice.takesWorkbook(choices) else { return nil }
    if evaluation.economics == nil, !ReportChoice.needsWorkbook(choices) { return nil }
    return try MoneyWorkbook(evaluation).data()
  }
}

extension LoadedPilot {
  /// The texts of the templates that the manifest names instead of ours.
  func templates() throws -> [String: String] {
    var texts: [String: String] = [:]
    let known = ReportKind.allCases.flatMap { kind in
      ReportLanguage.allCases.map { "\(kind.rawValue).\($0.rawValue)" }
    }
    for (name, path) in (manifest.report?.templates ?? [:]).sorted(by: { $0.key < $1.key }) {
      guard known.contains(name) else {
        throw CommandFailure(
          place: "report.templates", "there is no template '\(name)'",
          remedy: "write one of \(known.joined(separator: ", "))", code: "C015", status: .unusableInput)
      }
      texts[name] = try TemplateFile.text(resolved(path))
    }
    return texts
  }
}
