/// What tells a score matrix of BEE.
enum BEESigns {
  static func ground(_ sample: FileSample) -> DetectionGround? {
    let starts = ["S2\n", "D2\n"].map { Array($0.utf8) }
    return starts.contains(where: sample.head.starts) ? .magic : nil
  }
}
