/// What tells a list of template pairs.
enum IJBSigns {
  static func ground(_ sample: FileSample) -> DetectionGround? {
    let lines = sample.blankSeparated
    let areNumbers = lines.allSatisfy { fields in
      fields.count == 3 && fields.allSatisfy { Int($0) != nil } && ["0", "1"].contains(fields[2])
    }
    return areNumbers && !lines.isEmpty ? .columns : nil
  }
}
