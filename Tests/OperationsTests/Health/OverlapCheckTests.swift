import Statistics
import Testing
import Vocabulary

@testable import Operations

@Suite("Whether the arms were served side by side")
struct OverlapCheckTests {
  /// Units of one visit each, by the day and the arm that a rule gives them.
  private static func check(
    units: Int, settings: OperationsSettings = MadeLog.settings, visits: Int = 1, seed: UInt64 = 1,
    _ place: (_ unit: Int, _ chance: (UInt64) -> Double) -> (arm: Arm, days: [Int])
  ) throws -> HealthCheck {
    var events: [LogEvent] = []
    for unit in 0..<units {
      let random = CounterRandom(seed: seed, stream: 903, replicate: UInt32(unit))
      let (arm, days) = place(unit) { random.uniform(at: $0) }
      for (visit, day) in days.enumerated() {
        events += MadeLog.transaction(
          "\(unit)-\(visit)", "u\(unit)", arm, MadeLog.start + Int64(day) * 86_400_000 + 36_000_000,
          isRefused: false)
      }
    }
    let log = DraftLog(events: events).log
    let window = try LogWindow(settings, log: log)
    let table = TransactionTable(CleanLog(log.columns, window: window), window: window, settings: settings)
    return OverlapCheck(transactions: table.eligible, window: window, unit: settings.unit).result
  }

  @Test("a before and after with one day in common fails")
  func oneDay() throws {
    let check = try Self.check(units: 300) { unit, _ in
      unit < 150 ? (.baseline, [unit % 15]) : (.augmented, [14 + unit % 14])
    }
    #expect(check.status == .fail && (check.p ?? 1) < 1e-6)
    #expect(check.sentence.hasPrefix("the arms were not served side by side: only "))
  }

  @Test("a few strays on every day do not make a before and after into an experiment")
  func strays() throws {
    let check = try Self.check(units: 400) { unit, chance in
      let day = Int(28 * chance(0))
      return ((day < 14) == (chance(1) < 0.95) ? .baseline : .augmented, [day])
    }
    #expect(check.status == .fail)
  }

  @Test("a model that joins halfway, undeclared, fails; declared as a phase it passes")
  func ramp() throws {
    let place = { (unit: Int, chance: (UInt64) -> Double) -> (arm: Arm, days: [Int]) in
      let day = Int(28 * chance(0))
      return (chance(1) < (day < 14 ? 0.1 : 0.9) ? .augmented : .baseline, [day])
    }
    #expect(try Self.check(units: 1000, place).status == .fail)
    var settings = MadeLog.settings
    settings.plannedShare = PerArm(baseline: 0.9, augmented: 0.1)
    settings.phases = [PhaseSetting(from: "2026-10-15", plannedShare: PerArm(baseline: 0.1, augmented: 0.9))]
    #expect(try Self.check(units: 1000, settings: settings, place).status == .pass)
  }

  @Test("days dealt to the arms pass, days of one arm and then of the other do not")
  func days() throws {
    var settings = MadeLog.settings
    (settings.unit, settings.design) = (.day, .switchback)
    let dealt = try Self.check(units: 28, settings: settings) { unit, _ in
      (unit % 3 == 0 || unit % 7 == 1 ? .baseline : .augmented, [unit])
    }
    #expect(dealt.status == .pass)
    let apart = try Self.check(units: 28, settings: settings) { unit, _ in
      (unit < 13 || unit == 27 ? .baseline : .augmented, [unit])
    }
    #expect(apart.status == .fail)
  }

  @Test("healthy pilots of few and many units, unlike shares and habits never fail")
  func healthy() throws {
    for seed in 0..<400 as Range<UInt64> {
      let (units, share) = [(24, 0.5), (120, 0.5), (600, 0.05), (300, 0.8)][Int(seed % 4)]
      let check = try Self.check(units: units, seed: seed) { _, chance in
        // A unit comes on some days in a row, once or up to twelve times, weekends less.
        let first = Int(28 * chance(0))
        let visits = 1 + Int(min(11, 1 / max(0.05, chance(1)) - 1))
        let days = (0..<visits).map { (first + $0) % 28 }.filter {
          $0 % 7 < 5 || chance(UInt64($0 + 9)) < 0.3
        }
        return (chance(2) < share ? .augmented : .baseline, days)
      }
      #expect(
        check.status == .pass || check.sentence == "an arm has no transaction", "\(seed): \(check.sentence)")
    }
  }

  @Test("three gates against three that serve all day pass, and fail if one arm follows on the other")
  func gates() throws {
    let check = try Self.check(units: 6) { unit, _ in (unit < 3 ? .baseline : .augmented, Array(0..<28)) }
    #expect(check.status == .pass)
    let apart = try Self.check(units: 6) { unit, _ in
      unit < 3 ? (.baseline, Array(0..<15)) : (.augmented, Array(14..<28))
    }
    #expect(apart.status == .fail)
  }
}
