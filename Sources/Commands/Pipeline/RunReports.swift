import Foundation
import Pilots
import Reporting
import Vocabulary

/// The report files of one run.
struct RunReports {
  let evaluation: PilotEvaluation
  let languages: [ReportLanguage]
  /// Own templates by report and language, `management.ja`.
  let templates: [String: String]
  /// The folder that holds one folder a run.
  let folder: String

  func files() throws -> [OutputFile] {
    let run = (folder as NSString).appendingPathComponent(String(evaluation.provenance.runId.prefix(7)))
    let path = { (name: String) in (run as NSString).appendingPathComponent(name) }
    var files = [OutputFile(path: path("evaluation.json"), contents: try evaluation.json())]
    for language in languages {
      let name = "management.\(language.rawValue)"
      let report = try ManagementReport(evaluation, language: language, template: templates[name])
      files.append(OutputFile(path: path("\(name).html"), contents: report.html))
      files.append(OutputFile(path: path("\(name).md"), contents: Data(report.markdown.utf8)))
      files += report.figures.map { figure in
        OutputFile(path: path("figures/\(figure.fileName)"), contents: Data(figure.svg.utf8))
      }
    }
    return files
  }
}

extension LoadedPilot {
  /// The texts of the templates that the manifest names instead of ours.
  func templates() throws -> [String: String] {
    var texts: [String: String] = [:]
    let known = ReportLanguage.allCases.map { "management.\($0.rawValue)" }
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
