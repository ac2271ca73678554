import Foundation
import Pilots
import Vocabulary

/// One model's scores in the order of the pairs.
struct TemplateScores {
  let file: InputFile
  /// Higher is more alike; NaN is no score.
  let values: [Double]
  /// What each array of the file became.
  private let columns: [ColumnUse]

  /// - Throws: unless there is one number a pair, and the labels stored beside them, if any, are those of the pairs.
  init(
    _ name: String, _ pairs: TemplatePairs, _ scores: ScoreArray, folder: String, limits: LimitSettings
  ) throws(IngestionError) {
    let arrays = try ArrayFile(name, folder: folder, limits: limits)
    file = arrays.file
    let data = try arrays.array("scores", remedy: "save it with numpy.savez(file, scores=scores)")
    let stored = try Self.vector(data, name, "scores", pairs)
    var columns = [ColumnUse(arrays.isArchive ? "scores" : "array", "score")]
    if arrays.isArchive, let label = try arrays.optional("label") {
      columns.append(ColumnUse("label", "mated if the pairs agree"))
      let labels = try Self.vector(label, name, "label", pairs)
      if let place = labels.indices.first(where: { labels[$0] != (pairs.isMated[$0] ? 1 : 0) }) {
        throw IngestionError(
          name, "its label \(place + 1) differs from \(pairs.file.name):\(pairs.lines[place])",
          remedy: "name the scores of these pairs", code: "I126")
      }
    }
    var values: [Double] = []
    values.reserveCapacity(stored.count)
    for value in stored {
      guard let score = scores.similarity(value) else {
        throw IngestionError(
          name, "score \(values.count + 1) is \(value), which would accept at every threshold",
          remedy: "write NaN where there is no score", code: "I118")
      }
      values.append(score)
    }
    (self.values, self.columns) = (values, columns)
  }

  /// The account of the file, which scores every pair of the list.
  func record(_ arm: Arm, _ pairs: Int) -> InputRecord {
    var record = file.record("scores-\(arm.rawValue)", read: pairs, used: pairs)
    record.columns = columns
    return record
  }

  private static func vector(
    _ data: Data, _ file: String, _ what: String, _ pairs: TemplatePairs
  ) throws(IngestionError) -> [Double] {
    let array = try NpyArray(data, file: file)
    guard array.element.kind == .float || what != "scores" else {
      throw IngestionError(
        file, "\(what) are stored as whole numbers or truth values, which no model's scores are",
        remedy:
          "save floating-point numbers: scores.astype('float64'); whole numbers are read as labels alone",
        code: "I050")
    }
    guard array.shape.count == 1 || array.shape[1] == 1 else {
      throw IngestionError(
        file, "the shape of \(what) is \(array.shape), not one number a pair", remedy: "save a vector",
        code: "I050")
    }
    guard array.count == pairs.count else {
      throw IngestionError(
        file, "\(what) holds \(array.count) numbers, and \(pairs.file.name) \(pairs.count) pairs",
        remedy: "name the scores of these pairs", code: "I117")
    }
    return array.values
  }
}
