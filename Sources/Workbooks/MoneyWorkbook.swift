import Foundation
import Pilots

/// The money of a run as a spreadsheet: its inputs as named cells, and flow, costs, cash flow and worth as live formulas.
///
/// Each formula is stored with its result, which is that of the evaluation, so that a viewer which does not recalculate
/// shows the run. Ranges are not recomputed: they stand beside the live numbers as the run drew them.
public struct MoneyWorkbook: Sendable {
  /// In the order in which they are shown.
  var sheets: [Sheet]
  private let properties: WorkbookProperties

  /// - Throws: ``WorkbookError`` if the run has no money, or was recorded without its volumes by month.
  public init(_ evaluation: PilotEvaluation) throws(WorkbookError) {
    let money = try MoneyCase(evaluation)
    let inputs = InputsSheet(money)
    let rates = RatesSheet(money)
    let traffic = TrafficTable(money, inputs.references)
    let flow = FlowSheet(money.flows, rates.references, traffic)
    let costs = CostsSheet(money, inputs.references, rates.references, flow, traffic)
    let cash = CashFlowSheet(traffic, inputs.references, costs.references)
    let returns = ReturnsSheet(inputs.references, cash.references)
    let results = ResultsSheet(money, costs.references, cash.references, returns)
    sheets = [
      SummarySheet(money, results.outputs, flow.references).sheet, inputs.sheet, rates.sheet, flow.sheet,
      costs.sheet, cash.sheet, returns.sheet, results.sheet, CriteriaSheet(money).sheet,
      KPISheet(money).sheet,
      NotesSheet(money).sheet,
    ]
    for index in sheets.indices.dropFirst() { sheets[index].warn(money.alarms) }
    properties = WorkbookProperties(evaluation)
  }

  /// The workbook as an `.xlsx` file; the same run gives the same bytes.
  ///
  /// - Throws: ``WorkbookError/cannotWrite(_:)`` if a temporary file cannot be written or read.
  public func data() throws(WorkbookError) -> Data {
    let files = FileManager.default
    // The library writes to a path alone, so it gets a folder that nobody else may look into.
    let folder = files.temporaryDirectory.appendingPathComponent("contrapose-\(UUID().uuidString)")
    guard
      (try? files.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])) != nil
    else { throw .cannotWrite("there is no place for its temporary file") }
    defer { try? files.removeItem(at: folder) }
    let path = folder.appendingPathComponent("money.xlsx").path
    try WorkbookFile.write(sheets, properties, to: path)
    guard let data = files.contents(atPath: path) else {
      throw .cannotWrite("its temporary file cannot be read")
    }
    return data
  }
}
