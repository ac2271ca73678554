import Findings
import Pilots
import Vocabulary

/// Reads score matrices of the Biometric Evaluation Environment: each query against each target, by both models.
///
/// Rows are queries, which are probes, and columns are targets, which are references. Where both are one sigset, the
/// diagonal compares samples with themselves, and a cell below it is the pair above it the other way round; it counts
/// only where the mask leaves the other out. Without sigsets samples are named by their index from 1.
struct BEEReader {
  let input: BEEInput
  let settings: VerificationSettings
  let folder: String

  init(_ input: BEEInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  func columns() throws(IngestionError) -> ComparisonColumns {
    let matrices = PerArm(
      baseline: try BEEMatrix(input.baseline.matrix, .scores, folder: folder),
      augmented: try BEEMatrix(input.augmented.matrix, .scores, folder: folder))
    let base = matrices.baseline
    try requireSize(matrices.augmented, as: base)
    let mask = try input.mask.map { name throws(IngestionError) in
      try BEEMatrix(name, .mask, folder: folder)
    }
    if let mask { try requireSize(mask, as: base) }
    let samples = try BEESamples(input, base, folder: folder)
    var cells = BEECells(mask: mask, samples: samples, matrix: base)
    try cells.read()
    var columns = cells.columns
    let (places, width) = (cells.places, base.columns)
    columns.column = { comparison, _ in places[comparison] % width + 1 }
    columns.scores = try matrices.map { matrix throws(IngestionError) in try scores(matrix, cells) }
    let dropped = cells.dropped
    columns.records = Arm.allCases.map { arm in
      var record = matrices[arm].file.record(
        "scores-\(arm.rawValue)", read: base.rows * base.columns, used: columns.count, dropped: dropped)
      record.columns = Self.uses("score_\(arm.rawValue)")
      record.unscored = [columns.unscored(arm)]
      return record
    }
    if let mask {
      var record = mask.file.record(
        "mask", read: base.rows * base.columns, used: columns.count, dropped: dropped)
      record.columns = Self.uses("mated")
      columns.records.append(record)
    }
    columns.records += samples.records
    columns.findings =
      distances(matrices) + mirrored(matrices, cells)
      + (cells.selfComparisons > 0 ? [.selfComparisons(cells.selfComparisons, base.file.name)] : [])
    return columns
  }

  /// What the rows, the columns and the cells of a matrix are.
  private static func uses(_ cells: String) -> [ColumnUse] {
    [ColumnUse("rows", "probe_sample"), ColumnUse("columns", "ref_sample"), ColumnUse("cells", cells)]
  }

  private func requireSize(_ matrix: BEEMatrix, as base: BEEMatrix) throws(IngestionError) {
    guard matrix.rows == base.rows, matrix.columns == base.columns else {
      throw IngestionError(
        matrix.file.name,
        "it has \(matrix.rows) × \(matrix.columns) cells, and \(base.file.name) \(base.rows) × \(base.columns)",
        remedy: "name matrices of the same sigsets", code: "I117")
    }
  }

  private func scores(_ matrix: BEEMatrix, _ cells: BEECells) throws(IngestionError) -> [Double] {
    let array = ScoreArray(
      direction: matrix.areDistances ? .different : .similar, failures: settings.failure.values)
    var scores: [Double] = []
    scores.reserveCapacity(cells.places.count)
    for place in cells.places {
      let (row, column) = (Int(place) / matrix.columns, Int(place) % matrix.columns)
      let stored = matrix.score(row, column)
      guard let score = array.similarity(stored) else {
        throw IngestionError(
          matrix.file.name,
          "the score in row \(row + 1), column \(column + 1) is \(stored), which would accept at every threshold",
          remedy: "write NaN where there is no score", code: "I118")
      }
      scores.append(score)
    }
    return scores
  }

  /// Distances are turned round by the file's own word; thresholds of the manifest follow the manifest's.
  private func distances(_ matrices: PerArm<BEEMatrix>) -> [Finding] {
    let stated = input.higherIs ?? settings.higherIs
    return Arm.allCases.compactMap { arm in
      let matrix = matrices[arm]
      guard matrix.areDistances != (stated == .different) else { return nil }
      return Finding(
        .note, "V164", place: matrix.file.name,
        matrix.areDistances
          ? "its header D2 says that it holds distances, while higher_is is similar, as stated or by default; its scores are read as the header has it"
          : "its header S2 says that it holds similarities, while higher_is is different; its scores are read as the header has it",
        remedy:
          "set higher_is: \(matrix.areDistances ? "different" : "similar"); thresholds of the manifest are read by it"
      )
    }
  }

  private func mirrored(_ matrices: PerArm<BEEMatrix>, _ cells: BEECells) -> [Finding] {
    let unlike = Arm.allCases.map { arm in
      cells.mirrored.count(where: { place in
        let matrix = matrices[arm]
        let (row, column) = (Int(place) / matrix.columns, Int(place) % matrix.columns)
        let (a, b) = (matrix.score(row, column), matrix.score(column, row))
        return a != b && !(a.isNaN && b.isNaN)
      })
    }
    guard let most = unlike.max(), most > 0 else { return [] }
    return [
      Finding(
        .note, "V165", place: matrices.baseline.file.name,
        "\(most, "cell below the diagonal differs", "cells below the diagonal differ") in score from the same pair above it, which counts",
        remedy: "mask out the half that is not meant")
    ]
  }
}
