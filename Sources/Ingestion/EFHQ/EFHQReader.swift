import Findings
import Pilots
import Similarity
import Vocabulary

/// Reads embeddings and lists of pairs in EFHQ's layout, and scores each pair by the cosine of both models.
///
/// The subject of an image is the first part of its path, its bin the second, unless tables of poses are given. The name of
/// a list sets the class of its pairs.
struct EFHQReader {
  let input: EFHQInput
  let settings: VerificationSettings
  let folder: String
  let limits: LimitSettings

  init(
    _ input: EFHQInput, _ settings: VerificationSettings, folder: String,
    limits: LimitSettings = LimitSettings()
  ) {
    self.input = input
    self.settings = settings
    self.folder = folder
    self.limits = limits
  }

  private struct Model {
    let features: FeatureFile
    let images: ImageList
  }

  func rows() throws(IngestionError) -> ComparisonRows {
    let files = try EFHQFiles(input, folder: folder)
    let models = try models(files)
    let poses = try input.poses.map { names throws(IngestionError) in
      try ImagePoses(names, settings.pose, folder: folder)
    }
    var result = ComparisonRows(
      file: files.lists[0].file, rows: [], groupNames: poses?.groupNames ?? [],
      records: records(models) + (poses?.records ?? []), findings: poses?.findings ?? [])
    var unposed: Set<ByteName> = []
    for list in files.lists { try read(list, models, poses, into: &result, &unposed) }
    if !unposed.isEmpty {
      result.findings.append(
        Finding(
          .warning, "V161", place: input.poses?.first,
          "\(unposed.count, "image of the pairs stands", "images of the pairs stand") in no table of poses",
          remedy: "name the tables of all subjects; without them these pairs stand in no pose cell"))
    }
    return result
  }

  private func models(_ files: EFHQFiles) throws(IngestionError) -> PerArm<Model> {
    let models = files.models
    let base = try ImageList(models.baseline.paths, folder: folder)
    let isShared = models.augmented.paths == models.baseline.paths
    let other = isShared ? base : try ImageList(models.augmented.paths, folder: folder)
    return PerArm(
      baseline: try model(models.baseline.features, base),
      augmented: try model(models.augmented.features, other))
  }

  private func model(_ name: String, _ images: ImageList) throws(IngestionError) -> Model {
    let features = try FeatureFile(name, folder: folder, limits: limits)
    guard images.rows.count == features.embeddings.rows else {
      throw IngestionError(
        name,
        "it has \(features.embeddings.rows) rows, and \(images.file.name) lists \(images.rows.count) images",
        remedy: "use the list that the features were made from", code: "I063")
    }
    return Model(features: features, images: images)
  }

  private func records(_ models: PerArm<Model>) -> [InputRecord] {
    let features = Arm.allCases.map { models[$0].features.record($0) }
    let lists = [models.baseline.images.record, models.augmented.images.record]
    return features + (lists[0] == lists[1] ? [lists[0]] : lists)
  }

  private func read(
    _ list: PairList, _ models: PerArm<Model>, _ poses: ImagePoses?, into result: inout ComparisonRows,
    _ unposed: inout Set<ByteName>
  ) throws(IngestionError) {
    var part = FilePart(try InputFile(list.file, folder: folder))
    (part.scored, part.columns) = (Arm.allCases, Self.uses)
    var lines = FieldLines(try part.file.text(), .tab)
    var disagreeing = 0
    while let line = lines.next() {
      do throws(RowFault) {
        let pair = try ListedPair(line)
        if pair.reference == pair.probe {
          part.omit(.selfComparison)
          continue
        }
        var row = try row(pair, line, models)
        place(&row, pair, poses, &unposed)
        row.records = [result.records.count]
        row.statedClass = list.stated
        if list.contradicts(row) { disagreeing += 1 }
        part.rows.append(row)
      } catch {
        part.refuse(error)
      }
    }
    part.blank = lines.blank
    try part.settle(settings.onBadRow)
    result.rows += part.rows
    result.records.append(part.record("pairs-\(list.name)"))
    result.findings += part.findings + Self.findings(list.file, disagreeing)
  }

  private static let uses = ColumnUse.numbered([
    "ref_sample and ref_subject", "probe_sample and probe_subject", "mated if the subjects agree",
  ])

  /// Gives a row the poses and properties of its two images.
  private func place(
    _ row: inout CanonicalRow, _ pair: ListedPair, _ poses: ImagePoses?, _ unposed: inout Set<ByteName>
  ) {
    guard let poses else {
      let bins = [pair.reference, pair.probe].map { $0.component(1).flatMap(PoseBin.init(rawValue:)) }
      row.bins = (bins[0], bins[1])
      return
    }
    let (reference, probe) = (poses.pose(of: pair.reference), poses.pose(of: pair.probe))
    if reference == nil { unposed.insert(ByteName(pair.reference)) }
    if probe == nil { unposed.insert(ByteName(pair.probe)) }
    row.bins = (reference?.bin, probe?.bin)
    if poses.knowsAngles {
      let unknown = PoseAngles(yaw: nil, pitch: nil, roll: nil)
      row.angles = (reference?.angles ?? unknown, probe?.angles ?? unknown)
    }
    row.groups = poses.groups(reference, probe)
  }

  private static func findings(_ file: String, _ disagreeing: Int) -> [Finding] {
    guard disagreeing > 0 else { return [] }
    return [
      Finding(
        .note, "V117", place: file,
        "\(disagreeing, "pair has bins", "pairs have bins") of another class than the list; the list counts",
        remedy: "check the list, or the poses")
    ]
  }

  private func row(
    _ pair: ListedPair, _ line: LineFields, _ models: PerArm<Model>
  ) throws(RowFault) -> CanonicalRow {
    var row = CanonicalRow(
      refSample: pair.reference, probeSample: pair.probe, refSubject: pair.reference.component(0),
      probeSubject: pair.probe.component(0), isMated: pair.isMated, line: pair.line)
    for arm in Arm.allCases {
      let images = models[arm].images
      let ends = try [pair.reference, pair.probe].enumerated().map { index, path throws(RowFault) in
        guard let place = images.rows[ByteName(path)] else {
          throw line.fault(
            index, "the image '\(path)' is not in \(images.file.name)",
            remedy: "list it there with its features, or drop the pair", code: "I064")
        }
        return place
      }
      row.scores[arm] = models[arm].features.embeddings.score(ends[0], ends[1]) ?? .nan
    }
    return row
  }
}
