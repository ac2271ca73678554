import Findings
import Testing

@Suite("A finding")
struct FindingTests {
  @Test("reads place, sentence, remedy and code")
  func description() {
    let finding = Finding(
      .warning, "V103", place: "scores.csv:812", "2 pairs repeat", remedy: "drop one of each")
    #expect(finding.description == "scores.csv:812: 2 pairs repeat; drop one of each [V103]")
    #expect(Finding(.note, "V101", "a note").description == "a note [V101]")
  }

  @Test("errors come before warnings, warnings before notes")
  func order() {
    #expect([Finding.Severity.note, .error, .warning].sorted() == [.error, .warning, .note])
  }
}
