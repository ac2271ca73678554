import Foundation
import Pilots
import Vocabulary

/// Reads the template pairs of IJB-B or IJB-C with one array of scores a model.
///
/// Templates are samples. Their subjects come from a table, or are inferred from the mated pairs, which is said.
struct IJBReader {
  let input: IJBInput
  let settings: VerificationSettings
  let folder: String
  let limits: LimitSettings

  init(
    _ input: IJBInput, _ settings: VerificationSettings, folder: String,
    limits: LimitSettings = LimitSettings()
  ) {
    self.input = input
    self.settings = settings
    self.folder = folder
    self.limits = limits
  }

  func columns() throws(IngestionError) -> ComparisonColumns {
    let list = try file(input.pairs, ending: "_template_pair_label.txt", key: "pairs")
    guard let list else {
      throw IngestionError(
        "verification.inputs", "no list of pairs is named", remedy: "name it", code: "I129")
    }
    let pairs = try TemplatePairs(list, folder: folder)
    let media = try file(input.templates, ending: "_face_tid_mid.txt", key: "templates")
    let known = try media.map { name throws(IngestionError) in try mediaRecord(name, pairs) }
    let subjects =
      if let table = input.subjects {
        try TemplatePeople(pairs, table: table, folder: folder)
      } else {
        try TemplatePeople(inferredFrom: pairs)
      }
    let scores = try PerArm { arm throws(IngestionError) in
      let name = arm == .baseline ? input.baseline.scores : input.augmented.scores
      return try TemplateScores(name, pairs, array, folder: folder, limits: limits)
    }
    return columns(pairs, subjects, scores, known)
  }

  private var array: ScoreArray {
    ScoreArray(direction: input.higherIs ?? settings.higherIs, failures: settings.failure.values)
  }

  /// The comparisons; pairs of a template with itself are left out.
  private func columns(
    _ pairs: TemplatePairs, _ subjects: TemplatePeople, _ scores: PerArm<TemplateScores>,
    _ media: InputRecord?
  ) -> ComparisonColumns {
    var columns = ComparisonColumns(
      file: pairs.file.name, samples: pairs.templates.map(String.init), subjects: subjects.names)
    let kept = (0..<pairs.count).filter { pairs.reference[$0] != pairs.probe[$0] }
    let pick = PickedRows(kept, of: pairs.count)
    columns.reference = pick.values(pairs.reference)
    columns.probe = pick.values(pairs.probe)
    columns.isMated = pick.values(pairs.isMated)
    columns.lines = pick.values(pairs.lines)
    columns.scores = scores.map { pick.values($0.values) }
    let (file, lines) = (pairs.file, columns.lines)
    columns.column = { TemplatePairs.column(Int(lines[$0]), $1, in: file) }
    columns.records =
      Arm.allCases.map { arm in
        var record = scores[arm].record(arm, pairs.count)
        record.unscored = [columns.unscored(arm)]
        return record
      } + [Self.record(pairs, used: kept.count)] + (media.map { [$0] } ?? []) + subjects.records
    columns.findings =
      subjects.findings
      + (kept.count < pairs.count ? [.selfComparisons(pairs.count - kept.count, pairs.file.name)] : [])
    return columns
  }

  private static func record(_ pairs: TemplatePairs, used: Int) -> InputRecord {
    var record = pairs.file.record(
      "pairs", read: pairs.count, used: used, dropped: ["self-comparison": pairs.count - used])
    (record.blankLines, record.columns) = (pairs.blank, TemplatePairs.uses)
    return record
  }

  /// The file that the manifest names, else the one of the folder whose name ends so.
  private func file(_ named: String?, ending: String, key: String) throws(IngestionError) -> String? {
    if let named { return named }
    guard let directory = input.directory else { return nil }
    let place = FilePlace(folder: folder)
    guard place.isFolder(directory) else {
      throw IngestionError(
        directory, "there is no such folder", remedy: "check the path; it is relative to the manifest",
        code: "I100", kind: .missing)
    }
    let found = place.files(directory).filter { $0.hasSuffix(ending) }
    guard found.count < 2, found.count == 1 || key != "pairs" else {
      throw IngestionError(
        directory, "it holds \(found.isEmpty ? "no" : "\(found.count)") files *\(ending)",
        remedy: "name the one that is meant as \(key)", code: "I129")
    }
    return found.first
  }

  private func mediaRecord(_ name: String, _ pairs: TemplatePairs) throws(IngestionError) -> InputRecord {
    let file = try InputFile(name, folder: folder)
    var known: Set<Int> = []
    var count = 0
    let form = NumberLines.Form(texts: 1, numbers: 2, words: "image, tid and mid")
    let blank = try NumberLines.read(file, form) { _, numbers in
      known.insert(numbers.0)
      count += 1
    }
    if let stray = pairs.templates.first(where: { !known.contains($0) }) {
      throw IngestionError(
        name, "template \(stray) of \(pairs.file.name) has no image here",
        remedy: "name the list that belongs to the pairs, or none", code: "I125")
    }
    var record = file.record("templates", read: count, used: count)
    (record.blankLines, record.columns) = (blank, ColumnUse.numbered([nil, "sample", nil]))
    return record
  }
}
