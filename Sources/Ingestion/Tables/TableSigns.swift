import Pilots

/// What tells a table of ours.
enum TableSigns {
  static func ground(_ sample: FileSample, _ input: TableInput) -> DetectionGround? {
    let header = Set(sample.header)
    let names = input.columns
    let has = { (given: String?, canonical: String) in header.contains(given ?? canonical) }
    if has(names.baseline, "score_baseline") { return .header }
    let labels =
      has(names.mated, "mated")
      || has(names.refSubject, "ref_subject") && has(names.probeSubject, "probe_subject")
    if has(names.score, "score") && labels { return .header }
    return [".csv", ".tsv"].contains(where: sample.plainName.hasSuffix) ? .name : nil
  }

  /// With tabs or without.
  static func format(_ sample: FileSample) -> ComparisonInput.Format {
    sample.headerLine.map { DelimitedTable.separator($0) } == UInt8(ascii: "\t") ? .tsv : .csv
  }
}
