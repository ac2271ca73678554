import Testing
import Vocabulary

@Suite("Bins by yaw alone")
struct YawBinsTests {
  @Test("the interval that holds 0 is frontal, above it is left, below it right; an edge is turned")
  func bins() throws {
    let bins = try #require(YawBins(edges: [-60, -30, 30, 60]))
    let known: [(Double, PoseBin)] = [
      (0, .frontal), (29.999, .frontal), (-29.999, .frontal), (30, .profileLeft), (-30, .profileRight),
      (75, .profileLeft), (-75, .profileRight), (180, .profileLeft), (-180, .profileRight),
    ]
    for (yaw, bin) in known { #expect(bins.bin(yaw) == bin, "yaw \(yaw)") }
    #expect(bins.bin(nil) == nil && bins.bin(.nan) == nil && bins.bin(.infinity) == nil)
  }

  @Test(
    "edges are ascending, none is 0, and 0 lies between two of them",
    arguments: [
      [], [30], [-30], [30, 60], [-30, 0, 30], [30, -30], [-30, -30, 30], [-181, 30], [-30, .nan],
    ])
  func refused(_ edges: [Double]) { #expect(YawBins(edges: edges) == nil) }
}
