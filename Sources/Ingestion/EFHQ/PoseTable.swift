import Pilots
import Vocabulary

/// Poses by image: `path,yaw,pitch,roll`, in degrees.
struct PoseTable {
  let file: InputFile
  let bins: [ByteName: PoseBin]
  let angles: [ByteName: PoseAngles]
  let record: InputRecord

  init(_ file: InputFile, _ table: DelimitedTable, _ settings: PoseSettings?) throws(IngestionError) {
    self.file = file
    let columns = TableColumns(table: table, names: TableInput.Columns())
    let path = try columns.required(nil, "path")
    let places = [
      try columns.required(nil, "yaw"), try columns.place(nil, "pitch"), try columns.place(nil, "roll"),
    ]
    var bins: [ByteName: PoseBin] = [:]
    var measured: [ByteName: PoseAngles] = [:]
    var lines: [ByteName: Int] = [:]
    for row in 0..<table.rowCount {
      var angles: [Double?] = [nil, settings?.assume?.pitch, settings?.assume?.roll]
      for case (let index, let column?) in places.enumerated() {
        angles[index] = DecimalNumber.value(table.field(row, column))
        guard angles[index] != nil || ["", "nan", "NaN", "NA"].contains(table.text(row, column)) else {
          throw IngestionError(
            file.name, line: table.lines[row], "angle '\(table.text(row, column))' is not a number",
            remedy: "write degrees, or leave it empty", code: "I061")
        }
      }
      let name = ByteName(table.text(row, path))
      if let first = lines.updateValue(table.lines[row], forKey: name) {
        throw IngestionError(
          file.name, line: table.lines[row], "the path stands on line \(first) already",
          remedy: "state the pose of each image once", code: "I067")
      }
      let pose = PoseAngles(yaw: angles[0], pitch: angles[1], roll: angles[2])
      // What is assumed tells a bin, but no curve is drawn along it.
      measured[name] = PoseAngles(
        yaw: pose.yaw, pitch: places[1] == nil ? nil : pose.pitch, roll: places[2] == nil ? nil : pose.roll)
      bins[name] = settings.bin(pose)
    }
    self.bins = bins
    self.angles = measured
    var uses = [path: "sample"]
    for case (let place?, let name) in zip(places, ["yaw", "pitch", "roll"]) { uses[place] = name }
    record = file.record("poses", table, uses)
  }
}
