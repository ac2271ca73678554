import Pilots
import Vocabulary

/// Scores a list of pairs: by numbers in its order, or by embeddings.
struct PairListReader {
  let input: PairListInput
  let settings: VerificationSettings
  let folder: String
  let limits: LimitSettings

  init(
    _ input: PairListInput, _ settings: VerificationSettings, folder: String,
    limits: LimitSettings = LimitSettings()
  ) {
    self.limits = limits
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  /// The comparisons of LFW's `pairs.txt`.
  func lfwRows() throws(IngestionError) -> ComparisonRows {
    let list = try LFWList(try InputFile(input.pairs, folder: folder))
    return try scored(list.part, groupNames: list.hasFolds ? ["fold"] : [])
  }

  /// The comparisons of InsightFace's list: `image1_path,image2_path,label`.
  func insightfaceRows() throws(IngestionError) -> ComparisonRows {
    let file = try InputFile(input.pairs, folder: folder)
    let header = try DelimitedTable(file.text(), file: file.name, dialect: .foreign).header
    let ending = header.contains("image1_path") ? "_path" : ""
    var columns = TableInput.Columns()
    (columns.refSample, columns.probeSample, columns.mated) = ("image1" + ending, "image2" + ending, "label")
    let layout = TableLayout(columns: columns, scores: .none, direction: .similar, dialect: .foreign)
    let (part, groups) = try FilePart.unsettledTable(file, layout, settings)
    return try scored(part, groupNames: groups)
  }

  private func scored(
    _ list: FilePart, groupNames: [String]
  ) throws(IngestionError) -> ComparisonRows {
    // Its own faults come before those of the scores; what is left out is told of at the end.
    if settings.onBadRow == .stop {
      var judged = list
      try judged.settle(.stop)
    }
    let shared = try input.paths.map { path throws(IngestionError) in try ImageList(path, folder: folder) }
    let sources = try PerArm { arm throws(IngestionError) in
      try ArmScores(
        arm == .baseline ? input.baseline : input.augmented, shared, input.higherIs ?? settings.higherIs,
        settings, folder: folder, limits: limits)
    }
    for arm in Arm.allCases { try sources[arm].check(list.read, of: list.file.name) }
    var part = try Self.scored(list, sources, settings.onBadRow)
    let records = [part.record("pairs")] + Arm.allCases.flatMap { sources[$0].records($0) }
    // Lines of the list and of listed scores are used once a pair; embeddings are not.
    let used = records.indices.filter { $0 == 0 || records[$0].role.hasPrefix("scores-") }
    for index in part.rows.indices { part.rows[index].records = used }
    return ComparisonRows(
      file: list.file.name, rows: part.rows, groupNames: groupNames,
      records: records,
      findings: part.findings + Arm.allCases.flatMap { sources[$0].findings })
  }

  /// The list with the scores of both models.
  private static func scored(
    _ list: FilePart, _ sources: PerArm<ArmScores>, _ policy: BadRowPolicy
  ) throws(IngestionError) -> FilePart {
    var part = list
    (part.rows, part.scored) = ([], Arm.allCases)
    var omitted = list.omittedRows[...]
    var place = 0
    for var row in list.rows {
      while omitted.first == place {
        omitted.removeFirst()
        place += 1
      }
      do throws(RowFault) {
        for arm in Arm.allCases { row.scores[arm] = try sources[arm].score(place, row) }
        part.rows.append(row)
      } catch {
        part.refuse(error)
      }
      place += 1
    }
    try part.settle(policy)
    return part
  }
}
