import Findings
import Testing

@testable import Commands

@Suite("Printed findings")
struct FindingPrinterTests {
  @Test("the same code three times, then counted")
  func counted() {
    let findings = (1...5).map {
      Finding(.warning, "L201", place: "log:\($0)", "no offset", remedy: "state it")
    }
    let lines = FindingPrinter.lines(findings)
    #expect(lines.count == 4 && lines[0] == "warning: log:1: no offset; state it [L201]")
    #expect(lines[3] == "note: 2 more findings of the same kind [L201]")
  }

  @Test("progress tells share, rate and time left where a total is known")
  func progress() {
    #expect(
      ProgressStep.line("comparing", done: 500, of: 2000, after: 2)
        == "comparing: 25 %, 250 replicates a second, 6 s left")
    #expect(ProgressStep.line("reading", done: 0, of: 0, after: 2) == "reading …")
  }

  @Test("a failure is one sentence with place, remedy and code; as JSON one object")
  func failure() {
    var failure = CommandFailure(
      place: "a.csv:3", "it is cut", remedy: "copy it again", code: "I033", status: .unusableInput)
    #expect(failure.text == "error: a.csv:3: it is cut; copy it again [I033]")
    failure.isJSON = true
    #expect(
      failure.text.hasPrefix("{\"code\":\"I033\",\"place\":\"a.csv:3\"")
        && failure.text.contains("contrapose/error/1"))
  }
}
