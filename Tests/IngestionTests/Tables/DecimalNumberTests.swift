import Testing

@testable import Ingestion

@Suite("Decimal numbers")
struct DecimalNumberTests {
  static func value(_ text: String) -> Double? { DecimalNumber.value(Array(text.utf8)[...]) }

  @Test("every number is the double nearest to what is written")
  func nearest() {
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let digits = Int(state >> 60)
      let number =
        Double(Int64(bitPattern: state) >> 12) / [1.0, 10, 1e3, 1e6, 1e9, 1e15, 1e18, 1e20][digits % 8]
      for text in ["\(number)", "\(Float(number))", "\(Int(number.rounded()))"] {
        #expect(Self.value(text) == Double(text), "\(text)")
      }
    }
    for text in [
      "0.1", "-0", "1e-5", "123456789012345678", "0.000000000000000000000001", "4.9e-324", " 7 ", "+3.", ".5",
    ] {
      #expect(
        Self.value(text) == Double(text.trimmingBlanks.hasSuffix(".") ? "3" : text.trimmingBlanks), "\(text)")
    }
  }

  @Test(
    "what is no decimal number is none",
    arguments: ["", "-", ".", "abc", "1,5", "0x10", "1e", "nan", "inf", "1 2", "1e999"])
  func refused(_ text: String) { #expect(Self.value(text) == nil) }
}
