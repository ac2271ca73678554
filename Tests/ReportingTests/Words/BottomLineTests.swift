import Operations
import Pilots
import Statistics
import Testing
import Vocabulary

@testable import Reporting

@Suite("The bottom line")
struct BottomLineTests {
  static func text(_ verdict: Verdict, _ criteria: [CriterionOutcome]) throws -> (en: String, ja: String) {
    let evaluation = try ExampleEvaluation.changed {
      $0.verdict = verdict
      $0.criteria = criteria
    }.worded()
    let sentence = try #require(evaluation.verdict?.sentence)
    return (sentence.en, sentence.ja)
  }

  static func criterion(
    _ id: String = "primary", _ kind: CriterionOutcome.Kind = .primary, metric: String = "retry_rate",
    sets: [String] = ["profile_left", "profile_right"], at value: Double, _ low: Double, _ high: Double,
    direction: CriterionOutcome.Direction = .below, limit: Double, harm: Double? = nil,
    quantity: CriterionOutcome.Quantity? = nil
  ) -> CriterionOutcome {
    CriterionOutcome(
      id: id, kind: kind, metric: metric, sets: sets,
      quantity: quantity ?? (KPI(rawValue: metric)?.unit == .seconds ? .seconds : .difference),
      direction: direction,
      status: .met,
      observed: Estimate(value, Interval(low: low, high: high), method: .deltaMethod), limit: limit,
      harm: harm)
  }

  /// The bottom line at a look of several.
  static func text(_ verdict: Verdict, _ criteria: [CriterionOutcome], at look: Look) throws -> (
    en: String, ja: String
  ) {
    let evaluation = try ExampleEvaluation.changed {
      $0.verdict = verdict
      $0.criteria = criteria
      $0.operations?.look = look
    }.worded()
    let sentence = try #require(evaluation.verdict?.sentence)
    return (sentence.en, sentence.ja)
  }

  static let gain = criterion(at: -0.021, -0.038, -0.004, limit: -0.005)
  static let frontal = criterion(
    "guardrail-1", .guardrail, sets: ["frontal"], at: 0.001, -0.002, 0.003, limit: 0.005, harm: 0.01)

  @Test("GO names the stage, the gain with its interval, and the margin")
  func go() throws {
    let said = try Self.text(Verdict(rule: .allCriteriaMet, stage: .pilot), [Self.gain, Self.frontal])
    #expect(
      said.en
        == "Go to half of the units (S3): retry rate fell 2.1 points (95 % interval 0.4 to 3.8) on profiles, "
        + "and frontal faces are unharmed within 0.5 points.")
    #expect(
      said.ja == "半数への展開（S3）への移行を提案します。横顔の再試行率は2.1ポイント低下し（95%信頼区間0.4〜3.8ポイント）、"
        + "正面では許容幅0.5ポイントを超える悪化はありません。")
  }

  @Test("before the one look of the plan the answer says how many trials it waits for")
  func early() throws {
    var verdict = Verdict(rule: .sampleNotReached, stage: .pilot, daysNeeded: 7)
    (verdict.plannedTrials, verdict.seenTrials) = (12_000, 9600)
    let said = try Self.text(verdict, [Self.gain, Self.frontal])
    #expect(
      said.en
        == "Extend the pilot by 7 days: the plan looks once, at 12,000 trials in each arm, and 9,600 are there."
    )
    #expect(said.ja == "パイロットの7日間延長を提案します。計画では各群12,000件に達した時点で一度だけ判定しますが、現時点では9,600件です。")
  }

  @Test("what the pilot is decided by leads the first page, also where it is no usual measure")
  func headline() throws {
    let primary = { (metric: String, sets: [String]) in
      try ExampleEvaluation.changed {
        $0.criteria = [Self.criterion(metric: metric, sets: sets, at: -0.1, -0.2, -0.05, limit: -0.02)]
      }
    }
    let unusual = Headline.all(of: try primary("retries_per_transaction", ["all"]))
    #expect(unusual.first?.metric == "retries_per_transaction" && unusual.first?.measure == .plain)
    #expect(unusual.count { $0.metric == "retries_per_transaction" } == 1)
    let usual = Headline.all(of: try primary("retry_rate", ["all"]))
    #expect(usual.count { $0.metric == "retry_rate" } == 1 && usual.count == unusual.count - 1)
  }

  private static func time(
    _ kind: CriterionOutcome.Kind, _ value: Double, _ half: Double, _ limit: Double, harm: Double? = nil
  )
    -> CriterionOutcome
  {
    criterion(
      kind.rawValue, kind, metric: "time_to_decision_seconds_p50", sets: ["all"], at: value, value - half,
      value + half, limit: limit, harm: harm)
  }

  @Test("a time is spoken of in seconds, whatever came of it")
  func times() throws {
    let gain = Self.time(.primary, -1.628, 0.31, -1)
    let go = try Self.text(Verdict(rule: .allCriteriaMet, stage: .pilot), [gain])
    #expect(go.en.contains("fell 1.63 seconds (95 % interval 1.32 to 1.94)") && !go.en.contains("points"))
    #expect(go.ja.contains("1.63秒低下し（95%信頼区間1.32〜1.94秒）") && !go.ja.contains("ポイント"))
    let open = try Self.text(
      Verdict(rule: .sampleNotReached, undetermined: ["primary"]), [Self.time(.primary, -1.2, 0.5, -1)])
    #expect(open.en.contains("(0.7 to 1.7 seconds)") && open.en.contains("reaches 1 seconds"))
    #expect(open.ja.contains("0.7〜1.7秒") && open.ja.contains("必要な1秒"))
    let futile = try Self.text(Verdict(rule: .futile), [Self.time(.primary, -0.1, 0.2, -1)])
    #expect(futile.en.contains("at most 0.30 seconds, below the 1 that"))
    #expect(futile.ja.contains("最大0.30秒で、必要な1秒"))
    let harm = try Self.text(
      Verdict(rule: .harm, harmed: ["guardrail"]), [Self.time(.guardrail, 3, 0.5, 0.25, harm: 2)])
    #expect(harm.en.contains("by at least 2.5 seconds, beyond the limit of 2"))
    #expect(harm.ja.contains("少なくとも2.5秒悪化し、限度の2秒"))
  }

  @Test("the sentence of a criterion over a time has its limit and its difference in seconds")
  func timeSentence() throws {
    let evaluation = try ExampleEvaluation.changed {
      $0.criteria = [Self.time(.guardrail, 0.1, 0.1, 0.25)]
    }.worded()
    let sentence = try #require(evaluation.criteria.first?.sentence)
    #expect(sentence.contains("rises by less than 0.25 s; observed +0.10 s (0.00 … +0.20)"), "\(sentence)")
  }

  private static func retries(
    _ kind: CriterionOutcome.Kind, _ value: Double, _ half: Double, _ limit: Double, harm: Double? = nil,
    sets: [String] = ["all"], quantity: CriterionOutcome.Quantity = .count
  ) -> CriterionOutcome {
    criterion(
      kind.rawValue, kind, metric: "retries_per_transaction", sets: sets, at: value, value - half,
      value + half, limit: limit, harm: harm, quantity: quantity)
  }

  @Test("retries per transaction are a plain number, never points, whatever came of them")
  func counts() throws {
    let gain = Self.retries(.primary, -0.08, 0.03, -0.05)
    let unharmed = Self.retries(.guardrail, 0.01, 0.03, 0.05, sets: ["frontal"])
    let go = try Self.text(Verdict(rule: .allCriteriaMet, stage: .pilot), [gain, unharmed])
    #expect(
      go.en
        == "Go to half of the units (S3): retries per transaction fell 0.080 (95 % interval 0.050 to 0.110) on all poses, "
        + "and every other criterion is met.")
    #expect(go.ja.contains("0.080回低下し（95%信頼区間0.050〜0.110回）") && !go.ja.contains("ポイント"))
    let open = try Self.text(
      Verdict(rule: .sampleNotReached, undetermined: ["primary"]),
      [Self.retries(.primary, -0.04, 0.03, -0.05)])
    #expect(open.en.contains("(0.010 to 0.070) do not settle"), "\(open.en)")
    #expect(open.en.contains("reaches 0.05."), "\(open.en)")
    #expect(open.ja.contains("0.010〜0.070回") && open.ja.contains("必要な0.05回"))
    let futile = try Self.text(Verdict(rule: .futile), [Self.retries(.primary, -0.01, 0.02, -0.05)])
    #expect(futile.en.contains("at most 0.030, below the 0.05 that"), "\(futile.en)")
    let harm = try Self.text(
      Verdict(rule: .harm, harmed: ["guardrail"]), [Self.retries(.guardrail, 0.3, 0.05, 0.05, harm: 0.2)])
    #expect(harm.en.contains("by at least 0.25, beyond the limit of 0.2"), "\(harm.en)")
    #expect(harm.ja.contains("少なくとも0.25回悪化し、限度の0.2回"), "\(harm.ja)")
  }

  @Test(
    "the limit and the difference of retries per transaction have no unit, in evaluations of earlier versions too",
    arguments: [CriterionOutcome.Quantity.count, .difference])
  func countSentence(_ quantity: CriterionOutcome.Quantity) throws {
    let evaluation = try ExampleEvaluation.changed {
      $0.criteria = [
        Self.retries(.primary, -0.08, 0.03, -0.05, quantity: quantity),
        Self.retries(.guardrail, 0.01, 0.03, 0.05, sets: ["frontal"], quantity: quantity),
      ]
    }
    let sentences = try evaluation.worded().criteria.map { try #require($0.sentence) }
    #expect(
      sentences[0].contains("falls by at least 0.05; observed -0.080 (-0.110 … -0.050)"), "\(sentences)")
    #expect(
      sentences[1].contains("rises by less than 0.05; observed +0.010 (-0.020 … +0.040)"), "\(sentences)")
    for language in [ReportLanguage.english, .japanese] {
      let words = PilotWords(language, level: evaluation.design.level)
      let tables = DecisionTables(evaluation: evaluation, words: words)
      let cells = tables.criteria.rows.flatMap { $0.dropFirst() }.map(\.plain).joined(separator: " | ")
      #expect(cells.contains("0.05") && cells.contains("0.080") && cells.contains("+0.010"), "\(cells)")
      #expect(!cells.contains("pt") && !cells.contains("ポイント") && !cells.contains("%"), "\(cells)")
      let said = MeetingPhrases(evaluation: evaluation, words: words).all.map(\.sentence.plain)
      #expect(!said.contains { $0.contains("margin") || $0.contains("許容幅") }, "\(said)")
    }
  }

  @Test("GO on a rate that rose, without a guardrail for frontal faces")
  func rose() throws {
    let gain = Self.criterion(
      metric: "tar", sets: ["f2p"], at: 0.07, 0.025, 0.096, direction: .above, limit: 0)
    let said = try Self.text(Verdict(rule: .allCriteriaMet, stage: .laboratory), [gain])
    #expect(
      said.en
        == "Go to shadow replay (S1): TAR rose 7.0 points (95 % interval 2.5 to 9.6) on f2p, frontal with "
        + "profile, and every other criterion is met.")
    #expect(
      try Self.text(Verdict(rule: .allCriteriaMet), []).en
        == "Go to shadow replay (S1): every criterion is met.")
  }

  @Test("EXTEND says how long, what is open, and by how much it must move")
  func extend() throws {
    var verdict = Verdict(rule: .sampleNotReached, undetermined: ["primary"], daysNeeded: 14)
    let open = Self.criterion(at: -0.004, -0.012, 0.004, limit: -0.005)
    #expect(
      try Self.text(verdict, [open]).en
        == "Extend the pilot by 14 days: the data so far (-0.4 to 1.2 points) do not settle whether the fall in retry "
        + "rate (profiles) reaches 0.5 points.")
    #expect(try Self.text(verdict, [open]).ja.contains("−0.4〜1.2ポイント"))
    let thin = Self.criterion(at: -0.02, -0.03, -0.01, limit: -0.005)
    #expect(
      try Self.text(verdict, [thin]).en
        == "Extend the pilot by 14 days: retry rate (profiles) so far moved by 1.0 to 3.0 points, as far as is needed "
        + "(0.5), but too few errors, people or units stand behind that, or it does not hold for all sets at once."
    )
    verdict.daysNeeded = 5600
    #expect(
      try Self.text(verdict, [open]).en
        == "At this traffic an answer is out of reach, since it would take more than a year: the data so far (-0.4 to 1.2 "
        + "points) do not settle whether the fall in retry rate (profiles) reaches 0.5 points. Take in more people or "
        + "sites, or ask for a larger effect.")
    #expect(try Self.text(verdict, [open]).ja.hasPrefix("現在の利用件数では、判断までに1年を超える期間を要し"))
    verdict.undetermined = ["guardrail-1"]
    verdict.daysNeeded = nil
    #expect(
      try Self.text(verdict, [Self.frontal]).en
        == "Extend the pilot: retry rate (frontal) is not yet settled (observed +0.10 pt (-0.20 … +0.30); required: rises "
        + "by less than 0.5 pt).")
    verdict.undetermined = []
    #expect(
      try Self.text(verdict, []).en == "Extend the pilot: the data so far do not settle every criterion.")
  }

  @Test("STOP for harm, futility, an unmet criterion, and what cannot be settled in time")
  func stop() throws {
    let harmed = Self.criterion("guardrail-1", .guardrail, at: 0.02, 0.012, 0.028, limit: 0.005, harm: 0.01)
    #expect(
      try Self.text(Verdict(rule: .harm, harmed: ["guardrail-1"]), [harmed]).en
        == "Stop and return to the baseline: retry rate (profiles) got worse by at least 1.2 points, beyond the limit "
        + "of 1.")
    let small = Self.criterion(at: -0.001, -0.003, 0.001, limit: -0.005)
    #expect(
      try Self.text(Verdict(rule: .futile, unmet: ["primary"]), [small]).ja
        == "中止を提案します。計画した規模に達しても改善は最大0.30ポイントで、必要な0.5ポイントに届きません。")
    #expect(
      try Self.text(Verdict(rule: .criteriaUnmet, unmet: ["guardrail-1"]), [harmed]).en
        == "Stop: with the planned sample reached, retry rate (profiles) is not met (observed +2.0 pt (+1.2 … +2.8); "
        + "required: rises by less than 0.5 pt).")
  }

  @Test("after the last of several looks the answer does not say that the planned sample is there")
  func lastLook() throws {
    let look = Look(kind: .groupSequential, number: 2, of: 2, information: 1, coveredDays: 28)
    let worse = Self.criterion(at: 0.02, 0.012, 0.028, limit: -0.005)
    let futile = try Self.text(Verdict(rule: .futile, unmet: ["primary"]), [worse], at: look)
    #expect(
      futile.en.hasPrefix("Stop: at the last planned look retry rate (profiles) is worse by at least 1.2"))
    #expect(futile.ja.hasPrefix("中止を提案します。計画した最後の判定時点で、"))
    let unmet = try Self.text(
      Verdict(rule: .criteriaUnmet, unmet: ["guardrail-1"]), [Self.frontal], at: look)
    #expect(unmet.en.hasPrefix("Stop: at the last planned look retry rate (frontal) is not met"))
  }

  @Test("HOLD names what failed")
  func hold() throws {
    let said = try Self.text(Verdict(rule: .unhealthy, failedChecks: ["H101", "H104"]), [])
    #expect(said.en.contains("sample ratio (SRM) and duration in whole weeks failed"))
    #expect(said.ja.contains("振り分け比率の異常（SRM）、期間（週単位）"))
  }

  @Test("what is open is named in words, a warning by its code")
  func incomplete() throws {
    let said = try Self.text(Verdict(rule: .incomplete, open: [.right(.licence), .warning("M006")]), [])
    #expect(said.en.hasSuffix("once this is settled: the licence of the training data and finding M006."))
    #expect(said.ja.contains("学習データの利用許諾、検出事項M006の解消が未了のため"))
  }

  @Test("false accepts that cannot be judged are given as counts, in a second sentence")
  func falseAccepts() throws {
    let evaluation = try ExampleEvaluation.changed { evaluation in
      for index in evaluation.verification?.contrasts.indices ?? 0..<0 {
        evaluation.verification?.contrasts[index].reading = .undetermined
      }
    }.worded()
    let sentence = try #require(evaluation.verdict?.sentence)
    #expect(sentence.en.contains(" False accepts: not enough data (100 in 96,000; at most 0.1"))
    #expect(sentence.ja.contains("他人受入率は判断に足るデータがありません（96,000件中100件"))
  }

  @Test("each criterion gets a sentence of its own")
  func criteria() throws {
    let sentences = try ExampleEvaluation.evaluation().worded().criteria.compactMap(\.sentence)
    #expect(
      sentences.first?.hasPrefix("False-reject proxy (profiles): falls by at least 0.5 pt; observed -")
        ?? false)
    #expect(sentences.prefix(5).allSatisfy { $0.hasSuffix(": met.") })
    #expect(
      sentences.suffix(2) == [
        "Ratio of false accept rates: below 1.25; observed 1.04 (0.85 … 1.30): undetermined.",
        "TAR (lowest of f2p and p2p): rises by at least 0 pt; observed +5.0 pt (+3.4 … +6.6): not tested: an earlier one "
          + "is open.",
      ])
  }
}
