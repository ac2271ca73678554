import Economics
import Testing

@Suite("traffic schedule")
struct TrafficScheduleTests {
  private let january = YearMonth(year: 2027, month: 1)

  @Test("volumes change on their dates, flows add up, and adoption follows the ramp")
  func dated() {
    let schedule = TrafficSchedule(
      EconomicsSettings(
        horizonMonths: 4,
        volumes: [
          "a": [
            DatedVolume(from: january, perMonth: 100),
            DatedVolume(from: january.advanced(by: 2), perMonth: 10),
          ],
          "b": [DatedVolume(from: january.advanced(by: 1), to: january.advanced(by: 2), perMonth: 5)],
        ],
        ramp: [RampStep(months: 1, share: 0), RampStep(months: 1, share: 0.5)]))
    #expect(schedule.perMonth == [100, 105, 15, 10])
    #expect(schedule.adopted == [0, 52.5, 7.5, 5])
    #expect(schedule.firstYear == 100 + 105 + 15 + 9 * 10)
    // A year, though the horizon is shorter.
    #expect(schedule.months.map(\.transactions) == [100, 105, 15] + Array(repeating: 10, count: 9))
    #expect(schedule.months.map(\.adoptedShare) == [0] + Array(repeating: 0.5, count: 11))
    #expect(schedule.months.last?.month == january.advanced(by: 11))
  }
}
