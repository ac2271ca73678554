import Statistics
import Testing
import Vocabulary

@testable import Operations

@Suite("Whether the arms' people came at the same hours")
struct HourCheckTests {
  /// Units of the arm and the hours of their visits that a rule gives them, one visit a day.
  private static func evaluated(
    units: Int, settings: OperationsSettings = MadeLog.settings, seed: UInt64 = 1,
    _ place: (_ unit: Int, _ chance: (UInt64) -> Double) -> (arm: Arm, hours: [Double])
  ) throws -> (check: HourCheck?, health: HealthCheck) {
    var events: [LogEvent] = []
    for unit in 0..<units {
      let random = CounterRandom(seed: seed, stream: 904, replicate: UInt32(unit))
      let (arm, hours) = place(unit) { random.uniform(at: $0) }
      let first = Int(20 * random.uniform(at: 90))
      for (visit, hour) in hours.enumerated() {
        events += MadeLog.transaction(
          "\(unit)-\(visit)", "u\(unit)", arm,
          MadeLog.start + Int64(first + visit) * 86_400_000 + Int64(hour * 3_600_000), isRefused: false)
      }
    }
    let log = DraftLog(events: events).log
    let window = try LogWindow(settings, log: log)
    let table = TransactionTable(CleanLog(log.columns, window: window), window: window, settings: settings)
    let overlap = OverlapCheck(transactions: table.eligible, window: window, unit: settings.unit).result
    let check = HourCheck(table.eligible, window)
    return (check, OverlapCheck.holding(overlap, check))
  }

  @Test("a baseline in the mornings and an augmented arm in the evenings fail H109, few as they may be")
  func mornings() throws {
    for units in [20, 300] {
      let (_, health) = try Self.evaluated(units: units) { unit, chance in
        unit % 2 == 0 ? (.baseline, [7 + 4 * chance(0)]) : (.augmented, [16 + 4 * chance(0)])
      }
      #expect(health.code == "H109" && health.status == .fail && (health.p ?? 1) < 1e-3)
      #expect(
        health.sentence
          == "the arms' people first came at unlike hours of the day, of which only 0.0 % coincide")
    }
  }

  @Test("an arm that misses the evening rush fails, though most hours are common")
  func rush() throws {
    let (_, health) = try Self.evaluated(units: 800) { unit, chance in
      let arm: Arm = unit % 2 == 0 ? .baseline : .augmented
      return (arm, [8 + (arm == .augmented && chance(1) < 0.7 ? 8 : 12) * chance(0)])
    }
    #expect(health.status == .fail)
  }

  @Test("only the first visit counts: those who are refused may come again at another hour")
  func later() throws {
    let (_, health) = try Self.evaluated(units: 300) { unit, chance in
      unit % 2 == 0 ? (.baseline, [7 + 10 * chance(0), 20, 20]) : (.augmented, [7 + 10 * chance(0), 8, 8])
    }
    #expect(health.status == .pass)
  }

  @Test("shares that change between phases are no unlike hours, though traffic moves through the day")
  func phases() throws {
    var settings = MadeLog.settings
    settings.plannedShare = PerArm(baseline: 0.9, augmented: 0.1)
    settings.phases = [PhaseSetting(from: "2026-10-11", plannedShare: PerArm(baseline: 0.1, augmented: 0.9))]
    let (check, _) = try Self.evaluated(units: 1000, settings: settings) { unit, chance in
      let random = CounterRandom(seed: 1, stream: 904, replicate: UInt32(unit))
      let isLate = Int(20 * random.uniform(at: 90)) >= 10
      let arm: Arm = chance(1) < (isLate ? 0.9 : 0.1) ? .augmented : .baseline
      return (arm, [(isLate ? 14 : 8) + 4 * chance(0)])
    }
    #expect(try #require(check).pValue > 0.001)
  }

  @Test("too few people, or one hour of them all, tell nothing")
  func few() throws {
    #expect(
      try Self.evaluated(units: 12) { unit, chance in
        (unit % 2 == 0 ? .baseline : .augmented, [8 + 8 * chance(0)])
      }.check == nil)
    #expect(
      try Self.evaluated(units: 200) { unit, _ in (unit % 2 == 0 ? .baseline : .augmented, [9.5]) }.check
        == nil)
  }

  @Test("of 1,000 healthy pilots of few and many people, and of unlike shares, at most 5 fail")
  func healthy() throws {
    var failures = 0
    for seed in 0..<1000 as Range<UInt64> {
      let (units, share) = [(24, 0.5), (120, 0.5), (400, 0.1), (200, 0.8)][Int(seed % 4)]
      let (check, _) = try Self.evaluated(units: units, seed: seed) { _, chance in
        // Two rushes, and some at any hour.
        let kind = chance(1)
        let hour = kind < 0.4 ? 8 + 1.5 * chance(0) : kind < 0.7 ? 17 + 2 * chance(0) : 24 * chance(0)
        return (chance(2) < share ? .augmented : .baseline, [hour, 12])
      }
      if let check, check.pValue < 0.001 { failures += 1 }
    }
    #expect(failures <= 5)
  }
}
