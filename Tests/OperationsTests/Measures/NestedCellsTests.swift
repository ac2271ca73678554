import Testing
import Vocabulary

@testable import Operations

@Suite("Cells of parts that lie in others")
struct NestedCellsTests {
  private static func withheld(_ sizes: [String: Int], _ parents: [String: [String]]) -> Set<String> {
    NestedCells(sizes, parents: parents, fewest: 20).all
  }

  @Test("a small device of a site takes another of the same site with it, since the site is told")
  func within() {
    let sizes = [
      "site=N": 105, "site=S": 300, "device=n1": 100, "device=n2": 5, "device=s1": 60, "device=s2": 240,
    ]
    let parents = [
      "device=n1": ["site=N"], "device=n2": ["site=N"], "device=s1": ["site=S"], "device=s2": ["site=S"],
    ]
    // Of all devices the next smallest is s1; of the site it is n1, and s1 would be the site less s2.
    #expect(Self.withheld(sizes, parents) == ["device=n1", "device=n2", "device=s1", "device=s2"])
    #expect(Self.withheld(sizes, [:]) == ["device=n2", "device=s1"])
  }

  @Test("a site that is withheld is not the sum of devices that are told")
  func above() {
    let sizes = ["site=A": 7, "site=B": 50, "site=C": 90, "device=b1": 20, "device=b2": 30, "device=c": 90]
    let parents = ["device=b1": ["site=B"], "device=b2": ["site=B"], "device=c": ["site=C"]]
    let withheld = Self.withheld(sizes, parents)
    #expect(withheld.isSuperset(of: ["site=A", "site=B", "device=b1"]) && !withheld.contains("site=C"))
  }

  @Test("where nobody is few nothing is withheld, and 1 withholds nothing")
  func none() {
    let sizes = ["site=N": 105, "device=n1": 100, "device=n2": 25]
    #expect(Self.withheld(sizes, ["device=n1": ["site=N"], "device=n2": ["site=N"]]).isEmpty)
    #expect(NestedCells(["site=N": 1], parents: [:], fewest: 1).all.isEmpty)
  }

  @Test("a device of few people is not the rate of its site less that of the other device")
  func evaluated() throws {
    let log = WithheldCellsTests.log { event in
      event.site = ["u1", "u2", "u3"].contains(event.unit) || event.unit.hasSuffix("4") ? "N" : "S"
      event.device = event.site == "S" ? "s" : ["u1", "u2", "u3"].contains(event.unit) ? "n2" : "n1"
    }
    let evaluation = try WithheldCellsTests.evaluation(log, fewest: 5)
    let site = try #require(evaluation.record(.retryRate, .baseline, set: "site=N"))
    #expect(!site.isWithheld)
    #expect(evaluation.record(.retryRate, .baseline, set: "device=n1")?.isWithheld == true)
  }
}
