import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Verification

@Suite("Measures of other programs beside ours")
struct CompatibilityMeasureTests {
  private func measures(
    _ mode: CompatibilityMode, mated: [Double], nonMated: [Double], ours: ErrorTradeoff? = nil
  ) -> [CompatibilityMeasure] {
    let own = ours ?? ErrorTradeoff(mated: mated, nonMated: nonMated)
    return CompatibilityComparison(arm: .baseline, set: "all", ours: own, mated: mated, nonMated: nonMated)
      .measures(mode)
  }

  private static func values(_ values: Double?...) -> [Double?] { values }

  @Test("are what PyEER and bob themselves printed of the same scores", arguments: MadeScores.all)
  func printed(_ made: MadeScores) throws {
    let pyeer = measures(.pyeer, mated: made.mated, nonMated: made.nonMated)
    #expect(pyeer.map(\.measure) == [.eer, .auc, .dPrime])
    for (measure, known) in zip(pyeer, [made.pyeerEER, made.pyeerAUC, made.pyeerDPrime]) {
      #expect(isClose(try #require(measure.value), known, within: 1e-9), "\(measure.measure)")
    }
    let bob = measures(.bob, mated: made.mated, nonMated: made.nonMated)
    #expect(bob.map(\.measure) == [.eer])
    #expect(isClose(try #require(bob.first?.value), made.bobEER, within: 1e-12))
  }

  @Test("exist only where a mode has a way of its own", arguments: CompatibilityMode.allCases)
  func own(_ mode: CompatibilityMode) {
    let names = measures(mode, mated: [0.5, 0.6], nonMated: [0.1, 0.2]).map(\.measure)
    let known: [CompatibilityMode: [CompatibilityMeasure.Name]] = [
      .pyeer: [.eer, .auc, .dPrime], .bob: [.eer],
    ]
    let expected = known[mode] ?? []
    #expect(names == expected)
  }

  @Test("each difference has the reason that the two ways of reading give it")
  func reasons() {
    // All scores equal: FMR 1, FNMR 0 at the only candidate; ours is 1/2 on the line beyond, the area one half.
    let equal = measures(.pyeer, mated: [0.4, 0.4], nonMated: [0.4, 0.4])
    #expect(equal.map(\.reason) == [.neverCrosses, .lastTrapezoid, .noSpread])
    #expect(equal.map(\.value) == Self.values(1, 0, 1))
    #expect(equal.map(\.ours) == Self.values(0.5, 0.5, nil))
    #expect(equal.map(\.difference) == Self.values(0.5, -0.5, nil))
    let spread = measures(.pyeer, mated: MadeScores.spread.mated, nonMated: MadeScores.spread.nonMated)
    #expect(spread.map(\.reason) == [.same, .same, .same])
    let bob = measures(.bob, mated: MadeScores.coarse.mated, nonMated: MadeScores.coarse.nonMated)
    #expect(bob.map(\.reason) == [.notInterpolated])
    // Non-mated above mated: means 0.2 and 0.7, variances 0.01 and 0.04, so d′ = -0.5 / sqrt(0.025).
    let reversed = measures(.pyeer, mated: [0.1, 0.3], nonMated: [0.5, 0.9])
    #expect(reversed.map(\.reason) == [.same, .same, .unsigned])
    let known = 0.5 / 0.025.squareRoot()
    #expect(isClose(reversed[2].value ?? .nan, known, within: 1e-9))
    #expect(isClose(reversed[2].difference ?? .nan, 2 * known, within: 1e-9))
  }

  @Test("count the comparisons that the model has a score for, and say how many it has not")
  func missing() {
    // Complete cases leave 0.6 and 0.2 out as well, which the other model has no score for.
    let complete = ErrorTradeoff(
      mated: [0.5, .nan, .nan, 0.7], nonMated: [0.1, .nan, 0.6], failure: .exclude)
    let all = measures(.pyeer, mated: [0.5, 0.6, .nan, 0.7], nonMated: [0.1, 0.2, 0.6], ours: complete)
    // Mann-Whitney: of nine pairs 0.5 wins two, 0.6 two and ties one, 0.7 three; of four pairs three.
    #expect(isClose(all[1].value ?? .nan, 7.5 / 9, within: 1e-12))
    #expect(all[1].ours == 0.75)
    #expect(all[1].reason == .missingLeftOut && all.allSatisfy { $0.missing == 1 })
    let none = measures(
      .bob, mated: [0.5], nonMated: [0.1], ours: ErrorTradeoff(mated: [.nan], nonMated: [.nan]))
    #expect(none[0].value == 0 && none[0].ours == nil && none[0].reason == .missingLeftOut)
  }

  @Test("where no value is known nothing is stated as a number")
  func unknown() {
    for mode in [CompatibilityMode.pyeer, .bob] {
      for measure in measures(mode, mated: [0.5, .nan], nonMated: [.nan]) {
        #expect(measure.value == nil && measure.ours == nil && measure.difference == nil)
        #expect(measure.reason == .tooFewScores && measure.missing == 2)
      }
    }
    let large = measures(.pyeer, mated: [1e200, 3e200], nonMated: [-1e200, 0])
    #expect(large.map(\.reason) == [.same, .same, .notSquarable])
    #expect(large[2].value == nil)
  }

  @Test("an evaluation holds one a mode, set, arm and name beside its own summary, and none unless asked")
  func evaluation() async throws {
    let classes: [PoseClass] = (0..<120).map { [.f2f, .f2p, .p2p, .other][$0 % 4] }
    let comparisons = ComparisonSet(isMated: (0..<120).map { $0 / 4 % 2 == 0 }, poseClasses: classes)
    let scores = PerArm(
      baseline: ScoreColumn((0..<120).map { Double($0 * 37 % 61) / 61 }),
      augmented: ScoreColumn((0..<120).map { Double($0 * 23 % 61) / 61 }))
    var design = VerificationDesign(targets: [0.1, 0.05], replicates: 0, seed: 1)
    design.compatibility = [.interp, .efhq]
    var evaluation = await VerificationEvaluation.evaluating(comparisons, scores, design: design)
    #expect(evaluation.compatibility != nil && evaluation.compatibilityMeasures == nil)
    design.compatibility = [.pyeer, .bob, .efhq]
    evaluation = await VerificationEvaluation.evaluating(comparisons, scores, design: design)
    let measures = try #require(evaluation.compatibilityMeasures)
    // Four sets, two arms, three measures of PyEER and one of bob.
    #expect(measures.count == 32)
    #expect(Set(measures.map(\.set)) == ["all", "f2f", "f2p", "p2p"])
    for summary in evaluation.summary where ["all", "f2f", "f2p", "p2p"].contains(summary.set) {
      let own = measures.filter { $0.set == summary.set && $0.arm == summary.arm && $0.mode == .pyeer }
      #expect(own.map(\.ours) == Self.values(summary.eer.value, summary.auc.value, summary.dPrime))
    }
    let data = try JSONEncoder().encode(measures)
    #expect(try JSONDecoder().decode([CompatibilityMeasure].self, from: data) == measures)
  }
}
