import Foundation
import Pilots

/// The pairs of templates of IJB-B or IJB-C: `tid1 tid2 label` a line, the label 1 for one person and 0 for two.
///
/// - Complexity: O(bytes), and 13 bytes a pair.
struct TemplatePairs {
  let file: InputFile
  /// The templates in the order in which they are first named.
  private(set) var templates: [Int] = []
  /// For each pair, an index into ``templates``.
  private(set) var reference: [Int32] = []
  private(set) var probe: [Int32] = []
  private(set) var isMated: [Bool] = []
  private(set) var lines: [Int32] = []
  private(set) var blank = 0

  /// - Throws: ``IngestionError`` with the line that is no pair.
  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    // A pair takes at least six bytes, and rarely more than twice as many.
    let expected = file.content.count / 12
    reference.reserveCapacity(expected)
    probe.reserveCapacity(expected)
    isMated.reserveCapacity(expected)
    lines.reserveCapacity(expected)
    var numbers: [Int: Int32] = [:]
    let form = NumberLines.Form(numbers: 3, words: "tid1 tid2, and 1 or 0")
    blank = try NumberLines.read(file, form) { line, fields throws(IngestionError) in
      guard fields.2 <= 1 else {
        throw IngestionError(
          name, line: line, "the label is \(fields.2), neither 1 nor 0",
          remedy: "write 1 for one person, 0 for two", code: "I124")
      }
      reference.append(number(fields.0, &numbers))
      probe.append(number(fields.1, &numbers))
      isMated.append(fields.2 == 1)
      lines.append(Int32(truncatingIfNeeded: line))
    }
  }

  var count: Int { isMated.count }

  /// Where the label of a line begins, or its first field; for errors.
  static func column(_ line: Int, _ isLabel: Bool, in file: InputFile) -> Int? {
    var part = FilePart(file)
    (part.columns, part.layout) = (uses, .lines(.blanks))
    return part.column(line, of: [isLabel ? "mated" : "ref_sample"])
  }

  static let uses = ColumnUse.numbered(["ref_sample", "probe_sample", "mated"])

  private mutating func number(_ template: Int, _ numbers: inout [Int: Int32]) -> Int32 {
    if let number = numbers[template] { return number }
    let number = Int32(templates.count)
    numbers[template] = number
    templates.append(template)
    return number
  }
}
