import Statistics
import Testing
import Vocabulary

@testable import Reporting

@Suite("How numbers are written")
struct NumberStyleTests {
  let english = NumberStyle(.english)
  let japanese = NumberStyle(.japanese)
  let terminal = NumberStyle.terminal

  static func estimate(_ value: Double, _ low: Double, _ high: Double) -> Estimate {
    Estimate(value, Interval(low: low, high: high), method: .deltaMethod)
  }

  @Test("decimals show two figures of the interval, whatever its width")
  func decimals() {
    #expect(NumberStyle.decimals(forWidth: 34, value: 1) == 0)
    #expect(NumberStyle.decimals(forWidth: 3.4, value: 1) == 1)
    #expect(NumberStyle.decimals(forWidth: 0.34, value: 1) == 2)
    #expect(NumberStyle.decimals(forWidth: 0.01, value: 1) == 3)
    #expect(NumberStyle.decimals(forWidth: nil, value: 0) == 1)
  }

  @Test("a difference of rates is points with its sign, in each medium")
  func change() {
    let delta = Self.estimate(-0.021, -0.038, -0.004)
    #expect(terminal.change(delta, .share) == "-2.1 pt")
    #expect(terminal.changeRange(delta, .share) == "(-3.8 … -0.4)")
    #expect(english.change(delta, .share) == "−2.1\u{A0}pt")
    #expect(japanese.change(delta, .share) == "−2.1ポイント")
    #expect(japanese.changeRange(delta, .share) == "（−3.8〜−0.4）")
    #expect(terminal.change(Self.estimate(0.0000003, -0.003, 0.003), .share) == "0.00 pt")
    #expect(terminal.change(Self.estimate(0.3, 0.2, 0.5), .seconds) == "+0.30 s")
  }

  @Test("a rate shows a decimal at least, and nothing that was seen is written as 0")
  func level() {
    #expect(terminal.level(0.5, .share, width: 0.4) == "50.0 %")
    #expect(terminal.level(0.00009, .share, width: 0.07) == "0.009 %")
    #expect(terminal.level(0, .share, width: 0.07) == "0.0 %")
    #expect(japanese.level(4.123, .seconds, width: 0.2) == "4.12秒")
    #expect(terminal.level(Estimate.unknown("nobody came"), .share) == nil)
  }

  @Test("limits keep the digits that were stated")
  func limits() {
    #expect(terminal.limit(0.005) == "0.5 pt")
    #expect(terminal.limit(-0.0005) == "0.05 pt")
    #expect(terminal.limit(0.01) == "1 pt")
  }

  @Test("money in sentences: ¥ with k, M and bn; 万円 and 億円")
  func money() {
    #expect(english.money(8_123_456, "JPY") == "¥8.12\u{A0}M")
    #expect(english.money(-906_000, "JPY") == "−¥906\u{A0}k")
    #expect(english.money(1_250, "JPY") == "¥1,250")
    #expect(english.money(2.5e9, "EUR") == "EUR\u{A0}2.50\u{A0}bn")
    #expect(japanese.money(8_100_000, "JPY") == "810\u{2060}万円")
    #expect(japanese.money(162_000_000, "JPY") == "1.62\u{2060}億円")
    #expect(japanese.money(-18_300_000, "JPY") == "−1,830\u{2060}万円")
  }

  @Test("a table of money keeps one scale; its minus is △ in Japanese")
  func amounts() {
    let scale = MoneyScale(largest: 34_000_000)
    #expect(scale.divisor == 1000)
    let saving = Self.estimate(-1_200_000, -2_000_000, 300_000)
    #expect(english.amounts(saving, scale) == "−1,200 (−2,000 … 300)")
    #expect(japanese.amounts(saving, scale) == "△1,200（△2,000〜300）")
    #expect(english.amounts(Self.estimate(5000, 5000, 5000), scale) == "5")
  }

  @Test("counts in groups of three, dates, p-values and targets")
  func others() {
    #expect(english.count(1_234_567) == "1,234,567")
    #expect(english.count(12) == "12")
    #expect(japanese.date("2026-09-05T00:00:00Z") == "2026年9月5日")
    #expect(english.date("2026-09-05T00:00:00Z") == "2026-09-05")
    #expect(english.p(0.0004) == "under 0.001" && japanese.p(0.0004) == "0.001未満")
    #expect(english.p(0.0416) == "0.042")
    #expect(english.target(1e-3) == "1e-3" && english.target(0.00025) == "2.5e-4")
  }
}
