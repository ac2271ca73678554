import Foundation
import Testing

@testable import coverage_study

@Suite("The document of the study")
struct CoverageDocumentTests {
  @Test("it tells of what was measured, with the seed and the goals, and of nothing else")
  func measured() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "study-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let runner = PilotRunner(folder: folder, replicates: 20, tasks: 2)
    let cell = StudyCell.all[0]
    try await runner.run(cell.name, pilots: 3) { cell.measurement() }
    let text = await CoverageDocument(runner: runner, pilots: 3, decisions: 0).text()
    #expect(text.contains("`pairs-50-1e-2`"))
    #expect(!text.contains("`list-200-1e-2`"))
    #expect(text.contains("| TAR, paired difference | as printed | 3 |"))
    #expect(text.contains("0.935–0.970"))
    #expect(text.contains("\(StudyCell.seed)"))
    #expect(!text.contains("nan"))
    // What is done is not done again, and fewer pilots may be asked for than are done.
    let before = runner.file(cell.name).contents()
    try await runner.run(cell.name, pilots: 2) { { _, _ in [] } }
    #expect(runner.file(cell.name).contents() == before)
  }

  @Test("decisions are counted, with an exact interval and the goal")
  func decisions() {
    let plan = FrontalPlan(discordant: 0.05, designEffect: 2.5, margin: DecisionCell.margin)
    let section = DecisionSection(
      plans: [plan],
      counts: [
        (DecisionCell.beyond, .init(successes: 50, trials: 2000)),
        (.none, .init(successes: 1500, trials: 2000)),
      ])
    let text = section.lines.joined(separator: "\n")
    // 50 of 2 000: Clopper-Pearson from SciPy's beta.ppf.
    #expect(text.contains("50 of 2000 | 2.50 % | 1.86 %–3.28 % | at most 3.5 % | kept"))
    #expect(text.contains("1500 of 2000 | 75.00 % | 73.04 %–76.88 % | at least 80.0 % | missed"))
  }
}
