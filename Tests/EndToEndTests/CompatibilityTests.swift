import Foundation
import Testing

@Suite("A run beside other programs")
struct CompatibilityTests {
  private func records(_ json: Data) throws -> [[String: Any]]? {
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    let verification = try #require(object["verification"] as? [String: Any])
    return verification["compatibility"] as? [[String: Any]]
  }

  @Test("--compat adds their values to the evaluation and to the text, and show prints them again")
  func run() throws {
    let pilot = try SmallPilot.written()
    let outcome = try BuiltProgram.run(
      ["run", "pilot.yaml", "--compat", "pyeer", "--compat", "bob"], in: pilot.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("Compatibility: for reproducing an old number; without interval"))
    #expect(outcome.text.contains("bob.measure  1e-2  p2p"), "\(outcome.text)")
    let json = try BuiltProgram.run(
      ["run", "pilot.yaml", "--compat", "pyeer", "--compat", "bob", "--format", "json"], in: pilot.url)
    let records = try #require(try records(json.output))
    // Two programs, four sets, two arms, two targets.
    #expect(records.count == 32)
    let keys = ["arm", "set", "far_target", "mode", "tar", "far_reached", "ours", "difference", "sentence"]
    #expect(records.allSatisfy { record in keys.allSatisfy { record[$0] != nil } })
    #expect(records.allSatisfy { $0["interval"] == nil })
    let shown = try BuiltProgram.run(["runs", "--format", "json"], in: pilot.url)
    let list = try #require(try JSONSerialization.jsonObject(with: shown.output) as? [String: Any])
    let id = try #require((list["runs"] as? [[String: Any]])?.first?["run_id"] as? String)
    let show = try BuiltProgram.run(["show", id], in: pilot.url)
    #expect(show.text.contains("Compatibility: for reproducing"))
    let block = { (text: String) in
      text.components(separatedBy: "Compatibility:").last?.components(separatedBy: "Findings").first
    }
    #expect(block(show.text) == block(outcome.text))
  }

  /// Two made score sets in one table, with what PyEER 0.5.6 and bob.measure 6.1.1 themselves stated of each (run once).
  ///
  /// The second has 33 + 52 scores, so that its last rows have none.
  private func madeScores() throws -> Scratch {
    var lines = ["a,b,pa,pb,same,old,new,set"]
    for row in 0..<100 {
      let (isMated, index) = row < 40 ? (true, row) : (false, row - 40)
      let old = isMated ? Double(index * 37 % 61 + 25) / 100 : Double(index * 29 % 71) / 100
      let new = isMated ? Double(index * 7 % 11 + 3) / 16 : Double(index * 5 % 13) / 16
      let other = isMated ? index : (index + 1 + index / 40) % 40
      let shown = index < (isMated ? 33 : 52) ? "\(new)" : ""
      lines.append(
        "r\(row),q\(row),p\(index % 40),p\(other),\(isMated ? 1 : 0),\(old),\(shown),f2p")
    }
    let manifest = SmallPilot.manifest().replacingOccurrences(of: "[f2p, p2p]", with: "[f2p]")
      .replacingOccurrences(of: "  frontal: {far: 1e-2, sets: [f2f], margin: 5pt}\n", with: "")
    let pilot = try SmallPilot.written(manifest)
    try pilot.write(lines.joined(separator: "\n") + "\n", to: "scores.csv")
    return pilot
  }

  private static let stated: [(mode: String, measure: String, baseline: Double, augmented: Double)] = [
    ("pyeer", "eer", 0.35, 0.4125874125874126), ("pyeer", "auc", 0.7529166666666667, 0.6503496503496503),
    ("pyeer", "d_prime", 1.0294350740108171, 0.5773502691896258), ("bob", "eer", 0.35, 0.4195804195804196),
  ]

  @Test("equal error rate, area and d′ are those that the programs printed, beside ours")
  func measures() throws {
    let pilot = try madeScores()
    let arguments = ["run", "pilot.yaml", "--compat", "pyeer", "--compat", "bob"]
    let json = try BuiltProgram.run(arguments + ["--format", "json"], in: pilot.url)
    let object = try #require(
      try JSONSerialization.jsonObject(with: json.output) as? [String: Any], "\(json.errors)")
    let verification = try #require(object["verification"] as? [String: Any])
    let measures = try #require(verification["compatibility_measures"] as? [[String: Any]])
    // Two sets, two arms, three measures of PyEER and one of bob.
    #expect(measures.count == 16 && measures.allSatisfy { $0["interval"] == nil })
    for (mode, measure, baseline, augmented) in Self.stated {
      for (arm, known) in [("baseline", baseline), ("augmented", augmented)] {
        let found = measures.filter {
          $0["mode"] as? String == mode && $0["measure"] as? String == measure && $0["arm"] as? String == arm
        }
        let sets = found.compactMap { $0["set"] as? String }
        #expect(sets == ["all", "f2p"])
        for one in found {
          let value = try #require(one["value"] as? Double)
          let ours = try #require(one["ours"] as? Double)
          let difference = try #require(one["difference"] as? Double)
          #expect(abs(value - known) < 1e-9, "\(mode) \(measure) \(arm)")
          #expect(abs(difference - (value - ours)) < 1e-15)
        }
      }
    }
    try expectSentences(measures)
    let text = try BuiltProgram.run(arguments, in: pilot.url).text
    let words = text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(words.contains("PyEER EER f2p 0.350000 0.350000 0.412587 0.416667"), "\(text)")
    #expect(words.contains("bob.measure EER f2p 0.350000 0.350000 0.419580 0.416667"), "\(text)")
  }

  /// Ours of the second set is 5/12: the line from (FMR, FNMR) = (6/13, 4/11) to (5/13, 5/11) meets equal errors there.
  private func expectSentences(_ measures: [[String: Any]]) throws {
    let differing = try #require(
      measures.first {
        $0["mode"] as? String == "bob" && $0["arm"] as? String == "augmented" && $0["set"] as? String == "f2p"
      })
    let ours = try #require(differing["ours"] as? Double)
    #expect(abs(ours - 5.0 / 12) < 1e-12)
    #expect(differing["reason"] as? String == "not_interpolated")
    #expect(differing["missing"] as? Int == 15)
    let sentence = try #require(differing["sentence"] as? [String: String])
    #expect(
      sentence["en"]
        == "bob.measure states the mean of FMR and FNMR at one threshold as EER; ours is where the "
        + "line of the ROC meets equal errors; 15 comparisons without a score are unknown to it")
    #expect(
      sentence["ja"] == "bob.measureは一つのしきい値でのFMRとFNMRの平均をEERとする。"
        + "本書の値はROCの折れ線が両者の等しい点と交わる所。スコアのない15件の比較は対象外")
    let same = try #require(measures.first { $0["arm"] as? String == "baseline" })
    #expect((same["sentence"] as? [String: String])?["en"] == "PyEER states the same value as we do")
    #expect((same["sentence"] as? [String: String])?["ja"] == "PyEERの値は本書と同じ")
  }

  @Test("the manifest asks for them as well, and without either nothing is said")
  func manifest() throws {
    let text = SmallPilot.manifest().replacingOccurrences(
      of: "  bootstrap:", with: "  compat: [efhq]\n  bootstrap:")
    let asked = try SmallPilot.written(text)
    let outcome = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: asked.url)
    #expect(try records(outcome.output)?.count == 16, "\(outcome.errors)")
    let plain = try SmallPilot.written()
    #expect(
      try records(BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: plain.url).output) == nil)
  }

  @Test("a program that is not known, and a pilot without comparisons, are refused")
  func refused() throws {
    let pilot = try SmallPilot.written()
    let unknown = try BuiltProgram.run(["run", "pilot.yaml", "--compat", "pyeerr"], in: pilot.url)
    #expect(unknown.status == 64 && unknown.errors.contains("pyeerr"))
    let text = SmallPilot.manifest().replacingOccurrences(
      of: "  bootstrap:", with: "  compat: [pyeerr]\n  bootstrap:")
    let misspeltPilot = try SmallPilot.written(text)
    let misspelt = try BuiltProgram.run(["run", "pilot.yaml"], in: misspeltPilot.url)
    #expect(misspelt.status == 65 && misspelt.errors.contains("did you mean 'pyeer'?"), "\(misspelt.errors)")
    let log = """
      schema: contrapose/pilot/1
      name: small
      models:
        baseline: {name: a, version: "1"}
        augmented: {name: b, version: "2"}
      operations:
        time_zone: Asia/Tokyo
        window: [2026-10-01, 2026-10-29]
        unit: subject
        planned_share: {baseline: 0.5, augmented: 0.5}
        design: randomised
        logs: [{path: log.jsonl, format: oplog}]
      """
    let fieldPilot = try SmallPilot.written(log)
    let field = try BuiltProgram.run(["run", "pilot.yaml", "--compat", "bob"], in: fieldPilot.url)
    #expect(field.status == 64 && field.errors.contains("[C030]"), "\(field.errors)")
  }
}
