import Foundation
import Testing
import Vocabulary

@testable import Operations

@Suite("What few people stand behind")
struct WithheldCellsTests {
  /// Sixty people an arm with four visits each in the south; one person of the baseline made forty more in the north.
  static func log(_ change: (inout LogEvent) -> Void = { _ in }) -> OperationLog {
    var events = MadeLog().log.events
    for index in events.indices { events[index].site = "south" }
    for visit in 0..<40 {
      let instant = MadeLog.start + Int64(visit % 28) * 86_400_000 + Int64(visit) * 1_000_000
      events += MadeLog.transaction("north-\(visit)", "u0", .baseline, instant, isRefused: visit % 2 == 0)
        .map { event in
          var event = event
          event.site = "north"
          return event
        }
    }
    for index in events.indices { change(&events[index]) }
    return OperationLog(events: events)
  }

  static func evaluation(
    _ log: OperationLog, unit: OperationsSettings.UnitType = .subject, fewest: Int = 20
  ) throws -> OperationsEvaluation {
    var settings = MadeLog.settings
    settings.unit = unit
    settings.permittedGroups = ["age_band": "consent"]
    return try OperationsEvaluation.evaluating(log, settings: settings, minPeople: fewest)
  }

  @Test("forty transactions of one person are one person, and the other site would betray them")
  func onePerson() throws {
    let evaluation = try Self.evaluation(Self.log())
    let north = try #require(evaluation.record(.retryRate, .baseline, set: "site=north"))
    #expect(north.estimate.reason == "small-cell" && north.estimate.value == nil && north.isWithheld)
    #expect(north.numerator == nil && north.denominator == nil && north.people == nil)
    let south = try #require(evaluation.record(.retryRate, .baseline, set: "site=south"))
    #expect(south.estimate.reason == "small-cell-complement" && south.denominator == nil && south.isWithheld)
    // The augmented arm has one site alone, and nothing to betray.
    let other = try #require(evaluation.record(.retryRate, .augmented, set: "site=south"))
    #expect(other.denominator == 240 && other.people == 60)
    #expect(evaluation.record(.retryRate, .baseline)?.people == 60)
    for set in ["site=north", "site=south"] {
      let contrast = try #require(evaluation.contrast(.retryRate, set: set))
      #expect(contrast.delta.value == nil && contrast.p == nil && contrast.pAdjusted == nil)
      #expect(contrast.reading == .undetermined && contrast.delta.reason?.hasPrefix("small-cell") == true)
    }
    let rule = try #require(evaluation.smallCells)
    #expect(rule.fewest == 20 && rule.counted == .people && rule.withheld > 0)
  }

  @Test("the fewest can be set, and 1 withholds nothing")
  func fewest() throws {
    let evaluation = try Self.evaluation(Self.log(), fewest: 1)
    let north = try #require(evaluation.record(.retryRate, .baseline, set: "site=north"))
    #expect(north.numerator == 20 && north.denominator == 40 && north.people == 1)
    #expect(
      evaluation.smallCells == SmallCellRule(fewest: 1, counted: .people, withheld: 0, unnamedDevices: 0))
    let many = try Self.evaluation(Self.log(), fewest: 61)
    #expect(many.record(.retryRate, .augmented, set: "site=south")?.isWithheld == true)
  }

  @Test("a group of few people is withheld, as is a day and an hour")
  func groups() throws {
    let log = Self.log { event in
      event.groups = ["age_band": ["u0", "u1", "u3"].contains(event.unit) ? "80+" : "18-79"]
    }
    let evaluation = try Self.evaluation(log)
    for arm in Arm.allCases {
      let old = try #require(evaluation.record(.retryRate, arm, set: "group:age_band=80+"))
      #expect(old.estimate.reason == "small-cell" && old.denominator == nil)
    }
    for record in evaluation.kpis where record.set.contains("=") && record.estimate.value != nil {
      #expect((record.people ?? 0) >= 20 && (record.denominator ?? 0) >= 20, "\(record.set)")
    }
  }

  /// Per arm a site of 8 people, one of 30, and one of 31 of whom three never pass the camera at first.
  private static func sites() -> OperationLog {
    var events = MadeLog(unitsPerArm: 69, visits: 2, refusal: PerArm(baseline: 0.4, augmented: 0.3)).log
      .events
    for index in events.indices {
      let number = (Int(events[index].unit.dropFirst()) ?? 0) / 2
      events[index].site = number < 8 ? "tiny" : number < 38 ? "b" : "c"
      if (38..<41).contains(number), events[index].attempt == 1 { events[index].outcome = .error }
    }
    return OperationLog(events: events)
  }

  @Test(
    "the same parts are withheld in every KPI, lest one tell what another hides; a part without trials too")
  func everywhere() throws {
    let evaluation = try Self.evaluation(Self.sites())
    let shown = { (kpi: KPI, arm: Arm) in
      Set(
        evaluation.kpis.filter {
          $0.kpi == kpi && $0.arm == arm && $0.set.hasPrefix("site=") && !$0.isWithheld
        }
        .map(\.set))
    }
    for arm in Arm.allCases {
      #expect(shown(.firstAttemptSuccessRate, arm) == ["site=c"])
      for kpi in KPI.allCases where kpi != .falseAcceptRate {
        #expect(shown(kpi, arm).isSubset(of: ["site=c"]), "\(kpi)")
        let tiny = evaluation.record(kpi, arm, set: "site=tiny")
        #expect(tiny.map { $0.denominator == nil && $0.people == nil } ?? true, "\(kpi)")
      }
    }
  }

  @Test("what lies in no part is what the parts leave of the total, and few people there withhold a part")
  func remainder() throws {
    let evaluation = { (without: Int) in
      let log = Self.log { event in
        let number = (Int(event.unit.dropFirst()) ?? 0) / 2
        event.site = nil
        event.groups = number < without ? [:] : ["age_band": number % 2 == 0 ? "20s" : "70s"]
      }
      return try Self.evaluation(log)
    }
    let shown = { (evaluation: OperationsEvaluation) in
      evaluation.kpis.filter { $0.kpi == .retryRate && $0.set.hasPrefix("group:") && !$0.isWithheld }.count
    }
    #expect(shown(try evaluation(0)) == 4)
    // Eight people of each arm tell no age: one band of two is withheld in each.
    #expect(shown(try evaluation(8)) == 2)
    let json = String(decoding: try JSONEncoder().encode(try evaluation(8)), as: UTF8.self)
    #expect(!json.contains("\\u0000"))
  }

  @Test("what the devices of a site leave of it, unnamed or not wholly in it, withholds one of them")
  func withinSite() throws {
    let shown = { (stray: Bool) in
      let log = Self.log { event in
        let number = (Int(event.unit.dropFirst()) ?? 0) / 2
        event.site = number < 48 ? "a" : "b"
        event.device = number < 48 ? (number < 22 ? "a1" : "a2") : "b1"
        // Six people of the first site use no device with a name, or one that once tells no site.
        if (16..<22).contains(number) { event.device = stray ? "a0" : nil }
        if stray, number == 16, event.transaction == "\(event.unit.dropFirst())-0" { event.site = nil }
      }
      let evaluation = try Self.evaluation(log, fewest: 10)
      return evaluation.kpis.filter {
        $0.kpi == .retryRate && $0.arm == .augmented && $0.set.hasPrefix("device=a") && !$0.isWithheld
      }.map(\.set)
    }
    // All but one of the two are hidden with the rest.
    #expect(try shown(false).count == 1)
    #expect(try shown(true).count == 1)
  }

  @Test("a device of few people is not even named, in no sentence and no record")
  func phones() throws {
    let log = Self.log { $0.device = $0.unit == "u0" ? "phone-of-a-person" : "gate-1" }
    let evaluation = try Self.evaluation(log)
    let json = try String(decoding: JSONEncoder().encode(evaluation), as: UTF8.self)
    #expect(!json.contains("phone-of-a-person") && json.contains("device=gate-1"))
    #expect(evaluation.smallCells?.unnamedDevices == 1)
    // Its rate is the total less that of the phone.
    #expect(evaluation.record(.retryRate, .baseline, set: "device=gate-1")?.isWithheld == true)
    #expect(evaluation.record(.retryRate, .augmented, set: "device=gate-1")?.isWithheld == false)
  }

  @Test("where devices were assigned, subjects that the log names are the people")
  func subjects() throws {
    // One gate serves sixty people an arm, another one person.
    let log = Self.log { event in
      event.subject = event.unit
      event.unit = "gate-\(event.arm.rawValue)" + (event.site == "north" ? "-north" : "")
      event.unitType = .device
      event.device = event.unit
    }
    let evaluation = try Self.evaluation(log, unit: .device)
    #expect(evaluation.smallCells?.counted == .people)
    let gate = try #require(evaluation.record(.retryRate, .augmented, set: "device=gate-augmented"))
    #expect(gate.people == 60 && gate.denominator == 240)
    #expect(evaluation.record(.retryRate, .baseline, set: "site=north")?.estimate.reason == "small-cell")
    #expect(evaluation.record(.retryRate, .baseline, set: "device=gate-baseline-north") == nil)
    #expect(evaluation.record(.retryRate, .baseline)?.people == 60)
  }

  @Test("without subjects an assigned device may be a person; where sites were assigned transactions count")
  func withoutSubjects() throws {
    let devices = Self.log { $0.unitType = .device }
    let evaluation = try Self.evaluation(devices, unit: .device)
    #expect(evaluation.smallCells?.counted == .devices)
    #expect(evaluation.record(.retryRate, .baseline, set: "site=north")?.isWithheld == true)
    let sites = Self.log { event in
      event.unitType = .site
      event.unit = "\(event.arm.rawValue)-\(event.site ?? "")"
    }
    let other = try Self.evaluation(sites, unit: .site)
    #expect(other.smallCells?.counted == .transactions)
    let north = try #require(other.record(.retryRate, .baseline, set: "site=north"))
    #expect(north.denominator == 40 && north.people == nil && !north.isWithheld)
  }

  @Test("health checks and warnings tell no counts of few people")
  func sentences() throws {
    // Nine in ten of the baseline's people, and few of the others, passed the north.
    let log = Self.log { event in
      let number = Int(event.unit.dropFirst()) ?? 0
      let isNorth = event.arm == .baseline ? number < 100 : number < 6
      event.site = isNorth ? "north" : "south"
      event.device = isNorth && event.arm == .augmented ? "phone" : "gate"
    }
    let evaluation = try Self.evaluation(log)
    let ratio = try #require(evaluation.health.first { $0.code == "H101" })
    #expect(
      ratio.status == .fail
        && ratio.sentence
          == "units in site=north, whose numbers are withheld, are not as planned, 0.5 to 0.5"
    )
    let balance = try #require(evaluation.warnings.first { $0.code == "L212" })
    #expect(
      balance.sentence
        == "site=north holds unlike shares of the transactions of the arms, which are withheld")
    // Who may be told is told.
    let open = try Self.evaluation(log, fewest: 1)
    #expect(
      open.health.contains {
        $0.sentence == "50 units of the baseline and 3 of the augmented arm in site=north, planned 0.5 to 0.5"
      })
  }
}
