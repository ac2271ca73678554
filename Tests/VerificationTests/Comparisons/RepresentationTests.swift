import Simulation
import Testing
import Vocabulary

@testable import Verification

@Suite("What the comparisons contain")
struct RepresentationTests {
  static let set = ComparisonSet(
    isMated: [true, true, false, false],
    subjects: PairColumn(reference: ["a", "b", "a", "b"], probe: ["a", "b", "b", "c"]),
    samples: PairColumn(reference: ["a1", "b1", "a1", "b2"], probe: ["a2", "b2", "b1", "c1"]),
    poseClasses: [.f2f, .f2p, .f2p, .other],
    poseBins: [
      PosePair(.frontal, .frontal), PosePair(.profileLeft, .frontal), PosePair(.frontal, .profileLeft),
      PosePair(nil, .frontal),
    ],
    groups: [
      GroupColumn(name: "a", column: ["x", "", "x", "x"]),
      GroupColumn(name: "a=b", column: ["y", "y", "z", "z"]),
    ])

  @Test("each part has its comparisons, people, images and share, those without a value too")
  func parts() {
    let rows = Self.set.representativeness.map { row in
      "\(row.kind.rawValue) \(row.set) \(row.mated) \(row.nonMated) \(row.people ?? -1) \(row.samples ?? -1) \(row.share)"
    }
    #expect(
      rows == [
        "all all 2 2 3 5 1.0",
        "pose_class f2f 1 0 1 2 0.25",
        "pose_class f2p 1 1 2 3 0.5",
        "pose_class other 0 1 2 2 0.25",
        "pose_pair frontal-frontal 1 0 1 2 0.25",
        "pose_pair frontal-profile_left 1 1 2 3 0.5",
        "pose_pair other 0 1 2 2 0.25",
        "group group:a=x 1 2 3 5 0.75",
        "group group:a 1 0 1 2 0.25",
        "group group:a=b=y 2 0 2 4 0.5",
        "group group:a=b=z 0 2 3 4 0.5",
      ])
  }

  @Test("the parts of a kind hold every comparison once")
  func complete() {
    let pilot = SimulatedPilot(subjects: 8, seed: 3)
    let parts = pilot.comparisons.representativeness.filter { $0.kind == .poseClass }
    #expect(parts.map { $0.mated + $0.nonMated }.reduce(0, +) == pilot.comparisons.count)
    #expect(parts.allSatisfy { $0.people == 8 && $0.samples == nil })
  }

  @Test("without comparisons, or without poses and groups, there are no parts")
  func empty() {
    #expect(ComparisonSet(isMated: []).representativeness.isEmpty)
    #expect(ComparisonSet(isMated: [true]).representativeness.map(\.set) == ["all"])
  }
}
