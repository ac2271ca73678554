/// What tells the lists of pairs.
enum PairListSigns {
  /// One or two numbers, then three or four fields parted by tabs; else the name that LFW's list has.
  static func lfw(_ sample: FileSample) -> DetectionGround? {
    guard let head = sample.lines.first?.split(separator: "\t"), (1...2).contains(head.count),
      head.allSatisfy({ Int($0) != nil }), sample.lines.count > 1,
      sample.lines.dropFirst().allSatisfy({ (3...4).contains($0.split(separator: "\t").count) })
    else { return sample.plainName == "pairs.txt" ? .name : nil }
    return .columns
  }

  static func insightface(_ sample: FileSample) -> DetectionGround? {
    let header = Set(sample.header)
    let known: [Set<String>] = [["image1_path", "image2_path", "label"], ["image1", "image2", "label"]]
    return known.contains { $0.isSubset(of: header) } ? .header : nil
  }
}
