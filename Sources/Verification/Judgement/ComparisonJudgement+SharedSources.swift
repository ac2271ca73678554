import Findings

extension ComparisonJudgement {
  /// V114: people who are compared as strangers, but whose names differ only by a last `_` with digits, as clips of one
  /// video do.
  ///
  /// Not raised where one stem names everybody (`person_1`, `person_2`, …): such numbers count people, not clips.
  var sharedSources: [Finding] {
    guard let subjects = comparisons.subjects else { return [] }
    let stems = subjects.names.map(Self.stem)
    guard Set(stems).count > 1 else { return [] }
    var isShared = [Bool](repeating: false, count: stems.count)
    var pairs = 0
    for row in 0..<comparisons.count where !comparisons.isMated[row] {
      let (a, b) = (Int(subjects.reference[row]), Int(subjects.probe[row]))
      guard stems[a] == stems[b] else { continue }
      pairs += 1
      (isShared[a], isShared[b]) = (true, true)
    }
    guard pairs > 0 else { return [] }
    return [
      Finding(
        .warning, "V114",
        "\(isShared.count { $0 }) different people seem to come from videos that they share: their names differ "
          + "only by a last number (non-mated comparisons between them: \(pairs))",
        remedy: "name people by their video, or leave comparisons within one video out")
    ]
  }

  /// The bytes of a name without a last `_` and digits.
  private static func stem(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    let digits = bytes.reversed().prefix { (48...57).contains($0) }.count
    let head = bytes.dropLast(digits)
    guard digits > 0, head.last == 95, head.count > 1 else { return bytes }
    return Array(head.dropLast())
  }
}
