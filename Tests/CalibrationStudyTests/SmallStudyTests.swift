import Foundation
import Statistics
import Testing

@testable import calibration_study

/// The calibration study with few pilots: a broken statistic shows, and a gate can wait for it.
@Suite("The promise of the field pilot's statistics, on few pilots")
struct SmallStudyTests {
  /// How many of the first pilots of a cell say yes.
  private static func yes(_ name: String, _ pilots: Int) throws -> [Question: Int] {
    let cell = try #require(StudyCell.named(name))
    let readings = (0..<pilots).flatMap(cell.measure)
    return Dictionary(grouping: readings, by: \.question).mapValues { $0.count(where: \.isYes) }
  }

  @Test(
    "alike arms are called different in about one pilot of twenty, sessions taken for independent in many more"
  )
  func alike() throws {
    let yes = try Self.yes("alike-400", 200)
    // 10 expected; more than 22 or fewer than 2 would happen less than once in a thousand times.
    #expect((2...22).contains(yes[.significant] ?? -1), "\(yes)")
    #expect((yes[.called] ?? 200) <= 22)
    #expect((yes[.naiveSessions] ?? 0) >= 23 && (yes[.sampleRatioSessions] ?? 0) >= 40)
    #expect((yes[.sampleRatio] ?? 200) <= 3)
  }

  @Test(
    "intervals of rare events cover, and there is always one",
    arguments: ["rare-0.0001-500", "rare-0.01-2000", "rare-users-0.02-400", "rare-users-0.001-4000"])
  func rare(_ name: String) throws {
    let yes = try Self.yes(name, 200)
    #expect(yes[.answered] == 200)
    // 190 expected at least; fewer than 178 would happen less than once in a thousand times.
    #expect((yes[.differenceCovered] ?? 0) >= 178 && (yes[.rateCovered] ?? 0) >= 178, "\(yes)")
  }

  @Test(
    "daily looks at a fixed interval find what is not there, a confidence sequence and planned looks do not")
  func looks() throws {
    let yes = try Self.yes("looks", 100)
    #expect((yes[.sequence] ?? 100) <= 13 && (yes[.groupSequential] ?? 100) <= 13, "\(yes)")
    #expect((yes[.fixedDaily] ?? 0) >= 14)
  }

  @Test("a model that is worse by the margin seldom passes")
  func margin() throws {
    #expect(try Self.yes("margin-400", 200)[.passed] ?? 200 <= 15)
  }

  @Test("what is done is not done again, and a line that was cut off is left out")
  func resumed() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let runner = PilotRunner(folder: folder, tasks: 2)
    let cell = StudyCell(name: "made", title: "made") { [Reading(.passed, $0 % 2 == 0)] }
    try await runner.run(cell, pilots: 60)
    let other = StudyCell(name: "made", title: "made") { _ in [Reading(.passed, false)] }
    try await runner.run(other, pilots: 70)
    let contents = runner.file("made").contents()
    #expect(contents.count == 70)
    #expect((0..<60).allSatisfy { contents[$0] == [Reading(.passed, $0 % 2 == 0)] })
    #expect((60..<70).allSatisfy { contents[$0] == [Reading(.passed, false)] })
    let url = folder.appending(path: "made.tsv")
    let text = try String(contentsOf: url, encoding: .utf8)
    try (text + "\n99\tcalled non-inf").write(to: url, atomically: true, encoding: .utf8)
    #expect(runner.file("made").contents().count == 70)
  }

  @Test("a goal is kept, missed within Monte Carlo error, or missed")
  func words() {
    let word = { (share: Double, half: Double) in
      CalibrationDocument.word(share, Interval(low: share - half, high: share + half), 0.04...0.06)
    }
    #expect(word(0.05, 0.02) == "kept")
    #expect(word(0.065, 0.01) == "missed, within Monte Carlo error")
    #expect(word(0.09, 0.01) == "missed")
  }
}
