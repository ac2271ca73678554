import Foundation
import Testing

@Suite("Swapping the models")
struct SwapTests {
  struct Evaluation: Decodable {
    struct Verification: Decodable {
      let contrasts: [Contrast]
      let operatingPoints: [Point]
    }

    struct Estimate: Decodable { let value, low, high: Double? }

    struct Contrast: Decodable {
      let set, policy, scope, quantity: String
      let farTarget: Double
      let delta: Estimate
      let p: Double?

      var key: String { "\(set) \(policy) \(scope) \(quantity) \(farTarget)" }
    }

    struct Point: Decodable {
      let arm, set, policy, scope: String
      let farTarget: Double
      let matedAccepted, falseAccepts: Int

      var key: String { "\(set) \(policy) \(scope) \(farTarget)" }
    }

    let verification: Verification
  }

  static func evaluation(_ manifest: String) throws -> Evaluation.Verification {
    let pilot = try SmallPilot.written(manifest)
    let outcome = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Evaluation.self, from: outcome.output).verification
  }

  @Test("turns the sign of every oracle delta, swaps its interval's ends, and keeps rates, counts and p")
  func swapped() throws {
    let straight = try Self.evaluation(SmallPilot.manifest())
    let swapped = try Self.evaluation(SmallPilot.manifest(baseline: "new", augmented: "old"))
    let mirror = Dictionary(grouping: swapped.contrasts, by: \.key)
    let deltas = straight.contrasts.filter { $0.policy == "oracle" && $0.quantity != "far_ratio" }
    #expect(deltas.count > 20)
    for contrast in deltas {
      let other = try #require(mirror[contrast.key]?.first)
      #expect(Self.isOpposite(contrast.delta.value, other.delta.value), "\(contrast.key)")
      #expect(Self.isOpposite(contrast.delta.low, other.delta.high), "\(contrast.key)")
      #expect(Self.isOpposite(contrast.delta.high, other.delta.low), "\(contrast.key)")
      #expect(contrast.p == other.p, "\(contrast.key)")
    }
    let points = Dictionary(grouping: swapped.operatingPoints, by: { $0.arm + $0.key })
    for point in straight.operatingPoints where point.policy == "oracle" {
      let arm = point.arm == "baseline" ? "augmented" : "baseline"
      let other = try #require(points[arm + point.key]?.first)
      #expect(point.matedAccepted == other.matedAccepted && point.falseAccepts == other.falseAccepts)
    }
  }

  private static func isOpposite(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a + b) <= 1e-12
  }
}
