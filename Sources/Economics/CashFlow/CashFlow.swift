import Foundation

/// Money by period: index 0 is now, every later index the end of that period.
public struct CashFlow: Sendable, Hashable {
  /// Positive is money in.
  public let amounts: [Double]

  public init(_ amounts: [Double]) { self.amounts = amounts }

  /// The rate of one month that compounds to `ratePerYear`: (1 + r)^(1/12) − 1.
  public static func ratePerMonth(_ ratePerYear: Double) -> Double { pow(1 + ratePerYear, 1.0 / 12) - 1 }

  /// What a monthly rate compounds to in a year: (1 + r)¹² − 1.
  public static func ratePerYear(_ ratePerMonth: Double) -> Double { pow(1 + ratePerMonth, 12) - 1 }

  /// What the flow is worth now: Σ CF_t/(1 + r)^t with the rate of one period.
  ///
  /// - Complexity: O(periods), by Horner's rule from the last period back.
  public func presentValue(rate: Double) -> Double {
    amounts.reversed().reduce(0) { $0 / (1 + rate) + $1 }
  }

  /// The same amounts, each brought to now.
  public func discounted(rate: Double) -> CashFlow {
    CashFlow(amounts.enumerated().map { $1 / pow(1 + rate, Double($0)) })
  }

  /// Periods until the cumulative flow crosses zero upward for the last time, linear within the period.
  ///
  /// - Returns: 0 without an outlay; `nil` if the flow ends below zero, and so never pays back. For discounted
  ///   payback ask ``discounted(rate:)`` first.
  /// - Complexity: O(periods).
  public var paybackPeriods: Double? {
    var total = 0.0
    var crossing: Double? = 0
    for (period, amount) in amounts.enumerated() {
      let before = total
      total += amount
      if total < 0 {
        crossing = nil
      } else if before < 0 {
        crossing = Double(period - 1) - before / amount
      }
    }
    return crossing
  }
}
