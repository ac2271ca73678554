import Economics
import TestSupport
import Testing

@Suite("internal rates")
struct InternalRatesTests {
  /// The flow Π((1 + r)x − 1) in the discount factor x, worth nothing at exactly these rates.
  private func flow(worthNothingAt rates: [Double]) -> CashFlow {
    CashFlow(
      rates.reduce([1.0]) { amounts, rate in
        zip([0] + amounts, amounts + [0]).map { (1 + rate) * $0 - $1 }
      })
  }

  @Test(
    "every rate at which a flow is worth nothing is found",
    arguments: [[0.1], [0.1, 0.2], [-0.5, 0.05, 0.3], [-0.9, -0.1, 0.02, 1.5], [0.01, 0.011, 0.5, 2, 9]])
  func all(rates: [Double]) {
    let flow = flow(worthNothingAt: rates)
    let found = flow.internalRates
    #expect(found.count == rates.count && flow.signChanges == rates.count)
    #expect(zip(found, rates).allSatisfy { isClose($0, $1, within: 1e-9 * max(1, $1)) })
  }

  @Test("a rate at which the worth only touches 0 is given once")
  func touching() throws {
    let rates = CashFlow([1, -2.2, 1.21]).internalRates
    #expect(rates.count == 1)
    #expect(isClose(try #require(rates.first), 0.1, within: 1e-7))
    #expect(InternalRate(CashFlow([1, -2.2, 1.21])) == .notUnique)
  }

  @Test("three sign changes may leave one rate, which is still not printed")
  func oneOfThree() throws {
    // (1.1x − 1)(2x² − x + 1): the second factor has no root.
    let flow = CashFlow([-1, 2.1, -3.1, 2.2])
    #expect(flow.signChanges == 3)
    #expect(flow.internalRates.count == 1)
    #expect(isClose(try #require(flow.internalRates.first), 0.1, within: 1e-12))
    #expect(InternalRate(flow) == .notUnique)
  }

  @Test(
    "a flow without money, or with money in one direction, has none", arguments: [[], [0, 0], [3, 0, 4]])
  func none(amounts: [Double]) {
    #expect(CashFlow(amounts).internalRates.isEmpty)
    #expect(InternalRate(CashFlow(amounts)) == .none)
  }

  @Test("months without money before the first and after the last move no rate, and neither does scale")
  func padded() {
    let rates = CashFlow([-1000, 2300, -1320]).internalRates
    let padded = CashFlow([0, 0, -2000, 4600, -2640, 0]).internalRates
    #expect(rates.count == 2 && zip(rates, padded).allSatisfy { isClose($0, $1, within: 1e-12) })
  }

  @Test("a hundred years of months are no harder than three")
  func long() throws {
    let flow = CashFlow([-1e8] + (1...1200).map { $0 % 400 == 0 ? -3e6 : 1e6 })
    #expect(flow.signChanges == 6)
    let rates = flow.internalRates
    #expect(!rates.isEmpty)
    let size = CashFlow(flow.amounts.map(abs))
    for rate in rates {
      #expect(abs(flow.presentValue(rate: rate)) < 1e-10 * size.presentValue(rate: rate))
    }
  }
}
