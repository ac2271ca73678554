/// What tells a match log of NIST's FRTE.
enum FRTESigns {
  static func ground(_ sample: FileSample) -> DetectionGround? {
    sample.blankSeparated.first?.map(String.init) == FRTEReader.header ? .header : nil
  }
}
