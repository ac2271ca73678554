/// The volumes of one flow as a pilot states them, no month of them twice.
///
/// A later entry ends one that has no `to`; one that has a `to` is meant to last until then, so none may begin before.
struct DatedVolumes: Decodable {
  let entries: [DatedVolume]

  init(from decoder: any Decoder) throws {
    entries = try [DatedVolume](from: decoder)
    if let fault = Self.fault(entries) {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: fault))
    }
  }

  /// What is wrong with the entries of one flow; `nil` if nothing is.
  private static func fault(_ entries: [DatedVolume]) -> String? {
    if let entry = entries.first(where: { $0.to.map { [from = $0.from] in $0 < from } ?? false }) {
      return "the volume from \(entry.from) ends before it begins"
    }
    let sorted = entries.sorted { $0.from < $1.from }
    let twice = zip(sorted, sorted.dropFirst()).first { $1.from <= $0.to ?? $0.from }
    return twice.map { earlier, later in
      "two volumes hold for \(later.from): the one from \(earlier.from) and the one from \(later.from); "
        + "let the first end before, or leave out its 'to'"
    }
  }
}
