/// How many were left out for one reason, and the first of them.
struct Exclusion: Sendable, Equatable {
  private(set) var count = 0
  /// By file and line; `nil` if there is none.
  private(set) var first: LogPlace?

  mutating func add(_ place: LogPlace) {
    count += 1
    take(place)
  }

  mutating func add(_ other: Exclusion) {
    count += other.count
    if let place = other.first { take(place) }
  }

  private mutating func take(_ place: LogPlace) {
    guard let first else {
      self.first = place
      return
    }
    if (place.file, place.line) < (first.file, first.line) { self.first = place }
  }
}
