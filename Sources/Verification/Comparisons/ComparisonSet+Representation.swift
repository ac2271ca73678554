import Vocabulary

extension ComparisonSet {
  /// What the comparisons contain by pose class, pose pair and group value, those without one included.
  ///
  /// - Complexity: O(n · kinds + parts · (people + samples)).
  /// - Returns: Empty without comparisons.
  public var representativeness: [Representation] {
    guard count > 0 else { return [] }
    let cells = cells
    let classes = cells.filter { cell in PoseClass.reported.contains { $0.rawValue == cell.name } }
    // Each value of a group stands in some comparison, so each has its cell.
    let valued = groups.map(\.values.count).reduce(0, +)
    let pairs = Array(cells.dropFirst(1 + classes.count).dropLast(valued))
    var remaining = cells.suffix(valued)
    return [part(.all, cells[0].name, cells[0].rows)]
      + parts(.poseClass, classes, rest: "other")
      + parts(.posePair, pairs, rest: "other")
      + groups.flatMap { group in
        let own = Array(remaining.prefix(group.values.count))
        remaining = remaining.dropFirst(group.values.count)
        return parts(.group, own, rest: "group:\(group.name)")
      }
  }

  /// The cells of one kind, and what is in none of them under the name `rest`.
  private func parts(_ kind: Representation.Kind, _ cells: [ComparisonCell], rest: String) -> [Representation]
  {
    guard !cells.isEmpty else { return [] }
    var isCovered = [Bool](repeating: false, count: count)
    for row in cells.lazy.flatMap(\.rows) { isCovered[Int(row)] = true }
    let others = isCovered.indices.filter { !isCovered[$0] }.map(Int32.init)
    return cells.map { part(kind, $0.name, $0.rows) } + (others.isEmpty ? [] : [part(kind, rest, others)])
  }

  private func part(_ kind: Representation.Kind, _ name: String, _ rows: [Int32]) -> Representation {
    let mated = rows.count { isMated[Int($0)] }
    return Representation(
      kind: kind, set: name, mated: mated, nonMated: rows.count - mated,
      people: subjects.map { $0.distinct(in: rows) }, samples: samples.map { $0.distinct(in: rows) },
      share: Double(rows.count) / Double(count))
  }
}

extension PairColumn {
  /// How many names stand in these comparisons, on either side.
  fileprivate func distinct(in rows: [Int32]) -> Int {
    var occurs = [Bool](repeating: false, count: names.count)
    for row in rows.lazy.map(Int.init) {
      occurs[Int(reference[row])] = true
      occurs[Int(probe[row])] = true
    }
    return occurs.count { $0 }
  }
}
