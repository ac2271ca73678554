import Findings
import Pilots
import Similarity
import Vocabulary

/// Reads embeddings and lists of pairs in EFHQ's layout, and scores each pair by the cosine of both models.
///
/// The subject of an image is the first part of its path, its bin the second, unless a table of poses is given. The name of a
/// list sets the class of its pairs.
struct EFHQReader {
  let input: EFHQInput
  let settings: VerificationSettings
  let folder: String

  init(_ input: EFHQInput, _ settings: VerificationSettings, folder: String) {
    self.input = input
    self.settings = settings
    self.folder = folder
  }

  private struct Model {
    let features: FeatureFile
    let images: ImageList
  }

  private var lists: [(name: String, file: String, stated: PoseClass?)] {
    let pairs = input.pairs
    return [
      ("f2f", pairs.f2f, PoseClass.f2f), ("f2p", pairs.f2p, .f2p), ("p2p", pairs.p2p, .p2p),
      ("all", pairs.all, nil),
    ].compactMap { name, file, stated in file.map { (name, $0, stated) } }
  }

  func rows() throws(IngestionError) -> ComparisonRows {
    let shared = try input.paths.map { path throws(IngestionError) in try ImageList(path, folder: folder) }
    let models = PerArm(
      baseline: try model(input.baseline, shared), augmented: try model(input.augmented, shared))
    let poses = try input.poses.map { path throws(IngestionError) in
      try PoseTable(path, settings.pose, folder: folder)
    }
    var result = ComparisonRows(
      file: lists[0].file, rows: [], records: records(models, shared, poses))
    for list in lists {
      try read(list, models, poses, into: &result)
    }
    return result
  }

  private func model(
    _ files: EFHQInput.Features, _ shared: ImageList?
  ) throws(IngestionError) -> Model {
    let features = try FeatureFile(files.features, folder: folder)
    let own = try files.paths.map { path throws(IngestionError) in try ImageList(path, folder: folder) }
    guard let images = own ?? shared else {
      throw IngestionError(
        files.features, "no list of paths is named", remedy: "name it as paths", code: "I062")
    }
    guard images.rows.count == features.embeddings.rows else {
      throw IngestionError(
        files.features,
        "it has \(features.embeddings.rows) rows, and \(images.file.name) lists \(images.rows.count) images",
        remedy: "use the list that the features were made from", code: "I063")
    }
    return Model(features: features, images: images)
  }

  private func records(
    _ models: PerArm<Model>, _ shared: ImageList?, _ poses: PoseTable?
  ) -> [InputRecord] {
    let features = Arm.allCases.map { arm in
      models[arm].features.file.record(
        "features-\(arm.rawValue)", read: models[arm].features.embeddings.rows,
        used: models[arm].features.embeddings.rows)
    }
    let own = shared == nil ? Arm.allCases.map { models[$0].images.record } : shared.map { [$0.record] } ?? []
    return features + own + (poses.map { [$0.record] } ?? [])
  }

  private func read(
    _ list: (name: String, file: String, stated: PoseClass?), _ models: PerArm<Model>, _ poses: PoseTable?,
    into result: inout ComparisonRows
  ) throws(IngestionError) {
    let file = try InputFile(list.file, folder: folder)
    var lines = 0
    var selfComparisons = 0
    var disagreeing = 0
    for (line, text) in TextLines(try file.text()) {
      lines += 1
      let pair = try ListedPair(text, file: list.file, line: line)
      if pair.reference == pair.probe {
        selfComparisons += 1
        continue
      }
      var row = try row(pair, models, list.file)
      row.bins = (bin(pair.reference, poses), bin(pair.probe, poses))
      if let angles = poses?.angles {
        let unknown = PoseAngles(yaw: nil, pitch: nil, roll: nil)
        row.angles = (
          angles[ByteName(pair.reference)] ?? unknown, angles[ByteName(pair.probe)] ?? unknown
        )
      }
      row.records = [result.records.count]
      row.statedClass = list.stated
      if let stated = list.stated, let bins = row.bins,
        ![stated, .other].contains(PoseClass(bins.reference, bins.probe))
      {
        disagreeing += 1
      }
      result.rows.append(row)
    }
    result.records.append(
      file.record(
        "pairs-\(list.name)", read: lines, used: lines - selfComparisons,
        dropped: ["self-comparison": selfComparisons]))
    result.findings += Self.findings(list.file, selfComparisons, disagreeing)
  }

  private static func findings(_ file: String, _ selfComparisons: Int, _ disagreeing: Int) -> [Finding] {
    var findings: [Finding] = []
    if selfComparisons > 0 {
      findings.append(.selfComparisons(selfComparisons, file))
    }
    if disagreeing > 0 {
      findings.append(
        Finding(
          .note, "V117", place: file,
          "\(disagreeing) pairs have bins of another class than their list; the list counts",
          remedy: "check the list, or the poses"))
    }
    return findings
  }

  private func row(
    _ pair: ListedPair, _ models: PerArm<Model>, _ file: String
  ) throws(IngestionError) -> CanonicalRow {
    var row = CanonicalRow(
      refSample: pair.reference, probeSample: pair.probe, refSubject: pair.reference.component(0),
      probeSubject: pair.probe.component(0), isMated: pair.isMated, line: pair.line)
    for arm in Arm.allCases {
      let images = models[arm].images
      let ends = try [pair.reference, pair.probe].map { path throws(IngestionError) in
        guard let place = images.rows[ByteName(path)] else {
          throw IngestionError(
            file, line: pair.line, "the image '\(path)' is not in \(images.file.name)",
            remedy: "list it there with its features, or drop the pair", code: "I064")
        }
        return place
      }
      row.scores[arm] = models[arm].features.embeddings.score(ends[0], ends[1]) ?? .nan
    }
    return row
  }

  private func bin(_ path: String, _ poses: PoseTable?) -> PoseBin? {
    if let poses { return poses.bins[ByteName(path)] }
    return path.component(1).flatMap(PoseBin.init(rawValue:))
  }
}

/// One line of a list of pairs: two paths, and optionally whether they are of one person.
private struct ListedPair {
  let reference: String
  let probe: String
  let isMated: Bool
  let line: Int

  init(_ text: String, file: String, line: Int) throws(IngestionError) {
    let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 2 || fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty else {
      throw IngestionError(
        file, line: line, "the line is no pair", remedy: "write path, tab, path, and 1 or 0", code: "I065")
    }
    let isMated = fields[0].component(0) == fields[1].component(0)
    guard fields.count == 2 || fields[2] == (isMated ? "1" : "0") else {
      throw IngestionError(
        file, line: line, "the third field '\(fields[2])' and the subjects of the paths disagree",
        remedy: "write 1 for one person, 0 for two", code: "I066")
    }
    (reference, probe, self.isMated, self.line) = (fields[0], fields[1], isMated, line)
  }
}
