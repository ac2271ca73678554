import Foundation

extension CashFlow {
  /// The modified internal rate of return of a period: (FV of money in/PV of money out)^(1/n) − 1.
  ///
  /// Money in is reinvested to the last period n at one rate, money out is financed from now at another. Unlike the
  /// internal rate it is unique whatever the signs of the flow.
  ///
  /// - Parameters:
  ///   - financeRate: Rate of one period at which money out is brought to now.
  ///   - reinvestmentRate: Rate of one period at which money in grows to the last period.
  /// - Complexity: O(periods).
  /// - Precondition: both rates lie above −1.
  /// - Reference: Lin (1976), Eng. Econ. 21, 237–247.
  /// - Returns: `nil` unless money goes both ways.
  public func modifiedInternalRate(financeRate: Double, reinvestmentRate: Double) -> Double? {
    precondition(financeRate > -1 && reinvestmentRate > -1, "rates of interest lie above -1")
    let periods = Double(amounts.count - 1)
    let moneyIn = CashFlow(amounts.map { max($0, 0) }).presentValue(rate: reinvestmentRate)
    let moneyOut = -CashFlow(amounts.map { min($0, 0) }).presentValue(rate: financeRate)
    guard moneyIn > 0, moneyOut > 0 else { return nil }
    return pow(moneyIn / moneyOut, 1 / periods) * (1 + reinvestmentRate) - 1
  }
}
