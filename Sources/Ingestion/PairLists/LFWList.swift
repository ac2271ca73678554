import Pilots

/// LFW's `pairs.txt`: the number of folds and of pairs a class in each, then same persons (three fields) before different
/// ones (four), fold by fold.
///
/// - Reference: Huang, Ramesh, Berg, Learned-Miller (2007), Labeled Faces in the Wild, UMass Amherst TR 07-49.
struct LFWList {
  /// The pairs, without scores; lines that are none stand in its faults.
  private(set) var part: FilePart
  let hasFolds: Bool

  init(_ file: InputFile) throws(IngestionError) {
    part = FilePart(file)
    var lines = FieldLines(try file.text(), .tab)
    guard let head = lines.next() else {
      throw IngestionError(file.name, "it holds no line", remedy: "check how it was written", code: "I076")
    }
    let announced = try Announcement(head, file.name)
    hasFolds = announced.folds != nil
    while let line = lines.next() {
      do throws(RowFault) {
        var row = try Self.row(line)
        if hasFolds { row.groups = ["\(part.read / (2 * announced.pairs) + 1)"] }
        if row.isSelfComparison { part.omit(.selfComparison) } else { part.rows.append(row) }
      } catch {
        part.refuse(error)
      }
    }
    (part.blank, part.columns) = (lines.blank, Self.uses)
    try announced.check(part)
  }

  private static let uses = [
    ColumnUse("1", "ref_subject (of three fields probe_subject too)"), ColumnUse("2", "ref_sample"),
    ColumnUse("3", "probe_sample of three fields and probe_subject of four"),
    ColumnUse("4", "probe_sample of four fields"),
  ]

  private static func row(_ line: LineFields) throws(RowFault) -> CanonicalRow {
    let fields = line.fields
    guard fields.count == 3 || fields.count == 4 else {
      throw line.fault(
        nil, "the line has \(fields.count.fields)",
        remedy: "write name, tab, two numbers for one person; name, number, name, number for two")
    }
    let isMated = fields.count == 3
    let (first, second) = (try name(line, 0), try name(line, isMated ? 0 : 2))
    if !isMated, ByteName(first) == ByteName(second) {
      throw line.fault(2, "'\(second)' stands on both sides", remedy: "write three fields for one person")
    }
    return CanonicalRow(
      refSample: try sample(first, line, 1), probeSample: try sample(second, line, isMated ? 2 : 3),
      refSubject: first, probeSubject: second, isMated: isMated, line: line.line)
  }

  private static func name(_ line: LineFields, _ index: Int) throws(RowFault) -> String {
    let name = line.fields[index].text
    guard !name.isEmpty else { throw line.fault(index, "a name is missing", remedy: "write it") }
    return name
  }

  /// `name/name_0001`.
  private static func sample(
    _ name: String, _ line: LineFields, _ index: Int
  ) throws(RowFault) -> String {
    let text = line.fields[index].text
    guard let number = Int(text), number > 0, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw line.fault(index, "'\(text)' is no number of an image", remedy: "count the images from 1")
    }
    let digits = "\(number)"
    return "\(name)/\(name)_" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

/// The first line: `folds⇥pairs`, or pairs alone.
private struct Announcement {
  let folds: Int?
  /// In each class of each fold.
  let pairs: Int
  private let file: String

  init(_ line: LineFields, _ file: String) throws(IngestionError) {
    let numbers = line.fields.map { Int($0.text) ?? 0 }
    guard (1...2).contains(numbers.count), numbers.allSatisfy({ (1...1_000_000).contains($0) }) else {
      throw IngestionError(
        file, line: line.line, "the first line does not tell how many pairs follow",
        remedy: "write folds, tab, pairs a class and fold; or pairs a class alone", code: "I083")
    }
    folds = numbers.count == 2 ? numbers[0] : nil
    pairs = numbers[numbers.count - 1]
    self.file = file
  }

  /// - Throws: if other pairs follow than the first line says.
  func check(_ part: FilePart) throws(IngestionError) {
    let expected = 2 * pairs * (folds ?? 1)
    guard part.read == expected else {
      throw IngestionError(
        file, "it lists \(part.read) pairs, and its first line tells of \(expected)",
        remedy: "copy the list again; it may be cut short", code: "I084")
    }
    guard part.omittedRows.isEmpty else { return }
    for fold in 0..<(folds ?? 1) {
      let mated = part.rows[fold * 2 * pairs..<(fold + 1) * 2 * pairs].count(where: \.isMated)
      guard mated == pairs else {
        throw IngestionError(
          file, "fold \(fold + 1) has \(mated) pairs of one person, and the first line tells of \(pairs)",
          remedy: "copy the list again", code: "I084")
      }
    }
  }
}
