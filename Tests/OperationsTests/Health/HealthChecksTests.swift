import Operations
import Testing
import Vocabulary

@Suite("Health checks of an experiment")
struct HealthChecksTests {
  static func failed(
    _ log: DraftLog, _ settings: OperationsSettings = MadeLog.settings
  ) throws -> [String] {
    try OperationsEvaluation.evaluating(log.log, settings: settings).health.filter { $0.status == .fail }
      .map(\.code)
  }

  @Test("a healthy log passes all of them")
  func healthy() throws { #expect(try Self.failed(MadeLog().log) == []) }

  @Test("units that fell to the arms in other shares than planned fail H101, and H110 after them")
  func sampleRatio() throws {
    var log = MadeLog(unitsPerArm: 200).log
    log.events.removeAll { $0.arm == .augmented && $0.unit.hasSuffix("1") }
    log.events.removeAll { $0.arm == .augmented && $0.unit.hasSuffix("3") }
    #expect(try Self.failed(log) == ["H101", "H110"])
  }

  @Test(
    "a site that one arm misses fails H101 where the model changes between phases too, not where the shares do"
  )
  func sampleRatioOfParts() throws {
    var log = MadeLog(unitsPerArm: 200).log
    for index in log.events.indices {
      let number = Int(log.events[index].unit.dropFirst()) ?? 0
      // Each site has as many units, but of the first nearly all are of one arm, of the second of the other.
      let isFirst = number % 16 == 0 || (number % 2 == 1) == (number % 16 != 1)
      log.events[index].site = isFirst ? "east" : "west"
    }
    #expect(try Self.failed(log) == ["H101"])
    var settings = MadeLog.settings
    settings.phases = [PhaseSetting(from: "2026-10-15", arms: settings.arms, reason: "camera")]
    #expect(try Self.failed(log, settings) == ["H101"])
    settings.phases[0].plannedShare = PerArm(baseline: 0.4, augmented: 0.6)
    #expect(try !Self.failed(log, settings).contains("H101"))
  }

  @Test("units lost between assignment and decision fail H110 alone")
  func attrition() throws {
    var log = MadeLog(unitsPerArm: 200).log
    for unit in 0..<400 where unit % 10 == 1 || unit % 10 == 3 {
      log.events.removeAll { $0.unit == "u\(unit)" }
      var assigned = MadeLog.event("a\(unit)", .assigned, "", "u\(unit)", .augmented, MadeLog.start)
      assigned.transaction = nil
      log.events.append(assigned)
    }
    #expect(try Self.failed(log) == ["H110"])
  }

  @Test("more than one unit in a hundred in both arms fails H102")
  func mixed() throws {
    var log = MadeLog().log
    for unit in [0, 2] {
      log.events += MadeLog.transaction(
        "x\(unit)", "u\(unit)", .augmented, MadeLog.start + 1, isRefused: false)
    }
    #expect(try Self.failed(log) == ["H102"])
  }

  @Test("transactions that contradict themselves fail H103")
  func inconsistent() throws {
    var log = MadeLog().log
    for index in log.events.indices where log.events[index].unit == "u4" || log.events[index].unit == "u6" {
      if let attempt = log.events[index].attempt { log.events[index].attempt = attempt + 2 }
    }
    #expect(try Self.failed(log) == ["H103"])
  }

  @Test("decisions missing in one arm alone fail H103, whether nothing or an error stands in their place")
  func missing() throws {
    let made = MadeLog(unitsPerArm: 300, refusal: PerArm(baseline: 0.3, augmented: 0.3))
    let refused = Set(
      made.log.events.lazy.filter { $0.arm == .augmented && $0.outcome == .reject }.compactMap(\.transaction))
    var silent = made.log
    silent.events.removeAll { $0.kind == .decision && refused.contains($0.transaction ?? "") }
    #expect(try Self.failed(silent).contains("H103"))
    var failing = made.log
    for index in failing.events.indices where refused.contains(failing.events[index].transaction ?? "") {
      if failing.events[index].outcome == .reject { failing.events[index].outcome = .error }
    }
    #expect(try Self.failed(failing) == ["H103"])
    var both = made.log
    for index in both.events.indices where both.events[index].outcome == .reject {
      both.events[index].outcome = .error
    }
    #expect(try Self.failed(both) == [])
  }

  @Test("traffic on a few days of the window, or days that cannot be followed to their end, fail H104")
  func thinned() throws {
    var log = MadeLog(unitsPerArm: 200).log
    log.events.removeAll { ![0, 8, 16, 27].contains(($0.instant - MadeLog.start) / 86_400_000) }
    #expect(try Self.failed(log).contains("H104"))
    var settings = MadeLog.settings
    settings.completeUntil = "2026-10-29T00:00:00+09:00"
    settings.followUp = DurationSetting(seconds: 6 * 86_400)
    #expect(try Self.failed(MadeLog().log, settings) == ["H104"])
    settings.followUp = DurationSetting(seconds: 86_400)
    #expect(try Self.failed(MadeLog().log, settings) == [])
  }

  @Test("days without traffic on weekdays that have some in other weeks fail H104, closed weekdays do not")
  func silentDays() throws {
    let days = { (kept: Set<Int>) in
      var log = MadeLog(unitsPerArm: 200).log
      log.events.removeAll { !kept.contains(Int(($0.instant - MadeLog.start) / 86_400_000)) }
      var settings = MadeLog.settings
      settings.window = ["2026-10-01", "2026-10-15"]
      settings.completeUntil = "2026-10-16T00:00:00+09:00"
      return try OperationsEvaluation.evaluating(log.log, settings: settings).health.first {
        $0.code == "H104"
      }
    }
    let torn = try #require(try days([0, 2, 4, 6, 8, 10, 13]))
    #expect(torn.status == .fail)
    // The sixth day of both weeks is silent: that weekday is closed.
    #expect(torn.sentence == "no transaction that counts began on 5 of 12 days that are busy in other weeks")
    #expect(try days([0, 2, 4, 6, 7, 9, 11, 13])?.status == .pass)
    #expect(try days(Set(0..<14).subtracting([4]))?.status == .pass)
  }

  @Test("a place that is closed at the window's end, and days of an outage, do not fail H104")
  func closedDays() throws {
    var settings = MadeLog.settings
    settings.window = ["2026-10-01", "2026-10-15"]
    settings.completeUntil = "2026-10-16T00:00:00+09:00"
    let check = { (closed: Set<Int>, settings: OperationsSettings) in
      var log = MadeLog(unitsPerArm: 200).log
      log.events.removeAll { event in
        let day = Int((event.instant - MadeLog.start) / 86_400_000)
        return closed.contains(day) || day > 13
      }
      let health = try OperationsEvaluation.evaluating(log.log, settings: settings).health
      return try #require(health.first { $0.code == "H104" })
    }
    // The last two days of both weeks.
    #expect(try check([5, 6, 12, 13], settings).status == .pass)
    // Of the second week alone: the log ends too early.
    let early = try check([12, 13], settings)
    #expect(early.status == .fail && early.sentence.hasPrefix("the log ends on 2026-10-12"))
    let torn: Set<Int> = [2, 3, 4, 5]
    #expect(try check(torn, settings).status == .fail)
    settings.outages = [Outage(from: "2026-10-03", to: "2026-10-07")]
    #expect(try check(torn, settings).status == .pass)
  }

  @Test("a week, or many days, of hardly any transactions fail H104, as silent ones do")
  func quietDays() throws {
    let check = { (quiet: Set<Int>, outages: [Outage]) in
      var log = MadeLog(unitsPerArm: 400, visits: 4).log
      var kept: [Int: Set<String>] = [:]
      log.events.removeAll { event in
        let day = Int((event.instant - MadeLog.start) / 86_400_000)
        guard quiet.contains(day), let transaction = event.transaction else { return false }
        if kept[day, default: []].count < 2 { kept[day, default: []].insert(transaction) }
        return kept[day]?.contains(transaction) != true
      }
      var settings = MadeLog.settings
      settings.outages = outages
      let health = try OperationsEvaluation.evaluating(log.log, settings: settings).health
      return try #require(health.first { $0.code == "H104" })
    }
    let week = try check(Set(7..<14), [])
    #expect(week.status == .fail)
    #expect(week.sentence == "hardly any transaction that counts began in 1 of 4 weeks of the window")
    let torn = try check([1, 3, 8, 10, 15, 17, 22], [])
    #expect(torn.status == .pass)
    let many = try check([1, 3, 5, 7, 9, 11, 13, 15], [])
    #expect(
      many.status == .fail && many.sentence.hasPrefix("hardly any transaction that counts began on 8 of"))
    let outage = Outage(from: "2026-10-04", to: "2026-10-10")
    #expect(try check([1, 3, 5, 7, 9, 11, 13, 15], [outage]).status == .pass)
  }

  @Test("H105 is not checked where few decisions say which model served, unless the manifest states it")
  func fewTold() throws {
    let check = { (told: Int, settings: OperationsSettings) in
      var log = MadeLog().log
      var seen = 0
      for index in log.events.indices where log.events[index].kind == .decision {
        guard log.events[index].arm == .augmented else { continue }
        seen += 1
        if seen > told { (log.events[index].modelId, log.events[index].threshold) = (nil, nil) }
      }
      let health = try OperationsEvaluation.evaluating(log.log, settings: settings).health
      return (try #require(health.first { $0.code == "H105" }), seen)
    }
    let (one, decisions) = try check(1, MadeLog.settings)
    #expect(one.status == .notChecked)
    #expect(one.sentence == "only 1 of \(decisions) decisions of the augmented arm say which model served")
    #expect(try check(decisions * 24 / 25, MadeLog.settings).0.status == .pass)
    var stated = MadeLog.settings
    stated.arms.augmented = ArmSettings(modelId: "augmented", threshold: 0.4)
    #expect(try check(1, stated).0.status == .pass)
  }

  @Test("names of models that differ by case or blanks alone are one, where the arms are compared")
  func alikeNames() throws {
    var log = MadeLog().log
    for index in log.events.indices where log.events[index].modelId != nil {
      log.events[index].modelId = log.events[index].arm == .baseline ? "Face 3" : " face  3 "
    }
    #expect(try Self.failed(log) == ["H105"])
  }

  @Test("arms that change places between declared phases fail H105, a next model in one arm does not")
  func swapped() throws {
    let phased = { (models: PerArm<String>) in
      var log = MadeLog().log
      for index in log.events.indices where log.events[index].modelId != nil {
        if log.events[index].instant >= MadeLog.start + 14 * 86_400_000 {
          log.events[index].modelId = models[log.events[index].arm]
        }
      }
      var settings = MadeLog.settings
      settings.phases = [PhaseSetting(from: "2026-10-15", reason: "rotation")]
      let health = try OperationsEvaluation.evaluating(log.log, settings: settings).health
      return try #require(health.first { $0.code == "H105" })
    }
    let swap = try phased(PerArm(baseline: "augmented", augmented: "baseline"))
    #expect(swap.status == .fail && swap.sentence.hasPrefix("the arms changed places: "))
    #expect(try phased(PerArm(baseline: "baseline", augmented: "next")).status == .pass)
    #expect(try phased(PerArm(baseline: "augmented", augmented: "next")).status == .pass)
  }

  @Test("a second model or threshold is told by what there is, and no more")
  func told() throws {
    let sentence = { (change: (inout LogEvent) -> Void) in
      var log = MadeLog().log
      for index in log.events.indices where log.events[index].kind == .decision {
        log.events[index].threshold = nil
        change(&log.events[index])
      }
      let health = try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings).health
      return try #require(health.first { $0.code == "H105" }).sentence
    }
    #expect(
      try sentence { $0.modelId = $0.unit == "u0" ? "next" : $0.modelId }
        == "the baseline arm was served by 2 models")
    #expect(
      try sentence { $0.threshold = $0.unit == "u1" ? 0.5 : 0.4 }
        == "the augmented arm was served at 2 thresholds")
    #expect(
      try sentence {
        if $0.unit == "u1" { ($0.modelId, $0.threshold) = ("next", 0.5) } else { $0.threshold = 0.4 }
      } == "the augmented arm was served by 2 models at 2 thresholds")
  }

  @Test("where nothing says which model served an arm H105 is not checked; one model in both arms fails it")
  func untoldModels() throws {
    let check = { (change: (inout LogEvent) -> Void) in
      var log = MadeLog().log
      for index in log.events.indices { change(&log.events[index]) }
      let health = try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings).health
      return try #require(health.first { $0.code == "H105" })
    }
    let untold = try check { $0.modelId = $0.arm == .baseline ? $0.modelId : nil }
    #expect(untold.status == .notChecked)
    #expect(untold.sentence == "nothing says which model served the augmented arm")
    #expect(try check { $0.modelId = $0.modelId == nil ? nil : "m" }.status == .fail)
    let moved = try check { event in
      guard event.modelId != nil else { return }
      (event.modelId, event.threshold) = ("m", event.arm == .baseline ? 0.4 : 0.3)
    }
    #expect(moved.status == .pass)
  }

  @Test("transactions without an end are told by arm, as a warning where chance does not make the difference")
  func endless() throws {
    let made = MadeLog(unitsPerArm: 300, refusal: PerArm(baseline: 0.3, augmented: 0.3))
    let warning = { (arms: [Arm]) in
      var log = made.log
      log.events.removeAll { arms.contains($0.arm) && $0.attempt == 2 }
      let evaluation = try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings)
      return try #require(evaluation.warnings.first { $0.code == "L205" })
    }
    let one = try warning([.augmented])
    #expect(one.severity == .warning && one.sentence.contains("0 of 1200 baseline and "))
    #expect(one.sentence.contains(" of 1200 augmented transactions have no terminal event"))
    #expect(try warning([.baseline, .augmented]).severity == .note)
  }

  @Test("a window under two weeks, of broken weeks, or longer than the log fails H104")
  func duration() throws {
    for window in [
      ["2026-10-01", "2026-10-08"], ["2026-10-01", "2026-10-25"], ["2026-10-01", "2026-11-12"],
    ] {
      var settings = MadeLog.settings
      settings.window = window
      settings.completeUntil = nil
      #expect(try Self.failed(MadeLog().log, settings) == ["H104"], "\(window)")
    }
  }

  @Test("a second model or threshold in an arm fails H105")
  func models() throws {
    var log = MadeLog().log
    log.events[1].threshold = 0.5
    #expect(try Self.failed(log) == ["H105"])
    var settings = MadeLog.settings
    settings.arms.augmented.modelId = "another"
    #expect(try Self.failed(MadeLog().log, settings) == ["H105"])
  }

  @Test("a model that decided on excluded traffic alone is none of the pilot's")
  func modelOfStaff() throws {
    var log = MadeLog().log
    log.events += MadeLog.transaction("s1", "guard", .baseline, MadeLog.start + 3_600_000, isRefused: true)
    for index in log.events.indices where log.events[index].unit == "guard" {
      log.events[index].modelId = "next"
    }
    #expect(try Self.failed(log) == ["H105"])
    var settings = MadeLog.settings
    settings.exclude = [TrafficExclusion(units: ["guard"], reason: "staff")]
    #expect(try Self.failed(log, settings) == [])
  }

  @Test("events that contradict another of the same id fail H106, and all of them are left out")
  func contradictory() throws {
    var log = MadeLog().log
    for index in 0..<4 {
      var other = log.events[index]
      other.instant += 1
      log.events.append(other)
    }
    #expect(try Self.failed(log).contains("H106"))
  }

  @Test("more than one line in a hundred unread fails H107, and so does a difference between the arms")
  func unreadable() throws {
    var log = MadeLog().log
    let refusal = { (arm: Arm?) in
      OperationLog.Refusal(
        reason: "unreadable", sentence: "cut", arm: arm, place: LogPlace(file: "made.jsonl", line: 9))
    }
    log.refusals = Array(repeating: refusal(nil), count: 15)
    #expect(try Self.failed(log) == ["H107"])
    var large = MadeLog(unitsPerArm: 500).log
    large.refusals = Array(repeating: refusal(.baseline), count: 40)
    #expect(try Self.failed(large) == ["H107"])
  }

  @Test("negative durations fail H108 and stay out of the times")
  func negative() throws {
    var log = MadeLog().log
    var review = MadeLog.event("r", .reviewClose, "0-0", "u0", .baseline, MadeLog.start + 80_000_000)
    review.handleMilliseconds = -5
    review.reviewOutcome = .accept
    log.events.append(review)
    #expect(try Self.failed(log) == ["H108"])
    let handled = try OperationsEvaluation.evaluating(log.log, settings: MadeLog.settings)
      .record(.reviewHandleMean, .baseline)
    #expect(handled?.denominator == 0 && handled?.estimate.value == nil)
  }

  @Test("arms that do not overlap in time fail H109 where the plan says randomised")
  func overlap() throws {
    var log = MadeLog().log
    for index in log.events.indices where log.events[index].arm == .augmented {
      log.events[index].instant += 60 * 86_400_000
    }
    var settings = MadeLog.settings
    settings.window = ["2026-10-01", "2027-01-07"]
    settings.completeUntil = nil
    #expect(try Self.failed(log, settings).contains("H109"))
    settings.design = .beforeAfter
    #expect(try !Self.failed(log, settings).contains("H109"))
  }

  @Test("fewer than two units in an arm fail H113")
  func fewUnits() throws {
    var log = MadeLog().log
    log.events.removeAll { $0.arm == .augmented && $0.unit != "u1" }
    #expect(try Self.failed(log).contains("H113"))
  }
}
