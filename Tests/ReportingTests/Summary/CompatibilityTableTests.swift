import Pilots
import Testing
import Verification
import Vocabulary

@testable import Reporting

@Suite("Other programs in the text of a run")
struct CompatibilityTableTests {
  static func record(
    _ arm: Arm, tar: Double?, reached: Double?, reason: CompatibilityReason, missing: Int = 0
  ) -> CompatibilityRecord {
    CompatibilityRecord(
      arm: arm, set: "f2p", farTarget: 1e-3, mode: .pyeer, tar: tar, farReached: reached, ours: 0.708557,
      reason: reason, missing: missing)
  }

  private func lines(_ records: [CompatibilityRecord]) throws -> [String] {
    let evaluation = try ExampleEvaluation.changed { $0.verification?.compatibility = records }
    let words = PilotWords(.english, style: .terminal, isBrief: true)
    return CompatibilityTable(evaluation, words: words, columns: 96).lines
  }

  @Test("they stand in a labelled table, six decimals each, with why they differ")
  func table() throws {
    let lines = try lines([
      Self.record(.baseline, tar: 0.71536, reached: 0.00101010101, reason: .farExceeded),
      Self.record(.augmented, tar: nil, reached: nil, reason: .tooFewScores),
    ])
    #expect(
      lines == [
        "Compatibility: for reproducing an old number; without interval",
        "       FAR   set  baseline      ours  augmented      ours",
        "PyEER  1e-3  f2p  0.715360  0.708557       none  0.708557",
        "PyEER states a TAR at a FAR that was not met: the FAR of that TAR is 0.001010, and 1e-3 was",
        "  asked for", "PyEER states nothing, for a class has too few scores",
      ])
  }

  static func measure(
    _ arm: Arm, _ name: CompatibilityMeasure.Name, _ value: Double?, _ ours: Double?,
    _ reason: CompatibilityReason, missing: Int = 0
  ) -> CompatibilityMeasure {
    CompatibilityMeasure(
      arm: arm, set: "f2p", mode: .pyeer, measure: name, value: value, ours: ours, reason: reason,
      missing: missing)
  }

  @Test("equal error rate, area and d′ stand in a second table, and each sentence is said once")
  func measures() throws {
    let measures = [
      Self.measure(.baseline, .eer, 0.4125874, 0.4166667, .notInterpolated, missing: 15),
      Self.measure(.baseline, .dPrime, 1, nil, .noSpread), Self.measure(.augmented, .eer, 0.35, 0.35, .same),
      Self.measure(.augmented, .dPrime, nil, nil, .tooFewScores),
    ]
    let records = [
      Self.record(.baseline, tar: 0.708557, reached: 0.001, reason: .same),
      Self.record(.augmented, tar: nil, reached: nil, reason: .tooFewScores),
    ]
    let evaluation = try ExampleEvaluation.changed {
      $0.verification?.compatibility = records
      $0.verification?.compatibilityMeasures = measures
    }
    let words = PilotWords(.english, style: .terminal, isBrief: true)
    let lines = CompatibilityTable(evaluation, words: words, columns: 200).lines.dropFirst(3)
    let known: [String] = [
      "            set  baseline      ours  augmented      ours",
      "PyEER  EER  f2p  0.412587  0.416667   0.350000  0.350000",
      "PyEER  d′   f2p  1.000000      none       none      none",
      "PyEER states nothing, for a class has too few scores",
      "PyEER states the mean of FMR and FNMR at one threshold as EER; ours is where the line of the ROC meets"
        + " equal errors; 15 comparisons without a score are unknown to it",
      "PyEER states a d′ of 1, for neither class varies; ours is undefined",
    ]
    #expect(Array(lines) == known)
  }

  @Test("the technical report has them in a table of their own", arguments: ReportLanguage.allCases)
  func technical(_ language: ReportLanguage) throws {
    let evaluation = try ExampleEvaluation.changed {
      $0.verification?.compatibilityMeasures = [
        Self.measure(.augmented, .eer, 0.4125874, 0.4166667, .notInterpolated, missing: 15)
      ]
    }
    let verification = try #require(evaluation.verification)
    let words = PilotWords(language, isBrief: true)
    let table = try #require(OtherProgramsTable(verification: verification, words: words).measures)
    let row = try #require(table.rows.first).map(\.plain)
    #expect(row[4] == "0.412587" && row[5] == "0.416667")
    #expect(row[6].hasSuffix("0.004079"))
    #expect(row[2] == words.terms["column.eer"].plain)
    #expect(row[7].contains("FNMR") && row[7].contains("15"))
    let text = try TechnicalReport(evaluation, language: language).markdown
    #expect(text.contains(table.caption.plain) && text.contains("0.412587"))
    let plain = try TechnicalReport(try ExampleEvaluation.evaluation(), language: language).markdown
    #expect(!plain.contains(table.caption.plain))
  }

  @Test("nothing is printed where nobody asked")
  func absent() throws {
    #expect(try lines([]).isEmpty)
    let text = RunSummary(try ExampleEvaluation.evaluation(), width: 100, isASCII: false).text
    #expect(!text.contains("Compatibility"))
  }

  @Test("the evaluation says in both languages why, and reads back equal")
  func worded() throws {
    let record = Self.record(.baseline, tar: 0.72, reached: 0.001, reason: .missingLeftOut, missing: 1_234)
    let evaluation = try ExampleEvaluation.changed { $0.verification?.compatibility = [record] }.worded()
    let sentence = try #require(evaluation.verification?.compatibility?.first?.sentence)
    #expect(
      sentence.en == "PyEER counts only comparisons that this model has a score for; "
        + "1,234 comparisons without a score are unknown to it")
    #expect(sentence.ja.hasPrefix("PyEERは") && sentence.ja.contains("1,234件"))
    #expect(try PilotEvaluation(json: evaluation.json()) == evaluation)
  }

  @Test(
    "each measure says in both languages why, and reads back equal",
    arguments: [
      CompatibilityReason.same, .notInterpolated, .neverCrosses, .lastTrapezoid, .unsigned, .noSpread,
      .notSquarable,
    ])
  func wordedMeasure(_ reason: CompatibilityReason) throws {
    let measure = Self.measure(.baseline, .auc, 0.5, 0.25, reason, missing: 1_234)
    let evaluation = try ExampleEvaluation.changed {
      $0.verification?.compatibilityMeasures = [measure]
    }.worded()
    let sentence = try #require(evaluation.verification?.compatibilityMeasures?.first?.sentence)
    #expect(sentence.en.hasPrefix("PyEER "))
    #expect(sentence.en.hasSuffix("; 1,234 comparisons without a score are unknown to it"))
    #expect(sentence.ja.hasPrefix("PyEER") && sentence.ja.hasSuffix("。スコアのない1,234件の比較は対象外"))
    #expect(sentence.ja != sentence.en && !sentence.en.contains("{"))
    #expect(try PilotEvaluation(json: evaluation.json()) == evaluation)
  }
}
