import Pilots
import Vocabulary

/// The columns of a table that tell poses: a stated class, bins, or angles.
struct PoseColumns {
  struct Pose {
    var bins: (reference: PoseBin?, probe: PoseBin?)?
    var stated: PoseClass?
    var angles: (reference: PoseAngles, probe: PoseAngles)?
  }

  private let set: Int?
  private let bins: (Int?, Int?)
  /// Yaw, pitch, roll of reference and probe.
  private let angles: [[Int?]]
  private let settings: PoseSettings?

  init(_ columns: TableColumns, _ settings: PoseSettings?) throws(IngestionError) {
    let names = columns.names
    set = try columns.place(names.set, "set")
    bins = (try columns.place(names.refBin, "ref_bin"), try columns.place(names.probeBin, "probe_bin"))
    angles = [
      [
        try columns.place(names.refYaw, "ref_yaw"), try columns.place(names.refPitch, "ref_pitch"),
        try columns.place(names.refRoll, "ref_roll"),
      ],
      [
        try columns.place(names.probeYaw, "probe_yaw"), try columns.place(names.probePitch, "probe_pitch"),
        try columns.place(names.probeRoll, "probe_roll"),
      ],
    ]
    self.settings = settings
  }

  /// Whether poses are to come from angles.
  var namesYaw: Bool { bins.0 == nil && bins.1 == nil && (angles[0][0] != nil || angles[1][0] != nil) }

  var uses: [Int: String] {
    var uses: [Int: String] = [:]
    let sides = ["ref", "probe"]
    for (side, columns) in zip(sides, angles) {
      for case (let column?, let angle) in zip(columns, ["yaw", "pitch", "roll"]) {
        uses[column] = "\(side)_\(angle)"
      }
    }
    for case (let column?, let name) in [(bins.0, "ref_bin"), (bins.1, "probe_bin"), (set, "set")] {
      uses[column] = name
    }
    return uses
  }

  func reading(_ table: DelimitedTable, _ row: Int) throws(RowRefusal) -> Pose {
    var pose = Pose()
    // A row without a set has the class of its bins.
    if let set, !table.field(row, set).isEmpty {
      let text = table.text(row, set)
      guard let stated = PoseClass(rawValue: text), stated != .other else {
        throw RowRefusal(
          set, "'\(text)' is no set", remedy: "write f2f, f2p or p2p; map other properties under groups")
      }
      pose.stated = stated
    }
    if bins.0 != nil || bins.1 != nil {
      let texts = [bins.0, bins.1].map { $0.map { table.text(row, $0) } ?? "" }
      for (column, text) in zip([bins.0, bins.1], texts) where !text.isEmpty && PoseBin(rawValue: text) == nil
      {
        throw RowRefusal(column, "'\(text)' is no pose bin", remedy: "write frontal, profile_left, …")
      }
      pose.bins = (PoseBin(rawValue: texts[0]), PoseBin(rawValue: texts[1]))
    }
    guard angles[0][0] != nil || angles[1][0] != nil else { return pose }
    let found = try angles.map { side throws(RowRefusal) in try angle(table, row, side) }
    pose.angles = (measured(found[0], 0), measured(found[1], 1))
    // Bins that the source states beat those of the angles.
    if pose.bins == nil { pose.bins = (settings.bin(found[0]), settings.bin(found[1])) }
    return pose
  }

  /// The angles of a side that a column holds; what is assumed tells a bin, but no curve is drawn along it.
  private func measured(_ pose: PoseAngles, _ side: Int) -> PoseAngles {
    PoseAngles(
      yaw: pose.yaw, pitch: angles[side][1] == nil ? nil : pose.pitch,
      roll: angles[side][2] == nil ? nil : pose.roll)
  }

  /// The angles of one side; those without a column are assumed if the manifest says so.
  private func angle(
    _ table: DelimitedTable, _ row: Int, _ side: [Int?]
  ) throws(RowRefusal) -> PoseAngles {
    var values: [Double?] = [nil, settings?.assume?.pitch, settings?.assume?.roll]
    for (index, column) in side.enumerated() {
      guard let column else { continue }
      let field = table.field(row, column)
      values[index] = DecimalNumber.value(field)
      let text = table.text(row, column).trimmingBlanks
      if values[index] == nil, !["", "nan", "NaN", "NA", "null"].contains(text) {
        throw RowRefusal(
          column, "angle '\(text)' is not a number", remedy: "write degrees, or leave it empty")
      }
    }
    return PoseAngles(yaw: values[0], pitch: values[1], roll: values[2])
  }
}
