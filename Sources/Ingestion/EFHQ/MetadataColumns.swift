import Pilots
import Vocabulary

/// Where the columns of EFHQ's metadata stand, and what their fields say.
struct MetadataColumns {
  let frame: Int
  /// The columns that EFHQ does not know.
  let groups: [Int]
  /// Yaw, pitch and roll of each estimator.
  private let angles: [[Int?]]
  private let bin: Int?
  private let quality: Int?
  private let table: DelimitedTable
  private let assume: PoseSettings.Assumption?

  static let estimators = ["synergy", "poseanh", "mhp"]
  private static let axes = ["yaw", "pitch", "roll"]
  private static let known: Set<String> = Set(
    ["frameid", "idx", "x1", "y1", "x2", "y2", "iqa", "lmks5pts", "lmks68pts", "hardbin", "softbin"]
      + ["user_id", "video_id"] + estimators.flatMap { name in (axes + ["bin"]).map { "\(name)_\($0)" } })

  init(_ table: DelimitedTable, _ settings: PoseSettings?) throws(IngestionError) {
    self.table = table
    let place = { (name: String) in table.header.firstIndex(of: name) }
    frame = place("frameid") ?? 0
    angles = Self.estimators.map { name in Self.axes.map { place("\(name)_\($0)") } }
    bin = place("\((settings?.bins ?? .soft).rawValue)bin")
    quality = place("iqa")
    groups = table.header.indices.filter { !Self.known.contains(table.header[$0]) }
    assume = settings?.assume
    let isBinned = settings?.scheme != .yawBins && bin != nil
    guard isBinned || angles.contains(where: { $0[0] != nil }) else {
      let columns = table.header.map { "'\($0)'" }.joined(separator: ", ")
      throw IngestionError(
        table.file, line: 1, "nothing tells the poses; the columns are \(columns)",
        remedy: "add softbin, or synergy_yaw, synergy_pitch and synergy_roll", code: "I107")
    }
  }

  var hasAngles: Bool { angles.contains { $0[0] != nil } }

  /// What each column became, by its place.
  var uses: [Int: String] {
    var uses = [frame: "sample with the name of the file"]
    for (name, places) in zip(Self.estimators, angles) {
      for case (let place?, let axis) in zip(places, Self.axes) { uses[place] = "\(axis) by \(name)" }
    }
    if let bin { uses[bin] = "bin" }
    if let quality { uses[quality] = "quality, read and not used" }
    for place in groups { uses[place] = "group \(table.header[place])" }
    return uses
  }

  /// The frame with zeros before it, as the images are named.
  func frame(_ row: Int) throws(IngestionError) -> String {
    let text = table.text(row, frame)
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw error(row, frame, "frameid '\(text)' is no whole number", "write the frame's number", "I108")
    }
    return String(repeating: "0", count: max(0, 8 - text.utf8.count)) + text
  }

  /// What each estimator that has a column measured; angles that none measured are assumed if the manifest says so.
  func estimates(_ row: Int) throws(IngestionError) -> [PoseAngles] {
    try angles.filter { $0[0] != nil }.map { places throws(IngestionError) in
      var values: [Double?] = []
      for place in places {
        values.append(try place.flatMap { p throws(IngestionError) in try angle(row, p) })
      }
      return PoseAngles(
        yaw: values[0], pitch: places[1] == nil ? assume?.pitch : values[1],
        roll: places[2] == nil ? assume?.roll : values[2])
    }
  }

  /// The bin as stated by the vote that counts; `nil` if the field is empty or there is none.
  func statedBin(_ row: Int) throws(IngestionError) -> PoseBin? {
    guard let bin else { return nil }
    let text = table.text(row, bin)
    if Self.isMissing(text) { return nil }
    guard let stated = PoseBin(rawValue: text) else {
      throw error(
        row, bin, "\(table.header[bin]) '\(text)' is no pose bin", "write frontal, profile_left, …", "I109")
    }
    return stated
  }

  /// The quality is not used, but a column of the name that holds something else tells that the columns are shifted.
  func refuseQuality(_ row: Int) throws(IngestionError) {
    guard let quality, DecimalNumber.value(table.field(row, quality)) == nil else { return }
    let text = table.text(row, quality)
    if Self.isMissing(text) { return }
    throw error(
      row, quality, "iqa '\(text)' is not a number", "correct the row; its columns may be shifted", "I110")
  }

  private func angle(_ row: Int, _ column: Int) throws(IngestionError) -> Double? {
    if let value = DecimalNumber.value(table.field(row, column)) { return value }
    let text = table.text(row, column)
    if Self.isMissing(text) { return nil }
    throw error(
      row, column, "\(table.header[column]) '\(text)' is not a number", "write degrees, or leave it empty",
      "I061")
  }

  private static func isMissing(_ text: String) -> Bool { ["", "nan", "NaN", "NA", "null"].contains(text) }

  private func error(
    _ row: Int, _ column: Int, _ sentence: String, _ remedy: String, _ code: String
  ) -> IngestionError {
    let fault = table.fault(row, RowRefusal(column, sentence, remedy: remedy))
    return IngestionError(
      table.file, line: fault.line, column: fault.column, sentence, remedy: remedy, code: code)
  }
}
