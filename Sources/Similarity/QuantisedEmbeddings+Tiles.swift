extension QuantisedEmbeddings {
  /// The scores of each row of one range with each row of another: row after row of the first, NaN where either is
  /// missing.
  ///
  /// The same numbers, bit for bit, as ``score(_:_:)``, with the library or without it; the library is faster.
  ///
  /// - Complexity: O(rows · others · dimension); memory for the tile and for both ranges as Double. About 512 rows by
  ///   512 make a good tile.
  public func scores(
    rows: Range<Int>, against others: Range<Int>, library: BLASLibrary? = .installed
  ) -> [Double] {
    precondition(rows.lowerBound >= 0 && rows.upperBound <= self.rows, "rows are counted from 0")
    precondition(others.lowerBound >= 0 && others.upperBound <= self.rows, "rows are counted from 0")
    if rows.isEmpty || others.isEmpty { return [] }
    var tile =
      library.map { products(rows, others, by: $0) }
      ?? rows.flatMap { row in others.map { Double(dot(row, $0)) } }
    for index in tile.indices { tile[index] = Self.score(dot: tile[index]) }
    eraseMissing(in: &tile, rows: rows, others: others)
    return tile
  }

  private func products(_ rows: Range<Int>, _ others: Range<Int>, by library: BLASLibrary) -> [Double] {
    library.productWithTransposed(
      widened(rows), rows: rows.count, widened(others), rows: others.count, columns: dimension)
  }

  /// The integers of a range of rows as Double, which holds them exactly.
  private func widened(_ rows: Range<Int>) -> [Double] {
    components[rows.lowerBound * dimension..<rows.upperBound * dimension].map { Double($0) }
  }

  private func eraseMissing(in tile: inout [Double], rows: Range<Int>, others: Range<Int>) {
    let width = others.count
    for (line, row) in rows.enumerated() where isMissing(row) {
      for column in 0..<width { tile[line * width + column] = .nan }
    }
    for (column, other) in others.enumerated() where isMissing(other) {
      for line in 0..<rows.count { tile[line * width + column] = .nan }
    }
  }
}
