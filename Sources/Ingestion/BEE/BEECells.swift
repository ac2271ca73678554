/// Which cells of a matrix are comparisons, and what became of the others.
struct BEECells {
  private(set) var columns: ComparisonColumns
  /// The cells that count, row after row from 0.
  private(set) var places: [Int] = []
  /// The cells that are another one the other way round.
  private(set) var mirrored: [Int] = []
  private(set) var selfComparisons = 0
  private var ignored = 0
  private let mask: BEEMatrix?
  private let samples: BEESamples
  private let matrix: BEEMatrix
  /// A number for the subject of each sample, the same for the same.
  private let people: [Int]?

  init(mask: BEEMatrix?, samples: BEESamples, matrix: BEEMatrix) {
    self.mask = mask
    self.samples = samples
    self.matrix = matrix
    var numbers: [ByteName: Int] = [:]
    people = samples.subjects?.map { name in
      let number = numbers[ByteName(name)] ?? numbers.count
      numbers[ByteName(name)] = number
      return number
    }
    columns = ComparisonColumns(
      file: matrix.file.name, samples: samples.names, subjects: samples.subjects)
  }

  var dropped: [String: Int] {
    ["self-comparison": selfComparisons, "reversed": mirrored.count, "masked-out": ignored]
  }

  /// - Throws: if a byte of the mask means nothing, or contradicts the sigsets.
  mutating func read() throws(IngestionError) {
    let isSquare = samples.targets == samples.queries
    for row in 0..<matrix.rows {
      for column in 0..<matrix.columns {
        let (probe, reference) = (samples.queries[row], samples.targets[column])
        if probe == reference {
          selfComparisons += 1
          continue
        }
        guard let isMated = try label(row, column) else {
          ignored += 1
          continue
        }
        let hasMirror = isSquare && row > column ? try label(column, row) != nil : false
        if hasMirror {
          mirrored.append(row * matrix.columns + column)
        } else {
          places.append(row * matrix.columns + column)
          columns.reference.append(reference)
          columns.probe.append(probe)
          columns.isMated.append(isMated)
          columns.lines.append(Int32(row + 1))
        }
      }
    }
  }

  /// Whether a cell is mated, by the mask, else by the subjects; `nil` if it is left out.
  private func label(_ row: Int, _ column: Int) throws(IngestionError) -> Bool? {
    let derived = people.map { $0[Int(samples.queries[row])] == $0[Int(samples.targets[column])] }
    guard let mask else { return derived }
    let stated: Bool
    switch mask.byte(row, column) {
    case 0xFF: stated = true
    case 0x7F: stated = false
    case 0: return nil
    case let byte:
      throw IngestionError(
        mask.file.name,
        "the byte in row \(row + 1), column \(column + 1) is 0x\(String(byte, radix: 16)), not ff, 7f or 00",
        remedy: "write the mask again", code: "I121")
    }
    if let derived, derived != stated {
      throw IngestionError(
        mask.file.name,
        "row \(row + 1), column \(column + 1) is \(stated ? "mated" : "non-mated"), and the sigsets say the opposite",
        remedy: "name the sigsets that the mask was made from", code: "I122")
    }
    return stated
  }
}
