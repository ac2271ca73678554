/// What tells a score file of bob.
enum BobSigns {
  static func ground(_ sample: FileSample) -> DetectionGround? {
    if Set(["bio_ref_subject_id", "probe_subject_id", "score"]).isSubset(of: Set(sample.header)) {
      return .header
    }
    let lines = sample.blankSeparated
    guard let width = lines.first?.count, BobLayout(columns: width) != nil,
      lines.allSatisfy({ $0.count == width && isScore($0[width - 1]) })
    else { return nil }
    let labels: Set<Substring> = ["1", "-1", "0"]
    return width != 2 || lines.allSatisfy { labels.contains($0[0]) } ? .columns : nil
  }

  private static func isScore(_ field: Substring) -> Bool {
    if case .refused = ScoreField(direction: .similar, failures: []).reading(Array(field.utf8)[...]) {
      return ["inf", "+inf"].contains(field.lowercased())
    }
    return true
  }
}
