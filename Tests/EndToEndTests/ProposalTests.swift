import Foundation
import Testing

@Suite("The proposal of a pilot")
struct ProposalTests {
  private static let economics = """
    economics:
      currency: JPY
      tax: excluded
      prices: real
      draws: 1000
      volumes: {gate: [{from: 2027-04, per_month: 300000}]}
      expected:
        failure: [0.05, 0.42]
        last_to_review: 0.7
        reduction: {kind: assumed, pert: [-0.1, 0.3, 0.6], owner: Lab, source: "paper", date: 2026-11-01}
      pilot_cost: {kind: quoted, value: 10000, owner: IT, source: "offer 12", date: 2026-11-01}
      inputs: {case_cost: {kind: quoted, value: 60, owner: IT, source: "offer", date: 2026-11-01}}
      one_off: {data_rights: {kind: quoted, value: 2500000, owner: Legal, source: "offer", date: 2026-11-01}}

    """

  private static func planned(_ manifest: String) throws -> (
    outcome: BuiltProgram.Outcome, files: [String: String]
  ) {
    let scratch = try Scratch()
    try scratch.write(manifest, to: "pilot.yaml")
    let outcome = try BuiltProgram.run(["plan", "pilot.yaml", "--report"], in: scratch.url)
    let files = try scratch.contents().filter { $0.key.contains("proposal") }
    return (
      outcome,
      files.mapValues {
        String(decoding: $0, as: UTF8.self).replacing("\\", with: "").replacing("\u{A0}", with: " ")
      }
    )
  }

  private static func text(_ files: [String: String], _ ending: String) throws -> String {
    try #require(files.first { $0.key.hasSuffix(ending) }?.value)
  }

  @Test("is written in both languages before any data, with question, days, criteria, cost and worth")
  func both() throws {
    let criteria = PilotLog.manifest.replacing(
      "criteria:\n", with: "criteria:\n  expected: {rate: 0.4, change: 10pt, trials_per_day: 20}\n")
    let (outcome, files) = try Self.planned(criteria + Self.economics)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(files.count == 4)
    let english = try Self.text(files, "proposal.en.md")
    for said in [
      "Does retry rate fall by at least 1 pt", "falls by at least 1 pt", "Days of the pilot",
      "The pilot costs ¥10 k",
      "expected value of perfect information", "Risks: not provided", "licence | settled",
    ] { #expect(english.contains(said), "\(said) in \(english)") }
    let japanese = try Self.text(files, "proposal.ja.md")
    for said in ["パイロット実施伺い", "決裁を求める事項", "判定基準", "完全情報の期待値", "利用許諾"] {
      #expect(japanese.contains(said), "\(said)")
    }
    // Traffic that the window cannot gather is told.
    #expect(outcome.errors.contains("[G115]"), "\(outcome.errors)")
  }

  @Test("says what is not provided instead of leaving it out")
  func bare() throws {
    let (outcome, files) = try Self.planned(PilotLog.manifest)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let english = try Self.text(files, "proposal.en.md")
    for said in [
      "Sizes: not provided", "the pilot states no costs", "Roadmap: not provided",
      "Operating rules: not provided",
    ] {
      #expect(english.contains(said), "\(said) in \(english)")
    }
  }

  @Test("a pilot of the laboratory alone has money by what it measured and what it expects")
  func laboratory() throws {
    let pilot = try SmallPilot.written(
      SmallPilot.manifest() + "\n"
        + Self.economics.replacing(
          "    reduction: {kind: assumed, pert: [-0.1, 0.3, 0.6], owner: Lab, source: \"paper\", date: 2026-11-01}\n",
          with: ""))
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: pilot.url)
    let object = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    let money = try #require(object["economics"] as? [String: Any], "\(run.errors)")
    #expect(money["rates_from"] as? String == "laboratory" && run.errors.contains("[M004]"))
  }
}
