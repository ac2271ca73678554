extension ComparisonSet {
  /// The comparisons of some rows, in the order given; only people and samples that occur in them are named.
  ///
  /// - Complexity: O(rows · log names).
  public func subset(_ rows: [Int]) -> ComparisonSet {
    ComparisonSet(
      isMated: rows.map { isMated[$0] }, subjects: subjects?.subset(rows), samples: samples?.subset(rows),
      poseClasses: poseClasses.map { column in rows.map { column[$0] } },
      poseBins: poseBins.map { column in rows.map { column[$0] } }, poseTurns: poseTurns?.subset(rows),
      groups: groups.map { $0.subset(rows) })
  }
}

extension PairColumn {
  fileprivate func subset(_ rows: [Int]) -> PairColumn {
    PairColumn(
      reference: rows.map { names[Int(reference[$0])] }, probe: rows.map { names[Int(probe[$0])] })
  }
}

extension GroupColumn {
  fileprivate func subset(_ rows: [Int]) -> GroupColumn {
    GroupColumn(
      name: name,
      column: rows.map { index[$0] == GroupColumn.none ? "" : values[Int(index[$0])] })
  }
}

extension PoseTurns {
  fileprivate func subset(_ rows: [Int]) -> PoseTurns {
    PoseTurns(yaw: rows.map { yaw[$0] }, pitch: rows.map { pitch[$0] })
  }
}
