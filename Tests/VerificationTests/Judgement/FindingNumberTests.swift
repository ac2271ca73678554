import Testing

@testable import Verification

@Suite("Numbers in findings")
struct FindingNumberTests {
  @Test("have a few significant digits, and percent have one decimal below ten")
  func written() {
    #expect(FindingNumber.brief(0.123456) == "0.1235" && FindingNumber.brief(-2) == "-2")
    #expect(FindingNumber.brief(1.26, digits: 2) == "1.3")
    #expect(FindingNumber.percent(1, of: 100) == "1.0 %" && FindingNumber.percent(1, of: 3) == "33 %")
  }
}
