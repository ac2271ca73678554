import Foundation
import Testing

@testable import coverage_study

/// The coverage study with few pilots: a broken interval shows, and a gate can wait for it.
@Suite("The promise of the intervals, on 200 pilots")
struct SmallStudyTests {
  private static func tallies(_ cell: StudyCell, pilots: Int) async throws -> [Tally] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let runner = PilotRunner(folder: folder, replicates: 200, tasks: 2)
    try await runner.run(cell.name, pilots: pilots) { cell.measurement() }
    return Tally.all(runner.file(cell.name).contents().values)
  }

  @Test("intervals of TAR, of the paired difference and of FAR cover the truth in 91 to 99 % of pilots")
  func overall() async throws {
    let tallies = try await Self.tallies(StudyCell.all[0], pilots: 200)
    let printed = tallies.filter { $0.method == .printed }
    #expect(printed.count == 6)
    for tally in printed {
      let coverage = try #require(tally.coverage)
      #expect((0.91...0.99).contains(coverage), "\(tally.quantity.rawValue): \(coverage)")
    }
    // Independent comparisons are what they are held against: they promise too much.
    let naive = try #require(tallies.first { $0.quantity == .tarBaseline && $0.method == .wilson })
    #expect(try #require(naive.coverage) < 0.9)
  }
}
