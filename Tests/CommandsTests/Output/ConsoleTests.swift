import Testing

@testable import Commands

@Suite("The width of the text")
struct ConsoleTests {
  @Test(
    "COLUMNS asks for 40 to 100 columns; what is no number of them asks for none",
    arguments: [
      ("80", 80), ("20", 40), ("400", 100), ("0", nil), ("-5", nil), ("wide", nil), ("", nil), (nil, nil),
    ] as [(String?, Int?)])
  func columns(_ text: String?, _ columns: Int?) { #expect(Console.columns(text) == columns) }
}
