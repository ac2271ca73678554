import Findings
import Pilots
import Vocabulary

/// What tables of poses know of each image: simple ones by its path, EFHQ's metadata by subject and frame.
struct ImagePoses {
  struct Pose: Equatable {
    var bin: PoseBin?
    var angles: PoseAngles?
    /// In the order of the group names; empty where not known.
    var groups: [String] = []
  }

  private(set) var records: [InputRecord] = []
  private(set) var findings: [Finding] = []
  private(set) var groupNames: [String] = []
  private(set) var knowsAngles = false
  private var byPath: [ByteName: Pose] = [:]
  private var byFrame: [ByteName: Pose] = [:]

  /// - Parameter names: files, folders of CSV files, and names with wildcards.
  init(_ names: [String], _ settings: PoseSettings?, folder: String) throws(IngestionError) {
    let place = FilePlace(folder: folder)
    var vote = VoteCount()
    for name in names {
      for file in try Self.files(name, place) {
        let table = try Self.table(file, folder: folder)
        if table.table.header.contains("frameid") {
          try add(MetadataTable(table.file, table.table, settings), to: &vote)
        } else {
          try add(PoseTable(table.file, table.table, settings))
        }
      }
    }
    findings += vote.findings(place: names.first, settings?.bins ?? .soft)
    leaveOutMeasurements(place: names.first)
    knowsAngles = byPath.values.contains { $0.angles != nil } || byFrame.values.contains { $0.angles != nil }
  }

  /// - Returns: `nil` if no table knows the image.
  func pose(of path: String) -> Pose? {
    if let pose = byPath[ByteName(path)] { return pose }
    guard !byFrame.isEmpty, let subject = path.component(0), let image = path.split(separator: "/").last
    else {
      return nil
    }
    let stem = image.split(separator: ".", omittingEmptySubsequences: false).first ?? image
    return byFrame[MetadataTable.key(subject, frame: String(stem))]
  }

  /// The properties of a pair: those on which its two images agree.
  func groups(_ reference: Pose?, _ probe: Pose?) -> [String] {
    groupNames.indices.map { index in
      let values = [reference, probe].map { pose in
        pose.flatMap { index < $0.groups.count ? $0.groups[index] : nil } ?? ""
      }
      return values[0] == values[1] ? values[0] : ""
    }
  }

  private static func files(_ name: String, _ place: FilePlace) throws(IngestionError) -> [String] {
    if name == StandardInput.name { return [name] }
    guard place.isFolder(name) else { return try LogFiles.names(name, folder: place.folder) }
    let files = place.files(name).filter { file in
      [".csv", ".csv.gz", ".csv.zst"].contains(where: file.hasSuffix)
    }
    guard !files.isEmpty else {
      throw IngestionError(
        name, "the folder holds no .csv file", remedy: "check the path; it is relative to the manifest",
        code: "I105", kind: .missing)
    }
    return files
  }

  private static func table(
    _ name: String, folder: String
  ) throws(IngestionError) -> (file: InputFile, table: DelimitedTable) {
    let file = try InputFile(name, folder: folder)
    let table = try DelimitedTable(file.text(), file: name)
    if let bad = table.badRows.first {
      throw IngestionError(name, line: bad.line, bad.sentence, remedy: "correct the row", code: "I034")
    }
    return (file, table)
  }

  private mutating func add(_ table: PoseTable) throws(IngestionError) {
    records.append(table.record)
    for (name, angles) in table.angles {
      let pose = Pose(bin: table.bins[name], angles: angles)
      guard byPath.updateValue(pose, forKey: name) == nil else { throw Self.twice(name, table.file) }
    }
  }

  private static func twice(_ image: ByteName, _ file: InputFile) -> IngestionError {
    IngestionError(
      file.name, "the image \(image.text) stands in another table already", remedy: "name each table once",
      code: "I106")
  }

  private mutating func add(_ table: MetadataTable, to vote: inout VoteCount) throws(IngestionError) {
    records.append(table.record)
    for name in table.groupNames where !groupNames.contains(name) { groupNames.append(name) }
    let places = table.groupNames.map { groupNames.firstIndex(of: $0) ?? 0 }
    for (key, var pose) in table.poses {
      var groups = [String](repeating: "", count: groupNames.count)
      for (place, value) in zip(places, pose.groups) { groups[place] = value }
      pose.groups = groups
      guard byFrame.updateValue(pose, forKey: key) == nil else { throw Self.twice(key, table.file) }
    }
    vote += table.vote
  }

  private mutating func leaveOutMeasurements(place: String?) {
    let kept = groupNames.indices.filter { index in
      let values = Set(byFrame.values.compactMap { index < $0.groups.count ? $0.groups[index] : nil })
      if values.count <= ComparisonBuilder.mostGroupValues { return true }
      findings.append(
        Finding(
          .note, "V162", place: place,
          "the column '\(groupNames[index])' has \(values.count) values and was not made groups",
          remedy:
            "bin it into at most \(ComparisonBuilder.mostGroupValues) values if it is a property to report by"
        ))
      return false
    }
    guard kept.count < groupNames.count else { return }
    groupNames = kept.map { groupNames[$0] }
    byFrame = byFrame.mapValues { pose in
      var pose = pose
      pose.groups = kept.map { $0 < pose.groups.count ? pose.groups[$0] : "" }
      return pose
    }
  }
}
