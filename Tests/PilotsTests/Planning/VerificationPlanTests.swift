import Foundation
import Pilots
import Testing

@Suite("A plan for comparisons")
struct VerificationPlanTests {
  @Test("each target carries the figures of the planning table")
  func falseAccepts() throws {
    let plan = try PlannedPilot.plan(PlannedPilot.manifest())
    #expect(plan.falseAccepts.map(\.farTarget) == [0.01, 0.001, 0.0001])
    let need = plan.falseAccepts[1]
    #expect(need.zeroErrors95 == 2_995 && need.zeroErrors80 == 1_609 && need.ruleOf30 == 30_000)
    #expect(need.peopleZeroErrors == 78 && need.peopleRuleOf30 == 246 && need.peopleZeroErrorsOrdered == 56)
    #expect(need.decides && !plan.falseAccepts[0].decides && !plan.falseAccepts[2].decides)
  }

  @Test("what is not told is unknown, and typical values are shown beside it, not instead")
  func unknown() throws {
    let plan = try PlannedPilot.plan(PlannedPilot.manifest(plan: #"{"gain": "4pt", "loss": "1pt"}"#))
    let gain = plan.pairs[0]
    #expect(gain.pairs80 == 434 && gain.pairs90 == 580 && gain.pairs == 434)
    #expect(gain.needed == nil && gain.neededTypically == 3_472)
    #expect(gain.status == .undetermined && gain.reason?.contains("design effect") == true)
    let frontal = plan.pairs[2]
    #expect(frontal.pairs80 == nil && frontal.powerNow == nil && frontal.status == .undetermined)
    #expect(plan.falseAccepts[1].neededTypically == [330_000, 1_830_000])
    #expect(plan.status == .undetermined && plan.morePeople == nil)
  }

  @Test("with everything told, each set is enough or says how many pairs and people it lacks")
  func told() throws {
    let plan = try PlannedPilot.plan(PlannedPilot.manifest(plan: PlannedPilot.told))
    #expect(plan.pairs.map(\.needed) == [868, 868, 6_280])
    #expect(plan.pairs.map(\.status) == [.enough, .enough, .notEnough])
    // 5,280 more pairs at two a person.
    #expect(plan.pairs[2].morePairs == 5_280 && plan.pairs[2].morePeople == 2_640)
    #expect(plan.status == .notEnough && plan.morePeople == 2_640)
    #expect(plan.falseAccepts[1].needed == 300_000 && plan.falseAccepts[1].status == .enough)
  }

  @Test("enough of everything is enough")
  func enough() throws {
    let plan = try PlannedPilot.plan(
      PlannedPilot.manifest(plan: PlannedPilot.told), atHand: PlannedPilot.counts(mated: 6_280))
    #expect(plan.status == .enough && plan.morePeople == nil)
    #expect(plan.pairs.allSatisfy { $0.powerNow ?? 0 >= 0.8 && $0.morePairs == nil })
  }

  @Test("one pair fewer than needed is not enough, and the pairs needed are")
  func edge() throws {
    let manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    let status = { (mated: Int) in
      try PlannedPilot.plan(manifest, atHand: PlannedPilot.counts(mated: mated)).pairs[0].status
    }
    #expect(try status(868) == .enough)
    #expect(try status(867) == .notEnough)
  }

  @Test("too few pairs even if independent are not enough, whatever the design effect is")
  func surelyTooFew() throws {
    let manifest = try PlannedPilot.manifest(plan: #"{"gain": "4pt", "loss": "1pt"}"#)
    let plan = try PlannedPilot.plan(manifest, atHand: PlannedPilot.counts(mated: 400))
    #expect(plan.pairs[0].status == .notEnough && plan.pairs[0].morePairs == 34)
    #expect(plan.status == .notEnough)
  }

  @Test("more people are those who form the missing couples as densely as now")
  func morePeople() throws {
    let manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    // 300 people form 44,850 couples, compared twice each; 300,000 comparisons need 150,000 couples, 549 people.
    let twice = PlannedPilot.counts(mated: 7_000, nonMated: 2 * 44_850)
    let need = try PlannedPilot.plan(manifest, atHand: twice).falseAccepts[1]
    #expect(need.status == .notEnough && need.moreComparisons == 210_300 && need.morePeople == 249)
  }

  @Test("the detectable gain lies below the expected one where pairs are enough, and above where not")
  func detectable() throws {
    let manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    let many = try PlannedPilot.plan(manifest, atHand: PlannedPilot.counts(mated: 2_000)).pairs[0]
    let few = try PlannedPilot.plan(manifest, atHand: PlannedPilot.counts(mated: 200)).pairs[0]
    #expect(try #require(many.detectable) < 0.04)
    #expect(try #require(few.detectable) > 0.04)
  }

  @Test("without data the needs stand, and nothing is said to be at hand")
  func noData() throws {
    let plan = try PlannedPilot.plan(PlannedPilot.manifest(plan: PlannedPilot.told), atHand: nil)
    #expect(plan.status == .undetermined && plan.pairs[0].needed == 868 && plan.pairs[0].matedNow == nil)
    #expect(plan.pairs[0].reason == "there are no data yet")
    let text = String(decoding: try plan.json(), as: UTF8.self)
    #expect(!text.contains("mated_now") && !text.contains("at_hand"))
  }

  @Test("a set that the data lack has no pairs, and needs one a person")
  func missingSet() throws {
    let plan = try PlannedPilot.plan(
      PlannedPilot.manifest(plan: PlannedPilot.told), atHand: [PlannedPilot.counts()[0]])
    #expect(plan.pairs[0].matedNow == 0 && plan.pairs[0].status == .notEnough)
    #expect(plan.pairs[0].morePairs == 868 && plan.pairs[0].morePeople == 434)
  }

  @Test("a target beyond all data, and a margin of nothing, are answered without a number")
  func extremes() throws {
    var manifest = try PlannedPilot.manifest(plan: PlannedPilot.told, margin: "0pt")
    manifest.verification?.farTargets = [1e-300]
    manifest.verification?.primary.far = 1e-300
    let plan = try PlannedPilot.plan(manifest)
    #expect(plan.falseAccepts[0].ruleOf30 == nil && plan.falseAccepts[0].status == .notEnough)
    #expect(plan.pairs[2].pairs == nil && plan.pairs[2].reason == "the margin lies outside 0 to 100 points")
  }

  @Test("a set's name is written as it is, however it is spelt")
  func names() throws {
    var manifest = try PlannedPilot.manifest(plan: PlannedPilot.told)
    manifest.verification?.primary.sets = ["frontal-profile_left", "group:ageBand=OLD"]
    let plan = try PlannedPilot.plan(manifest)
    let frozen = try plan.frozen(#require(manifest.frozenCriteria)).canonicalJSON()
    for text in [String(decoding: try plan.json(), as: UTF8.self), String(decoding: frozen, as: UTF8.self)] {
      #expect(text.contains("\"frontal-profile_left\"") && text.contains("\"group:ageBand=OLD\""))
    }
  }

  @Test("it is written with its schema and reads back equal")
  func json() throws {
    let plan = try PlannedPilot.plan(PlannedPilot.manifest(plan: PlannedPilot.told))
    let text = String(decoding: try plan.json(), as: UTF8.self)
    #expect(text.contains("\"schema\" : \"contrapose/plan/1\"") && text.contains("\"more_people\" : 2640"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    #expect(try decoder.decode(VerificationPlan.self, from: plan.json()) == plan)
  }
}
