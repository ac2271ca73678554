import Digests
import Foundation
import Pilots
import Testing

@Suite("A frozen plan")
struct FrozenPlanTests {
  static func frozen(_ manifest: PilotManifest, atHand: [SetCounts]? = nil) throws -> FrozenPlan {
    let criteria = try #require(manifest.frozenCriteria)
    return try PlannedPilot.plan(manifest, atHand: atHand).frozen(criteria)
  }

  @Test("is one line with sorted keys, shortest numbers and the digest that sha256sum prints")
  func canonical() throws {
    let plan = try Self.frozen(PlannedPilot.manifest(plan: PlannedPilot.told))
    let text = String(decoding: try plan.canonicalJSON(), as: UTF8.self)
    #expect(text.hasSuffix("}\n") && text.filter { $0 == "\n" }.count == 1 && !text.contains(": "))
    #expect(text.contains("\"far_targets\":[0.01,0.001,0.0001]"))
    #expect(text.contains("\"frontal\":{\"far\":0.001,\"margin\":0.005,\"sets\":[\"f2f\"]}"))
    #expect(text.contains("\"independent_pairs\":{\"f2f\":3140,\"f2p\":434,\"p2p\":434}"))
    #expect(text.contains("\"non_mated\":300000,\"people\":776"))
    #expect(try plan.sha256() == SHA256Digest(of: text).description)
  }

  @Test("does not depend on the data at hand, nor on the order of lists without one")
  func independent() throws {
    var manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    let plan = try Self.frozen(manifest).sha256()
    #expect(try Self.frozen(manifest, atHand: PlannedPilot.counts()).sha256() == plan)
    manifest.verification?.farTargets.reverse()
    manifest.verification?.primary.sets.reverse()
    manifest.verification?.policies.reverse()
    #expect(try Self.frozen(manifest).sha256() == plan)
  }

  @Test("differs with each criterion")
  func sensitive() throws {
    let manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    let changes: [(inout PilotManifest) -> Void] = [
      { $0.seed = 8 }, { $0.name = "other" }, { $0.verification?.primary.far = 0.01 },
      { $0.verification?.primary.sets = ["f2p"] }, { $0.verification?.bootstrap.replicates = 1_000 },
      { $0.verification?.frontal.margin = PercentagePoints(fraction: 0.01) },
      { $0.verification?.policies = [.oracle] }, { $0.verification?.failure.policy = .exclude },
    ]
    let digests = try changes.map { change in
      var changed = manifest
      change(&changed)
      return try Self.frozen(changed).sha256()
    }
    #expect(Set(digests + [try Self.frozen(manifest).sha256()]).count == changes.count + 1)
  }

  @Test("holds no number for what is unknown")
  func unknown() throws {
    let plan = try Self.frozen(PlannedPilot.manifest())
    #expect(plan.sample.matedPairs.isEmpty && plan.sample.independentPairs.isEmpty)
    #expect(plan.sample.nonMated == 30_000)
  }
}
