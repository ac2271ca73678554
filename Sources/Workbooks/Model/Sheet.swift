/// A sheet before it is written: pure values, so that what a workbook holds can be looked at.
struct Sheet: Sendable, Hashable {
  /// One word, so that formulas need no quotes around it.
  let title: String
  /// Widths in characters, from the first column on.
  var widths: [Double]
  /// So many rows stay in sight; from the third on they head each printed page.
  var frozenRows = 0
  var frozenColumns = 0
  var cells: [Cell] = []
  /// Heights of rows whose text is wrapped, in points.
  var heights: [Int: Double] = [:]

  init(_ title: String, widths: [Double]) {
    self.title = title
    self.widths = widths
  }

  /// What the sheet is, and how to read it, in its first two rows.
  mutating func open(_ heading: String, _ explanation: String) {
    put(.text(heading), 0, 0, CellStyle(role: .title))
    put(.text(explanation), 1, 0, CellStyle(role: .subtitle))
    heights[0] = 24
  }

  /// Puts what must not be overlooked into the row that every sheet keeps free above its headers.
  mutating func warn(_ alarms: [String]) {
    if !alarms.isEmpty { text(alarms.joined(separator: " "), 2, 0, .alarm) }
  }

  mutating func put(_ content: CellContent, _ row: Int, _ column: Int, _ style: CellStyle) {
    cells.append(Cell(row: row, column: column, content: content, style: style))
  }

  mutating func text(_ text: String?, _ row: Int, _ column: Int, _ role: CellStyle.Role = .text) {
    put(.text(text ?? ""), row, column, CellStyle(role: role))
  }

  /// A row of headers; it stays in sight with all above it.
  mutating func header(_ texts: [String], _ row: Int, height: Double = 32, isFrozen: Bool = true) {
    for (column, text) in texts.enumerated() { self.text(text, row, column, .header) }
    heights[row] = height
    if isFrozen { frozenRows = row + 1 }
  }

  /// A number that may be changed.
  ///
  /// - Returns: What formulas call it.
  mutating func input(
    _ value: Double, _ row: Int, _ column: Int, _ format: NumberFormat, name: String? = nil,
    allowed: ClosedRange<Double>? = nil, isWhole: Bool = false
  ) -> Formula {
    let cell = Cell(
      row: row, column: column, content: .number(value), style: CellStyle(role: .input, number: format),
      name: name, allowed: allowed, isWhole: isWhole)
    cells.append(cell)
    return Formula(whole: name ?? "\(title)!\(cell.place)", value: value)
  }

  /// A number that does not change.
  ///
  /// - Returns: What formulas call it.
  mutating func fixed(_ value: Double, _ row: Int, _ column: Int, _ format: NumberFormat) -> Formula {
    let cell = Cell(
      row: row, column: column, content: .number(value), style: CellStyle(role: .recorded, number: format))
    cells.append(cell)
    return Formula(whole: "\(title)!\(cell.place)", value: value)
  }

  /// A number that follows from others.
  ///
  /// - Returns: What formulas call it.
  @discardableResult
  mutating func formula(
    _ formula: Formula, _ row: Int, _ column: Int, _ format: NumberFormat, name: String? = nil,
    role: CellStyle.Role = .formula
  ) -> Formula {
    let cell = Cell(
      row: row, column: column, content: .formula(local(formula)),
      style: CellStyle(role: role, number: format), name: name)
    cells.append(cell)
    return Formula(whole: name ?? "\(title)!\(cell.place)", value: formula.value)
  }

  /// An output that may have a text in place of its number.
  mutating func output(
    _ content: CellContent, _ row: Int, _ column: Int, _ format: NumberFormat, name: String?
  ) {
    cells.append(
      Cell(
        row: row, column: column, content: content, style: CellStyle(role: .output, number: format),
        name: name))
  }

  /// Cells of one column, of which each is a number or a formula.
  func range(column: Int, rows: ClosedRange<Int>) -> CellRange {
    let found = cells.filter { $0.column == column && rows.contains($0.row) }.sorted { $0.row < $1.row }
    let letters = Cell.letters(column)
    return CellRange(
      text: "\(title)!\(letters)\(rows.lowerBound + 1):\(letters)\(rows.upperBound + 1)",
      values: found.map(\.number))
  }

  /// The formula without the name of the sheet it stands in; in `CashFlow!` that is not the name `Flow`.
  private func local(_ formula: Formula) -> Formula {
    var text = ""
    var rest = Substring(formula.text)
    while let name = rest.firstRange(of: "\(title)!") {
      let before = rest[..<name.lowerBound]
      let isWhole = (before.last ?? text.last).map { !$0.isLetter && !$0.isNumber && $0 != "_" } ?? true
      text += isWhole ? before : rest[..<name.upperBound]
      rest = rest[name.upperBound...]
    }
    return Formula(whole: text + rest, value: formula.value)
  }
}

extension Cell {
  /// The number in it, 0 if it holds a text, as a spreadsheet counts it.
  fileprivate var number: Double {
    switch content {
    case .number(let value): value
    case .formula(let formula): formula.value
    case .text, .wordFormula: 0
    }
  }
}
