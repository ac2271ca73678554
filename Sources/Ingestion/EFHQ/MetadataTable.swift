import Pilots
import Vocabulary

/// EFHQ's metadata of one subject or video: a row an image, with the angles of up to three estimators, stated bins and
/// other properties.
///
/// The file's name without its ending is the subject. A stated bin counts before the vote of the angles, since the
/// authors edited by hand. The angles of an image are the means on the circle over the estimators that measured them;
/// where these point to opposite sides there is none. Unknown columns become groups; boxes,
/// landmarks, quality and the estimators' own names are left out.
struct MetadataTable {
  let file: InputFile
  private(set) var poses: [ByteName: ImagePoses.Pose] = [:]
  private(set) var vote = VoteCount()
  let groupNames: [String]
  private let settings: PoseSettings?
  private let columns: MetadataColumns
  let record: InputRecord

  init(_ file: InputFile, _ table: DelimitedTable, _ settings: PoseSettings?) throws(IngestionError) {
    self.file = file
    self.settings = settings
    columns = try MetadataColumns(table, settings)
    groupNames = columns.groups.map { table.header[$0] }
    record = file.record("poses", table, columns.uses)
    let subject = Self.subject(file.name)
    var lines: [ByteName: Int] = [:]
    for row in 0..<table.rowCount {
      let key = Self.key(subject, frame: try columns.frame(row))
      if let first = lines.updateValue(table.lines[row], forKey: key) {
        throw IngestionError(
          file.name, line: table.lines[row],
          "the frame \(table.text(row, columns.frame)) stands on line \(first) already",
          remedy: "state the pose of each image once", code: "I067")
      }
      poses[key] = try pose(row, table)
    }
  }

  /// What names an image in all tables of metadata: its subject, and its frame of at least eight digits.
  static func key(_ subject: String, frame: String) -> ByteName { ByteName("\(subject)/\(frame)") }

  private static func subject(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let ending = [".csv.gz", ".csv.zst", ".csv"].first(where: last.hasSuffix) ?? ""
    return String(last.dropLast(ending.count))
  }

  private mutating func pose(
    _ row: Int, _ table: DelimitedTable
  ) throws(IngestionError) -> ImagePoses.Pose {
    let estimates = try columns.estimates(row)
    try columns.refuseQuality(row)
    let mean = PoseAngles(
      yaw: Self.mean(estimates.map(\.yaw)), pitch: Self.mean(estimates.map(\.pitch)),
      roll: Self.mean(estimates.map(\.roll)))
    let isKnown = mean.yaw != nil || mean.pitch != nil || mean.roll != nil
    let groups = columns.groups.map { table.text(row, $0) }
    return ImagePoses.Pose(
      bin: try bin(row, estimates, mean), angles: isKnown ? mean : nil, groups: groups)
  }

  private mutating func bin(
    _ row: Int, _ estimates: [PoseAngles], _ mean: PoseAngles
  ) throws(IngestionError) -> PoseBin? {
    let stated = try columns.statedBin(row)
    if settings?.scheme == .yawBins { return settings.bin(mean) }
    let votes = estimates.map(\.bin)
    guard votes.contains(where: { $0 != nil }) else { return stated ?? (columns.hasAngles ? .confused : nil) }
    let voted = PoseVote(votes)
    let bin = settings?.bins == .hard ? voted.hardBin : voted.softBin
    guard let stated else { return bin }
    vote += VoteCount(compared: 1, disagreeing: stated == bin ? 0 : 1)
    return stated
  }

  private static func mean(_ values: [Double?]) -> Double? {
    values.compactMap { $0 }.meanAngle
  }
}
