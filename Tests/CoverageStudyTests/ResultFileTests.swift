import Foundation
import Testing

@testable import coverage_study

@Suite("What a study has done so far")
struct ResultFileTests {
  static let readings = [
    Reading(.tarBaseline, .printed, covers: true, width: 0.125),
    Reading(.logRatio, .independentRatio, covers: false, width: 0.1),
    Reading(.classesAtOnce, .band, covers: nil, width: nil),
  ]

  private static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("what is kept is read again as it was")
  func roundTrip() throws {
    try Self.inFolder { folder in
      let file = ResultFile(folder: folder, name: "cell")
      #expect(file.contents().isEmpty)
      try file.append(3, Self.readings)
      try file.append(1, [])
      #expect(file.contents() == [3: Self.readings, 1: []])
    }
  }

  @Test("a pilot whose line was cut off is done again")
  func cut() throws {
    try Self.inFolder { folder in
      let file = ResultFile(folder: folder, name: "cell")
      try file.append(0, Self.readings)
      try file.append(1, Self.readings)
      let url = folder.appending(path: "cell.tsv")
      let data = try Data(contentsOf: url)
      try data.dropLast(20).write(to: url)
      #expect(Set(file.contents().keys) == [0])
      // A whole line after the cut one is read as its own.
      try file.append(2, Self.readings)
      #expect(file.contents()[2] == Self.readings)
    }
  }
}
