import Foundation

/// The readings of the pilots of one cell that are done, a line each, so that a stop loses nothing.
struct ResultFile {
  private let url: URL

  init(folder: URL, name: String) { url = folder.appending(path: name + ".tsv") }

  /// The readings by pilot; an incomplete last line is left out.
  func contents() -> [Int: [Reading]] {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [:] }
    var result: [Int: [Reading]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard let number = fields.first.flatMap({ Int($0) }), fields.last == "." else { continue }
      result[number] = fields.dropFirst().dropLast().compactMap(Self.reading)
    }
    return result
  }

  /// Adds one pilot.
  func append(_ pilot: Int, _ readings: [Reading]) throws {
    // The line break comes first, too: the last line may have been cut off.
    let line = "\n" + (["\(pilot)"] + readings.map(Self.field) + ["."]).joined(separator: "\t") + "\n"
    if !FileManager.default.fileExists(atPath: url.path) {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    let handle = try FileHandle(forWritingTo: url)
    defer { try? handle.close() }
    try handle.seekToEnd()
    try handle.write(contentsOf: Data(line.utf8))
  }

  private static func field(_ reading: Reading) -> String {
    let covers = reading.covers.map { $0 ? "1" : "0" } ?? "-"
    return [
      reading.quantity.rawValue, reading.method.rawValue, covers, reading.width.map { "\($0)" } ?? "-",
    ].joined(separator: "|")
  }

  private static func reading(_ field: Substring) -> Reading? {
    let parts = field.split(separator: "|").map(String.init)
    guard parts.count == 4, let quantity = Quantity(rawValue: parts[0]),
      let method = Method(rawValue: parts[1])
    else { return nil }
    return Reading(
      quantity, method, covers: parts[2] == "-" ? nil : parts[2] == "1", width: Double(parts[3]))
  }
}
