import Findings

/// Labels of bob's two columns that are numbers, and yet none of 1, -1 and 0.
///
/// bob takes every number but 1 for non-mated, and so do we; a class 2 for mated would be counted on the wrong side, so
/// it is said.
///
/// - Reference: `bob.measure.load.split`, whose earlier form left out all labels but 1 and -1.
struct UnusualLabels {
  private var count = 0
  private var first: (line: Int, column: Int, text: String)?

  mutating func note(_ line: LineFields) {
    let field = line.fields[0]
    let label = DecimalNumber.value(field.bytes)
    if label == 1 || label == -1 || label == 0 { return }
    count += 1
    first = first ?? (line.line, field.column, field.text)
  }

  func findings(_ file: String) -> [Finding] {
    guard let first else { return [] }
    return [
      Finding(
        .warning, "I145", place: "\(file):\(first.line):\(first.column)",
        "\(count, "line has", "lines have") another label than 1, -1 and 0 (here '\(first.text)'), and count as non-mated, as bob has it",
        remedy: "write 1 for one person, -1 or 0 for two")
    ]
  }
}
