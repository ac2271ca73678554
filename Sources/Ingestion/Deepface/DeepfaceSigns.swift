/// What tells the distances of deepface's benchmark.
enum DeepfaceSigns {
  static func ground(_ sample: FileSample) -> DetectionGround? {
    Set(["actuals", "distances"]).isSubset(of: Set(sample.header)) ? .header : nil
  }
}
