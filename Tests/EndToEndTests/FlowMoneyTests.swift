import Foundation
import Testing

@Suite("The money of a pilot with two flows")
struct FlowMoneyTests {
  /// Two visits of each person at the gate and one at the kiosk, where far more is refused.
  ///
  /// - Parameter kiosk: how many people use the kiosk; the others' third visit is at the gate too.
  private static func log(kiosk: Int = 600) -> (log: PilotLog, failure: [String: [String: Double]]) {
    var log = PilotLog(units: 0)
    var counts: [String: [String: (refused: Int, all: Int)]] = [:]
    for unit in 0..<600 {
      for visit in 0..<3 {
        let (arm, flow) = (
          unit % 2 == 0 ? "baseline" : "augmented", visit == 2 && unit < kiosk ? "kiosk" : "gate"
        )
        let refused = (flow == "gate" ? 1 : 2) * (arm == "baseline" ? 2 : 1)
        let retries = (unit / 2 + visit * 7) % 5 < refused
        let before = log.rows.count
        log.visited(unit, visit, arm, day: (unit / 2 + visit * 5) % 14, retries: retries)
        for row in before..<log.rows.count {
          log.rows[row] = log.rows[row].replacingOccurrences(of: ",gate,", with: ",\(flow),")
        }
        let count = counts[flow]?[arm] ?? (0, 0)
        counts[flow, default: [:]][arm] = (count.refused + (retries ? 1 : 0), count.all + 1)
      }
    }
    return (log, counts.mapValues { $0.mapValues { Double($0.refused) / Double($0.all) } })
  }

  private static let economics = """
    economics:
      currency: JPY
      tax: excluded
      prices: real
      rate_per_year: 0.05
      horizon_months: 24
      draws: 2000
      volumes:
        gate: [{from: 2027-01, per_month: 1000}]
        kiosk: [{from: 2027-07, per_month: 90000}]
      ramp: [[3, 0.5], [21, 1.0]]
      inputs:
        attempt_cost: {kind: quoted, value: 2, unit: JPY, owner: IT, source: "offer", date: 2026-09-20}
      one_off:
        training: {kind: quoted, value: 100000, owner: IT, source: "offer", date: 2026-09-20}

    """

  private static func pilot(_ economics: String, kiosk: Int = 600) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(PilotLog.manifest + economics, to: "pilot.yaml")
    try scratch.write(log(kiosk: kiosk).log.text, to: "log.csv")
    return scratch
  }

  private static func evaluated(_ scratch: Scratch) throws -> (money: [String: Any], text: String) {
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: scratch.url)
    #expect(run.status == 0, "\(run.errors)")
    let object = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    return (try #require(object["economics"] as? [String: Any]), run.text)
  }

  /// The first letters of the run's name.
  private static func run(_ text: String) -> String {
    text.firstMatch(of: /"run_id" : "([0-9a-f]{7})/).map { String($0.1) } ?? ""
  }

  private static func worth(_ money: [String: Any]) -> Double? {
    (money["npv"] as? [String: Any])?["base"] as? Double
  }

  /// Month by month, from the counts of the log alone: an attempt costs 2, and each refused first attempt is followed by one
  /// that succeeds.
  private static func netPresentValue(_ failure: (String, String) -> Double) -> Double {
    let perMonth = pow(1.05, 1.0 / 12)
    return (1...24).reduce(-100_000) { sum, month in
      let adopted = month <= 3 ? 0.5 : 1
      let volumes = ["gate": 1000.0, "kiosk": month >= 7 ? 90_000 : 0]
      let saved = volumes.keys.sorted().reduce(0) { saved, flow in
        saved + (volumes[flow] ?? 0) * adopted * 2 * (failure(flow, "baseline") - failure(flow, "augmented"))
      }
      return sum + saved / pow(perMonth, Double(month))
    }
  }

  @Test("is each flow's volume at the flow's own rates, and not at those of the log's mix")
  func worth() throws {
    let scratch = try Self.pilot(Self.economics)
    let (money, text) = try Self.evaluated(scratch)
    let failure = Self.log().failure
    let expected = Self.netPresentValue { failure[$0]?[$1] ?? 0 }
    let found = try #require(Self.worth(money))
    #expect(abs(found - expected) < 0.005, "\(found) for \(expected)")
    let mixed = Self.netPresentValue { _, arm in
      (2 * (failure["gate"]?[arm] ?? 0) + (failure["kiosk"]?[arm] ?? 0)) / 3
    }
    #expect(abs(found - mixed) > 1)
    let rows = try #require(money["rates_by_flow"] as? [[String: Any]])
    #expect(rows.map { $0["flow"] as? String } == ["gate", "gate", "kiosk", "kiosk"])
    #expect((money["flow"] as? [[String: Any]])?.count == 2 && text.contains("\"change_per_year\""))
    #expect(!text.contains("\"M023\"") && !text.contains("\"M025\"") && !text.contains("\"M021\""))
    let reports = try scratch.contents().filter { $0.key.hasSuffix("management.en.md") }
    let report = String(decoding: reports.first?.value ?? Data(), as: UTF8.self)
    #expect(report.contains("What one transaction goes through by flow") && report.contains("kiosk"))
    let explained = try BuiltProgram.run(["explain", "compute", "--run", Self.run(text)], in: scratch.url)
    #expect(explained.text.contains("sum over flows of N x E[attempts] x attempt_cost"))
    #expect(explained.text.contains("flow kiosk") && explained.text.contains("all flows:"))
  }

  @Test("leaves out a flow that no volume names, and says so")
  func unpriced() throws {
    let lines = Self.economics.components(separatedBy: "\n").filter { !$0.contains("kiosk") }
    let (money, text) = try Self.evaluated(try Self.pilot(lines.joined(separator: "\n")))
    let failure = Self.log().failure
    let expected = Self.netPresentValue { $0 == "gate" ? failure[$0]?[$1] ?? 0 : 0 }
    #expect(abs(try #require(Self.worth(money)) - expected) < 0.005)
    #expect(text.contains("\"M023\"") && text.contains("no volume names the flow 'kiosk' of the log"))
  }

  @Test("takes the rates of all flows where a flow has so few people that its rates are withheld")
  func withheld() throws {
    let (money, text) = try Self.evaluated(try Self.pilot(Self.economics, kiosk: 20))
    let failure = Self.log(kiosk: 20).failure
    // Ten people an arm were at the kiosk once each, of 900 visits; the gate's rates would betray theirs.
    let expected = Self.netPresentValue { _, arm in
      (890 * (failure["gate"]?[arm] ?? 0) + 10 * (failure["kiosk"]?[arm] ?? 0)) / 900
    }
    #expect(abs(try #require(Self.worth(money)) - expected) < 0.005)
    #expect(money["rates_by_flow"] == nil)
    for flow in ["gate", "kiosk"] {
      #expect(text.contains("the flow '\(flow)' takes the rates of all flows"), "\(flow)")
    }
  }

  @Test("takes the rates of all flows for a flow that the log lacks")
  func stray() throws {
    let (money, text) = try Self.evaluated(
      try Self.pilot(Self.economics.replacingOccurrences(of: "kiosk:", with: "desk:")))
    let failure = Self.log().failure
    let expected = Self.netPresentValue { flow, arm in
      flow == "gate"
        ? failure["gate"]?[arm] ?? 0
        : (2 * (failure["gate"]?[arm] ?? 0) + (failure["kiosk"]?[arm] ?? 0)) / 3
    }
    #expect(abs(try #require(Self.worth(money)) - expected) < 0.005)
    #expect(text.contains("\"M021\"") && text.contains("\"is_pooled\" : true"))
  }

  @Test("says so where no volume names any flow of the log")
  func noneNamed() throws {
    let economics = Self.economics.replacingOccurrences(of: "kiosk:", with: "desk:")
      .replacingOccurrences(of: "gate:", with: "hall:")
    let (_, text) = try Self.evaluated(try Self.pilot(economics))
    #expect(text.contains("no volume names any of its 2 flows; the rates are those of all of them together"))
  }
}
