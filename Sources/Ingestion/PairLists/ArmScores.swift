import Findings
import Pilots
import Vocabulary

/// Where the scores of one model come from, pair by pair.
enum ArmScores {
  case listed(ScoreList)
  case embedded(FeatureFile, ImageList, stems: [ByteName: Int])

  init(
    _ source: PairListInput.ArmSource, _ shared: ImageList?, _ direction: ScoreDirection,
    _ settings: VerificationSettings, folder: String, limits: LimitSettings
  ) throws(IngestionError) {
    if let scores = source.scores {
      self = .listed(try ScoreList(scores, direction, settings, folder: folder))
      return
    }
    let name = source.features ?? ""
    let features = try FeatureFile(name, folder: folder, limits: limits)
    let own = try source.paths.map { path throws(IngestionError) in try ImageList(path, folder: folder) }
    guard let images = own ?? shared else {
      throw IngestionError(name, "no list of paths is named", remedy: "name it as paths", code: "I062")
    }
    guard images.rows.count == features.embeddings.rows else {
      throw IngestionError(
        name,
        "it has \(features.embeddings.rows) rows, and \(images.file.name) lists \(images.rows.count) images",
        remedy: "use the list that the features were made from", code: "I063")
    }
    self = .embedded(features, images, stems: try images.stems())
  }

  /// The score of the pair at a place of the list, counted from 0.
  func score(_ place: Int, _ row: CanonicalRow) throws(RowFault) -> Double {
    switch self {
    case .listed(let list): return place < list.values.count ? list.values[place] : .nan
    case .embedded(let features, let images, let stems):
      let ends = try [row.refSample, row.probeSample].map { sample throws(RowFault) in
        let name = sample ?? ""
        guard let index = images.rows[ByteName(name)] ?? stems[ByteName(name)] else {
          throw RowFault(
            line: row.line, "the image '\(name)' is not in \(images.file.name)",
            remedy: "list it there with its features, or drop the pair")
        }
        return index
      }
      return features.embeddings.score(ends[0], ends[1]) ?? .nan
    }
  }

  /// - Throws: if scores are listed, and not one for each pair.
  func check(_ pairs: Int, of list: String) throws(IngestionError) {
    guard case .listed(let scores) = self, scores.values.count != pairs else { return }
    throw IngestionError(
      scores.file.name, "it holds \(scores.values.count) scores, and \(list) lists \(pairs) pairs",
      remedy: "write one score for each pair, nan for none", code: "I081")
  }

  func records(_ arm: Arm) -> [InputRecord] {
    switch self {
    case .listed(let list): [list.record("scores-\(arm.rawValue)")]
    case .embedded(let features, let images, _):
      [
        features.record(arm), images.record,
      ]
    }
  }

  var findings: [Finding] {
    if case .listed(let list) = self { list.findings } else { [] }
  }
}

extension ImageList {
  /// The images by their paths without the ending of the file.
  fileprivate func stems() throws(IngestionError) -> [ByteName: Int] {
    var stems: [ByteName: Int] = [:]
    for (path, row) in rows {
      guard let dot = path.text.lastIndex(of: "."), !path.text[dot...].contains("/") else { continue }
      let stem = ByteName(String(path.text[..<dot]))
      guard stems.updateValue(row, forKey: stem) == nil else {
        throw IngestionError(
          file.name, "two paths differ by their ending alone: '\(stem.text)'", remedy: "list each image once",
          code: "I082")
      }
    }
    return stems
  }
}
