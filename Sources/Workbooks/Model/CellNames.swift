/// Names for cells: what a spreadsheet takes as one, each given once.
struct CellNames {
  private var given: Set<String> = []

  /// The key as a name: letters, digits and underscores, at most 60, and with a number at its end if it was given before.
  ///
  /// - Parameter prefix: ends in an underscore, so that no name reads as the address of a cell.
  mutating func name(_ prefix: String, _ key: String) -> String {
    let letters = key.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" }
    let stem = prefix + String(letters.prefix(60))
    var name = stem
    var copy = 2
    // A spreadsheet does not tell capitals from small letters.
    while !given.insert(name.lowercased()).inserted {
      name = "\(stem)_\(copy)"
      copy += 1
    }
    return name
  }
}
