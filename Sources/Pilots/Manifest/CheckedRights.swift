import Vocabulary

/// A line of the checklist of rights as a manifest states it. Evaluations of earlier releases may hold dates that are none, and are
/// read all the same.
struct CheckedRight: Decodable {
  let item: RightsItem

  init(from decoder: any Decoder) throws {
    item = try RightsItem(from: decoder)
    if let date = item.date, !CalendarDay.isDay(date) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription:
            "rights: the date of \(item.item.rawValue) is no day of the calendar; write it like 2026-12-15"))
    }
  }
}
