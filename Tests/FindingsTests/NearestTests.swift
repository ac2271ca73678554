import Findings
import Testing

@Suite("The nearest name")
struct NearestTests {
  @Test("takes the fewest edits, and no more than a third of the letters, or one")
  func nearest() {
    #expect(["run", "report", "runs"].nearest(to: "reprot") == "report")
    #expect(["run", "report", "runs"].nearest(to: "rum") == "run")
    #expect(["en", "ja"].nearest(to: "fr") == nil)
    #expect(["run", "report"].nearest(to: "elephant") == nil)
    #expect([String]().nearest(to: "run") == nil)
  }
}
