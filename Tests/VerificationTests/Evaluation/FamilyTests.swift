import Simulation
import Statistics
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Cells that are looked at together")
struct FamilyTests {
  static let pilot = SimulatedPilot(subjects: 60, seed: 12)

  static func evaluation() async -> VerificationEvaluation {
    await VerificationEvaluation.evaluating(
      pilot.comparisons, pilot.scores,
      design: VerificationDesign(targets: [1e-2], policies: [.oracle], replicates: 300, seed: 5))
  }

  @Test("the pose classes have bands at least as wide as their intervals; all comparisons stand alone")
  func bands() async throws {
    for contrast in await Self.evaluation().contrasts where contrast.quantity == .tar {
      guard contrast.set != "all" else {
        #expect(contrast.simultaneous == nil && contrast.pAdjusted == nil)
        continue
      }
      let band = try #require(contrast.simultaneous)
      #expect(band.width >= (try #require(contrast.delta.interval)).width)
      #expect(band.contains(try #require(contrast.delta.value)))
      #expect(try #require(contrast.pAdjusted) >= 1.0 / 301)
    }
  }

  @Test("a class is read by its band, and claims nothing below 30 errors over both arms")
  func readings() async throws {
    let evaluation = await Self.evaluation()
    for contrast in evaluation.contrasts where contrast.quantity == .tar && contrast.set != "all" {
      let points = evaluation.operatingPoints.filter { $0.set == contrast.set && $0.scope == contrast.scope }
      let errors = points.reduce(0) { $0 + $1.mated - $1.matedAccepted }
      let band = try #require(contrast.simultaneous)
      let expected: ContrastReading =
        errors < 30 ? .undetermined : band.contains(0) ? .noDifferenceShown : band.low > 0 ? .better : .worse
      #expect(contrast.reading == expected, "\(contrast.set) with \(errors) errors")
    }
  }

  @Test(
    "the drop against frontal pairs is the difference of the two rates, in points and in shares of the first")
  func drops() async throws {
    let evaluation = await Self.evaluation()
    let drops = try #require(evaluation.crossViewDrops)
    #expect(drops.count == 8)
    for drop in drops {
      let tar = try ["f2f", drop.set].map { set in
        try #require(
          evaluation.operatingPoints.first {
            $0.set == set && $0.scope == drop.scope && $0.arm == drop.arm
          }?.tar.value)
      }
      #expect(isClose(try #require(drop.points.value), tar[0] - tar[1], within: 1e-15))
      #expect(isClose(try #require(drop.relative.value), (tar[0] - tar[1]) / tar[0], within: 1e-15))
      #expect(try #require(drop.points.interval).contains(tar[0] - tar[1]))
    }
    for change in try #require(evaluation.crossViewDropChanges) {
      let own = drops.filter { $0.set == change.set && $0.scope == change.scope }
      let expected = try #require(own[1].points.value) - (try #require(own[0].points.value))
      #expect(isClose(try #require(change.delta.value), expected, within: 1e-12))
    }
  }
}
