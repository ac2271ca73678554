import Findings
import Testing
import Verification
import Vocabulary

@testable import Pilots

@Suite("Comparisons set aside for calibration")
struct CalibratedDataTests {
  /// Every couple of `people`, once, and each of them with themselves.
  static func data(_ people: [String]) -> ComparisonData {
    var (reference, probe): ([String], [String]) = ([], [])
    for a in people.indices {
      for b in a..<people.count {
        reference.append(people[a])
        probe.append(people[b])
      }
    }
    let scores = ScoreColumn(reference.indices.map(Double.init))
    return ComparisonData(
      comparisons: ComparisonSet(
        isMated: zip(reference, probe).map { $0 == $1 },
        subjects: PairColumn(reference: reference, probe: probe),
        groups: [GroupColumn(name: "side", column: reference.map { $0 == "p0" ? "" : $0 })]),
      scores: PerArm(baseline: scores, augmented: scores), inputs: [], findings: [])
  }

  static let people = (0..<20).map { "p\($0)" }

  @Test("a split takes the stated share of the people, and nobody is on both sides")
  func split() throws {
    let data = Self.data(Self.people)
    let split = CalibratedData(splitting: data, share: 0.4, seed: 3)
    let calibration = try #require(split.calibration).comparisons
    let sides = (
      Set(try #require(split.test.comparisons.subjects).names), Set(try #require(calibration.subjects).names)
    )
    #expect(sides.0.count == 12 && sides.1.count == 8 && sides.0.isDisjoint(with: sides.1))
    // 12 · 13 / 2 and 8 · 9 / 2 comparisons stay within a side, 12 · 8 lie across.
    #expect(split.test.comparisons.count == 78 && calibration.count == 36)
    #expect(split.size == CalibrationSize(mated: 8, nonMated: 28, subjects: 8, leftOut: 96))
    #expect(split.test.scores.baseline.values.count == 78)
  }

  @Test("the seed alone decides who is set aside")
  func seeded() throws {
    let names = { (seed: UInt64) in
      CalibratedData(splitting: Self.data(Self.people), share: 0.5, seed: seed).test.comparisons.subjects?
        .names
    }
    #expect(names(1) == names(1))
    #expect(Set((1...9).map { names($0) }).count > 1)
  }

  @Test("scores, labels and groups stay with their comparison")
  func rows() throws {
    let data = Self.data(Self.people)
    let test = CalibratedData(splitting: data, share: 0.5, seed: 3).test
    let (all, part) = (try #require(data.comparisons.subjects), try #require(test.comparisons.subjects))
    for row in 0..<test.comparisons.count {
      let from = Int(test.scores.baseline.values[row])
      #expect(part.names[Int(part.reference[row])] == all.names[Int(all.reference[from])])
      #expect(test.comparisons.isMated[row] == data.comparisons.isMated[from])
      let (own, given) = (test.comparisons.groups[0], data.comparisons.groups[0])
      let value = { (group: GroupColumn, row: Int) in
        group.index[row] < 0 ? nil : group.values[Int(group.index[row])]
      }
      #expect(value(own, row) == value(given, from))
    }
  }

  @Test("people in calibration and test are left out of calibration, and a finding says how many")
  func shared() throws {
    let calibrated = CalibratedData(
      Self.data(Array(Self.people.prefix(10))), calibratedBy: Self.data(Array(Self.people.suffix(12))))
    #expect(calibrated.test.comparisons.count == 55)
    #expect(calibrated.calibration?.comparisons.subjects?.names.count == 10)
    #expect(calibrated.size?.leftOut == 78 - 55)
    #expect(
      calibrated.findings.map(\.description) == [
        "verification.calibration: 2 people are in calibration and test; left out of calibration; "
          + "calibrate on other people alone, if that leaves too few [V102]"
      ])
    let apart = CalibratedData(
      Self.data(Array(Self.people.prefix(10))), calibratedBy: Self.data(Array(Self.people.suffix(10))))
    #expect(apart.findings.isEmpty && apart.size?.leftOut == 0)
  }
}
