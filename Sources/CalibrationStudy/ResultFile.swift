import Foundation

/// The answers of the pilots of one cell that are done, a line each, so that a stop loses nothing.
struct ResultFile {
  private let url: URL

  init(folder: URL, name: String) { url = folder.appending(path: name + ".tsv") }

  /// The answers by pilot; an incomplete last line is left out.
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

  /// Adds pilots.
  func append(_ pilots: [(Int, [Reading])]) throws {
    let lines = pilots.map { pilot, readings in
      (["\(pilot)"] + readings.map { "\($0.question.rawValue)|\($0.isYes ? 1 : 0)" } + ["."])
        .joined(separator: "\t")
    }
    if !FileManager.default.fileExists(atPath: url.path) {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: url)
    }
    let handle = try FileHandle(forWritingTo: url)
    defer { try? handle.close() }
    try handle.seekToEnd()
    // The line break comes first, too: the last line may have been cut off.
    try handle.write(contentsOf: Data(("\n" + lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func reading(_ field: Substring) -> Reading? {
    let parts = field.split(separator: "|").map(String.init)
    guard parts.count == 2, let question = Question(rawValue: parts[0]) else { return nil }
    return Reading(question, parts[1] == "1")
  }
}
