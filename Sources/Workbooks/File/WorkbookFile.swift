import CXlsxWriter
import Foundation

/// A workbook being written by libxlsxwriter.
struct WorkbookFile: ~Copyable {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

  /// Writes the sheets, in their order, to a file.
  ///
  /// - Throws: ``WorkbookError/cannotWrite(_:)``.
  static func write(
    _ sheets: [Sheet], _ properties: WorkbookProperties, to path: String
  ) throws(WorkbookError) {
    guard let workbook = workbook_new(path) else { throw .cannotWrite("there is no memory for it") }
    var file = WorkbookFile(workbook: workbook)
    file.set(properties)
    // All sheets first: a formula may speak of a later one.
    let made = sheets.map { ($0, workbook_add_worksheet(workbook, $0.title)) }
    for (sheet, worksheet) in made {
      guard let worksheet else { continue }
      file.write(sheet, to: worksheet, run: properties.comments)
    }
    try file.close()
  }

  private init(workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  /// Frees the workbook, too, whether or not it could be written.
  private consuming func close() throws(WorkbookError) {
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else { throw .cannotWrite(String(cString: lxw_strerror(error))) }
  }

  private func set(_ properties: WorkbookProperties) {
    // The library copies the texts.
    let texts = [properties.title.storable, "contrapose", properties.comments].map { (text: String) in
      strdup(text)
    }
    defer { for text in texts { free(text) } }
    var stated = lxw_doc_properties()
    (stated.title, stated.author, stated.comments) = (texts[0], texts[1], texts[2])
    stated.created = time_t(properties.createdAt.timeIntervalSince1970)
    workbook_set_properties(workbook, &stated)
  }

  private mutating func write(_ sheet: Sheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>, run: String)
  {
    Self.lay(sheet, out: worksheet, run: run)
    for cell in sheet.cells { write(cell, of: sheet.title, to: worksheet) }
  }

  private mutating func write(
    _ cell: Cell, of title: String, to worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let (row, column) = (lxw_row_t(cell.row), lxw_col_t(cell.column))
    let format = format(cell.style)
    switch cell.content {
    case .text(let text) where text.isEmpty: worksheet_write_blank(worksheet, row, column, format)
    case .text(let text): worksheet_write_string(worksheet, row, column, text.storable, format)
    case .number(let number): worksheet_write_number(worksheet, row, column, number, format)
    case .formula(let formula):
      worksheet_write_formula_num(worksheet, row, column, "=" + formula.text, format, formula.value)
    case .wordFormula(let text, let result):
      worksheet_write_formula_str(worksheet, row, column, "=" + text, format, result)
    }
    if let name = cell.name { workbook_define_name(workbook, name, "=\(title)!\(cell.fixedPlace)") }
    if let allowed = cell.allowed {
      Self.restrict(worksheet, row, column, to: allowed, isWhole: cell.isWhole)
    }
  }

  private mutating func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    style.apply(to: format)
    formats[style] = format
    return format
  }

  /// A spreadsheet refuses other numbers.
  private static func restrict(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, _ column: lxw_col_t,
    to allowed: ClosedRange<Double>, isWhole: Bool
  ) {
    var rule = lxw_data_validation()
    rule.validate = UInt8((isWhole ? LXW_VALIDATION_TYPE_INTEGER : LXW_VALIDATION_TYPE_DECIMAL).rawValue)
    rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    (rule.minimum_number, rule.maximum_number) = (allowed.lowerBound, allowed.upperBound)
    worksheet_data_validation_cell(worksheet, row, column, &rule)
  }

  /// Columns, rows, what stays in sight, and how it is printed.
  private static func lay(
    _ sheet: Sheet, out worksheet: UnsafeMutablePointer<lxw_worksheet>, run: String
  ) {
    for (column, width) in sheet.widths.enumerated() {
      worksheet_set_column(worksheet, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      worksheet_set_row(worksheet, lxw_row_t(row), height, nil)
    }
    if sheet.frozenRows > 0 {
      worksheet_freeze_panes(worksheet, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
      // From the row of alarms on.
      worksheet_repeat_rows(worksheet, 2, lxw_row_t(sheet.frozenRows - 1))
    }
    worksheet_gridlines(worksheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    worksheet_set_landscape(worksheet)
    worksheet_set_paper(worksheet, 9)
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.6)
    worksheet_fit_to_pages(worksheet, 1, 0)
    worksheet_set_footer(worksheet, "&L&8\(run.prefix(11)) &C&8&A&R&8&P / &N")
  }
}

extension String {
  /// The text as a file can hold it: no character that XML forbids, no more than a cell takes.
  fileprivate var storable: String {
    let allowed = String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.isStorable ? $0 : "\u{FFFD}" }))
    return allowed.unicodeScalars.count <= 32_000 ? allowed : String(allowed.prefix(30_000)) + "…"
  }
}

extension Unicode.Scalar {
  fileprivate var isStorable: Bool {
    switch value {
    case 0x9, 0xA: true
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE...0xFFFF: false
    // Marks that turn the direction of writing round.
    case 0x202A...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
