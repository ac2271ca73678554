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
  }
}
