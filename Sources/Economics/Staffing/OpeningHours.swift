/// The hours of a day in which a back office works.
public struct OpeningHours: Sendable, Hashable {
  /// First hour of work, 0 … 23.
  public let opens: Int
  /// The hour at which work ends, 1 … 24; before `opens` if the shift runs over midnight.
  public let closes: Int

  /// - Precondition: `opens` lies in 0 … 23, `closes` in 1 … 24, and they differ.
  public init(opens: Int, closes: Int) {
    precondition((0...23).contains(opens) && (1...24).contains(closes), "opening hours lie within a day")
    precondition(opens != closes, "an office that is always open opens at 0 and closes at 24")
    self.opens = opens
    self.closes = closes
  }

  /// Whether the office works in an hour of the day.
  public func contains(hourOfDay hour: Int) -> Bool {
    opens < closes ? (opens..<closes).contains(hour) : hour >= opens || hour < closes
  }

  /// Cases that can be served in each of `hours` hours, the first of which is `start` o'clock.
  ///
  /// - Precondition: `hours >= 0`.
  public func capacity(perHour: Int, hours: Int, from start: Int = 0) -> [Int] {
    (0..<hours).map { contains(hourOfDay: (start + $0) % 24) ? perHour : 0 }
  }
}
