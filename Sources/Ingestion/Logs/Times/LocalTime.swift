import Foundation

/// Turns local times of one zone into instants, and refuses those that are none or two.
final class LocalTime {
  enum Fault: Error, Equatable {
    /// The clocks were put forward over it.
    case never
    /// The clocks were put back over it.
    case twice
  }

  let name: String
  private let zone: TimeZone
  /// The last day asked for, and its offset if that is one all day.
  private var day = Int.min
  private var offset: Int?

  /// - Parameter name: an IANA name, or an offset such as `+09:00`.
  /// - Returns: `nil` if there is no such zone.
  init?(_ name: String) {
    self.name = name
    var text = name
    let seconds = text.withUTF8 { bytes in
      var reader = ByteReader(bytes)
      return reader.offset().flatMap { reader.isAtEnd ? $0 : nil }
    }
    let isKnown = TimeZone.knownTimeZoneIdentifiers.contains(name) || name == "UTC"
    guard
      let zone = seconds.flatMap({ TimeZone(secondsFromGMT: $0) })
        ?? (isKnown ? TimeZone(identifier: name) : nil)
    else { return nil }
    self.zone = zone
  }

  /// Seconds since 1970-01-01 UTC of a local time.
  ///
  /// - Parameter local: seconds since 1970-01-01 by the local clock.
  func instant(_ local: Int) throws(Fault) -> Int {
    let asked = Int((Double(local) / 86_400).rounded(.down))
    if asked != day {
      day = asked
      let (before, after) = (offset(at: (asked - 1) * 86_400), offset(at: (asked + 2) * 86_400))
      offset = before == after ? before : nil
    }
    if let offset { return local - offset }
    // Near a change: the offset before it and the one after it are tried.
    let candidates = [local - offset(at: local - 86_400), local - offset(at: local + 86_400)]
    let valid = Set(candidates.filter { $0 + offset(at: $0) == local })
    guard let first = valid.first else { throw .never }
    guard valid.count == 1 else { throw .twice }
    return first
  }

  private func offset(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }
}
