import Testing

@testable import Operations

@Suite("Days with hardly any transactions")
struct QuietDaysTests {
  @Test("a day below one in twenty of its weekday is quiet, one in twenty is not")
  func least() {
    var counts = [Int](repeating: 400, count: 28)
    (counts[8], counts[16]) = (19, 20)
    #expect(QuietDays(counts).days == [8])
  }

  @Test("a weekday that is always slack is usual, where there are three of it")
  func slack() {
    let counts = (0..<28).map { $0 % 7 == 6 ? 50 : 2000 }
    #expect(QuietDays(counts).days.isEmpty)
    #expect(QuietDays(Array(counts.prefix(14))).days == [6, 13])
  }

  @Test("little traffic has no quiet days, and days of an outage are neither judged nor usual")
  func few() {
    var counts = [Int](repeating: 39, count: 28)
    counts[3] = 1
    #expect(QuietDays(counts).days.isEmpty)
    counts = [Int](repeating: 400, count: 21)
    (counts[3], counts[4]) = (0, 3)
    #expect(QuietDays(counts, without: [3]).days == [4])
  }
}
