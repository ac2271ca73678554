import Simulation
import Statistics
import Testing
import Vocabulary

@testable import Verification

@Suite("Comparisons that stand there more than once")
struct RepeatedComparisonsTests {
  static let pilot = SimulatedPilot(subjects: 24, seed: 11)

  /// The pilot's list `times` over, every second time the other way round; each row a pair of images of its own.
  static func list(times: Int, subjects: Bool) -> (ComparisonSet, PerArm<ScoreColumn>) {
    let set = pilot.comparisons
    let rows = (0..<times).flatMap { time in set.isMated.indices.map { (row: $0, isTurned: time % 2 == 1) } }
    let samples = PairColumn(
      reference: rows.map { $0.isTurned ? "p\($0.row)" : "r\($0.row)" },
      probe: rows.map { $0.isTurned ? "r\($0.row)" : "p\($0.row)" })
    let people = set.subjects.map { people in
      PairColumn(
        names: people.names, reference: rows.map { people.reference[$0.row] },
        probe: rows.map { people.probe[$0.row] })
    }
    return (
      ComparisonSet(
        isMated: rows.map { set.isMated[$0.row] }, subjects: subjects ? people : nil, samples: samples),
      pilot.scores.map { column in ScoreColumn(rows.map { column.values[$0.row] }) }
    )
  }

  static func evaluation(
    times: Int, subjects: Bool, target: Double = 0.1, threshold: Double? = nil
  ) async -> VerificationEvaluation {
    var design = VerificationDesign(
      targets: [target], policies: [.fixed], scopes: [.global], replicates: 60, seed: 5)
    design.fixedThreshold = threshold
    let (comparisons, scores) = list(times: times, subjects: subjects)
    return await VerificationEvaluation.evaluating(comparisons, scores, design: design)
  }

  @Test("each is known by its first, in either order, worked out by hand")
  func firstRows() {
    let samples = PairColumn(reference: ["a", "c", "b", "a", "c"], probe: ["b", "d", "a", "b", "c"])
    #expect(samples.firstRows == [0, 1, 0, 0, 4])
    #expect(PairColumn(reference: ["a", "a"], probe: ["b", "c"]).firstRows == nil)
  }

  @Test(
    "a list given four times has the intervals, p values and readings of the list given once",
    arguments: [true, false])
  func intervals(subjects: Bool) async throws {
    let once = await Self.evaluation(times: 1, subjects: subjects)
    let often = await Self.evaluation(times: 4, subjects: subjects)
    #expect(once.contrasts.count == often.contrasts.count && !once.contrasts.isEmpty)
    for (a, b) in zip(once.contrasts, often.contrasts) {
      #expect(a.delta == b.delta && a.p == b.p && a.reading == b.reading)
    }
    for (a, b) in zip(once.operatingPoints, often.operatingPoints) {
      #expect(a.tar.low == b.tar.low && a.tar.high == b.tar.high)
      #expect(a.far.low == b.far.low && a.far.high == b.far.high)
      #expect(a.support == b.support && b.nonMated == 4 * a.nonMated)
    }
  }

  @Test("thirty errors are thirty different comparisons", arguments: [1, 4])
  func errors(times: Int) async throws {
    // So low that few are rejected: fewer than 30, and more than 30 if each counted four times.
    let mated = Self.pilot.comparisons.isMated.indices.filter { Self.pilot.comparisons.isMated[$0] }
    let sorted = mated.flatMap { row in Arm.allCases.map { Self.pilot.scores[$0].values[row] } }.sorted()
    let evaluation = await Self.evaluation(times: times, subjects: true, threshold: sorted[12])
    let contrast = try #require(evaluation.contrasts.first { $0.set == "all" && $0.quantity == .tar })
    let rejected = evaluation.operatingPoints.filter { $0.set == "all" }.map { $0.mated - $0.matedAccepted }
    #expect(rejected.reduce(0, +) == 12 * times)
    #expect(contrast.reading == .undetermined)
  }

  @Test("a FAR target is carried by different comparisons alone")
  func support() async throws {
    let nonMated = Self.pilot.comparisons.isMated.count { !$0 }
    let target = 0.5 / Double(nonMated)
    let evaluation = await Self.evaluation(times: 4, subjects: true, target: target)
    #expect(evaluation.operatingPoints.allSatisfy { $0.support == .unsupported })
    let (comparisons, scores) = Self.list(times: 4, subjects: true)
    let findings = ComparisonJudgement(
      comparisons, scores, design: VerificationDesign(targets: [target], seed: 5)
    ).targetSupport
    #expect(findings.map(\.code) == ["V106"])
  }
}
