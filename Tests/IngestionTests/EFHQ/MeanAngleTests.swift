import Testing

@testable import Ingestion

@Suite("Mean directions")
struct MeanAngleTests {
  @Test(
    "angles on both sides of the back of the head point there, and all others have the plain mean",
    arguments: [
      ([170, -170], 180), ([179, -178], -179.5), ([175, -165], -175), ([180, -180], 180),
      ([-170, 178, -176], -176), ([70, 60, 80], 70), ([0, 0, 90], 30), ([-20, 10], -5), ([350, 20], 5),
      ([200], 200),
    ] as [([Double], Double)])
  func means(_ angles: [Double], _ mean: Double) throws {
    let found = try #require(angles.meanAngle)
    // 180 and -180 are one direction.
    let apart = abs((found - mean).remainder(dividingBy: 360))
    #expect(apart < 1e-9 && abs(found) <= 200)
  }

  @Test(
    "none is named where there are no angles, or where opposite ones leave it open",
    arguments: [[], [90, -90], [0, 180], [0, 120, -120]] as [[Double]])
  func none(_ angles: [Double]) { #expect(angles.meanAngle == nil) }

  @Test("no other direction is nearer to the angles, tried each tenth of a degree")
  func nearest() throws {
    for step in 0..<360 {
      let angles = [0.0, 31, 77, 140].map { (($0 + Double(step)) * 1.7).remainder(dividingBy: 360) }
      guard let mean = angles.meanAngle else { continue }
      let cost = { (direction: Double) in
        angles.reduce(0) { sum, angle in
          let arc = (angle - direction).remainder(dividingBy: 360)
          return sum + arc * arc
        }
      }
      let best = (0..<3600).map { cost(Double($0) / 10) }.min() ?? 0
      #expect(cost(mean) <= best + 1e-6)
    }
  }
}
