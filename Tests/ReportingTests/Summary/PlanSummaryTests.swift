import Foundation
import Pilots
import Testing

@testable import Reporting

@Suite("The text of a plan")
struct PlanSummaryTests {
  static let told = """
    {"gain": "4pt", "loss": "1pt", "discordant": "1pt", "design_effect": {"mated": 2, "non_mated": 10}}
    """

  static func plan(_ expected: String = told, mated: Int? = 1_000) throws -> VerificationPlan {
    let text = """
      {"schema": "contrapose/pilot/1", "name": "planned",
       "models": {"baseline": {"name": "old", "version": "1"}, "augmented": {"name": "new", "version": "2"}},
       "verification": {"far_targets": [0.001], "inputs": [], "plan": \(expected)}}
      """
    let manifest = try JSONDecoder().decode(PilotManifest.self, from: Data(text.utf8))
    let settings = try #require(manifest.verification)
    let sets = mated.map { mated in
      ["all", "f2f", "f2p", "p2p"].map {
        SetCounts(set: $0, mated: mated, nonMated: 400_000, people: 900, matedPeople: mated / 2)
      }
    }
    var plan = VerificationPlan(
      pilot: manifest.name, settings: settings, assumptions: PlanAssumptions(settings), atHand: sets)
    plan.planFile = "plan.json"
    plan.planSha256 = "52be04"
    return plan
  }

  static func text(
    _ plan: VerificationPlan, title: String = "A pilot", width: Int = 100, isASCII: Bool = false
  ) -> String {
    PlanSummary(plan, title: title, isFrozen: true, width: width, isASCII: isASCII).text
  }

  static func lines(_ plan: VerificationPlan) -> [String] {
    text(plan).split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  @Test("says first that it is not enough, how many people are missing, and of what")
  func notEnough() throws {
    let lines = Self.lines(try Self.plan())
    #expect(lines[1] == "NOT ENOUGH  2,640 more people")
    #expect(lines[2] == "f2f needs 6,280 mated pairs and has 1,000.")
  }

  @Test("names the calibration where its comparisons fix the threshold")
  func calibration() throws {
    let text = """
      {"schema": "contrapose/pilot/1", "name": "planned",
       "models": {"baseline": {"name": "old", "version": "1"}, "augmented": {"name": "new", "version": "2"}},
       "verification": {"far_targets": [0.001], "inputs": [], "plan": \(Self.told), "calibration": {"split": "subjects"}}}
      """
    let settings = try #require(
      try JSONDecoder().decode(PilotManifest.self, from: Data(text.utf8)).verification)
    let sets = ["all", "f2f", "f2p", "p2p"].map {
      SetCounts(set: $0, mated: 7_000, nonMated: 400_000, people: 900, matedPeople: 900)
    }
    let few = SetCounts(set: "all", mated: 10, nonMated: 60, people: 10, matedPeople: 10)
    let plan = VerificationPlan(
      pilot: "planned", settings: settings, assumptions: PlanAssumptions(settings), atHand: sets,
      calibration: CalibrationCounts(all: few, share: 0.5))
    let summary = Self.lines(plan).joined(separator: " ")
    #expect(summary.contains("NOT ENOUGH  1,324 more people"))
    #expect(summary.contains("FAR 1e-3 needs 300,000 non-mated comparisons in the calibration and has 60."))
    #expect(
      summary.contains("at hand, for FAR 1e-3: those of the calibration, which fix the threshold"))
    #expect(!Self.text(try Self.plan()).contains("calibration"))
  }

  @Test("says that it is enough, and at which power")
  func enough() throws {
    let lines = Self.lines(try Self.plan(mated: 6_280))
    #expect(lines[1] == "ENOUGH" && lines[2] == "The data at hand carry every criterion at 80 % power.")
  }

  @Test("is not enough while a design effect is unknown, however much there is")
  func undetermined() throws {
    let open = #"{"gain": "4pt", "loss": "1pt", "discordant": "1pt", "design_effect": {"mated": 2}}"#
    let plan = try Self.plan(open, mated: 6_280)
    let lines = Self.lines(plan)
    #expect(plan.status == .undetermined && lines[1] == "UNDETERMINED")
    #expect(lines[2].hasSuffix("the design effect is unknown; comparisons are enough only if independent."))
  }

  @Test("counts pairs as independent everywhere, and says so, while the design effect is unknown")
  func bounds() throws {
    let plan = try Self.plan(#"{"gain": "4pt", "loss": "1pt", "discordant": "1pt"}"#)
    let lines = Self.lines(plan)
    #expect(plan.isLeast == true && plan.pairs.allSatisfy { $0.countedAs == .independent })
    let people = try #require(plan.morePeople)
    #expect(lines[1] == "NOT ENOUGH  at least \(NumberStyle.terminal.count(people)) more people")
    let text = lines.joined(separator: " ")
    #expect(
      text.contains("f2f needs at least 3,140 mated pairs, if every one were independent, and has 1,000"))
    let row = try #require(
      lines.first { $0.hasPrefix("f2f ") && $0.contains("not enough") && $0.contains(">=") })
    #expect(row.contains(">=3,140") && row.contains("~25,120") && row.contains("<="))
    #expect(!Self.text(try Self.plan()).contains(">="))
  }

  @Test("asks for what it was not told, and names the options")
  func asks() throws {
    let text = Self.text(try Self.plan("{}"))
    #expect(text.contains("UNDETERMINED") && text.contains("the expected gain and loss are unknown"))
    for option in [
      "--gain 4pt --loss 1pt", "--discordant 1pt", "--design-effect N", "--design-effect-non-mated N",
    ] {
      #expect(text.contains(option), "\(option)")
    }
    #expect(!Self.text(try Self.plan()).contains("Please state"))
  }

  @Test("shows a typical design effect as such, and never an unknown number as 0")
  func typical() throws {
    let text = Self.text(try Self.plan(#"{"gain": "4pt", "loss": "1pt"}"#))
    #expect(text.contains("~3,472") && text.contains(">=434"))
    #expect(text.split(separator: /\s+/).joined(separator: " ").contains("no answer rests on it"))
    #expect(
      text.split(separator: /\s+/).joined(separator: " ")
        .contains("330,000 to 1,830,000 comparisons at the typical design effects 11 to 61"))
    let empty = Self.lines(try Self.plan("{}", mated: nil))
    #expect(
      empty.contains { $0.hasPrefix("f2p") && $0.split(separator: " ").filter { $0 == "-" }.count == 7 })
  }

  @Test("keeps to the width, to ASCII where asked, and shows a hostile title harmless")
  func medium() throws {
    let text = Self.text(try Self.plan("{}"), title: "evil \u{1B}[31m", isASCII: true)
    #expect(text.allSatisfy(\.isASCII) && text.contains("\\x1b[31m"))
    #expect(Self.text(try Self.plan()).split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("names the frozen plan by its digest and file")
  func frozen() throws {
    let lines = Self.lines(try Self.plan())
    #expect(lines.suffix(2) == ["Plan     52be04", "frozen in plan.json"])
  }
}
