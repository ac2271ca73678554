import Foundation

/// A small pilot on a table of scores, for tests that need a whole run but not a large one.
enum SmallPilot {
  /// 24 people with three samples each; one pose class a pair; every score from a fixed congruence, so no file is kept.
  static func scores() -> String {
    var lines = ["a,b,pa,pb,same,old,new,set"]
    var state: UInt64 = 12_345
    let draw = { () -> Double in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(1 << 31)
    }
    let sets = ["f2f", "f2p", "p2p"]
    for person in 0..<24 {
      for other in person..<24 {
        for (index, set) in sets.enumerated() {
          let isMated = person == other
          let pull = isMated ? 0.45 - 0.1 * Double(index) : 0
          let noise = draw() * 0.5
          let old = pull + noise
          let new = pull + (isMated ? 0.06 * Double(index) : 0) + noise * 0.8 + draw() * 0.1
          lines.append(
            "s\(person).\(index),s\(other).\(index)b,p\(person),p\(other),\(isMated ? 1 : 0),"
              + "\(old),\(new),\(set)")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func manifest(baseline: String = "old", augmented: String = "new", replicates: Int = 60) -> String {
    """
    schema: contrapose/pilot/1
    name: small
    title: {en: "A small pilot", ja: "小さな試験"}
    seed: 7
    simulated: true
    models:
      baseline: {name: \(baseline), version: "1"}
      augmented: {name: \(augmented), version: "2"}
    verification:
      far_targets: [1e-1, 1e-2]
      primary: {far: 1e-2, sets: [f2p, p2p]}
      frontal: {far: 1e-2, sets: [f2f], margin: 5pt}
      inputs:
        - format: csv
          file: scores.csv
          columns: {ref_sample: a, probe_sample: b, ref_subject: pa, probe_subject: pb, mated: same,
                    baseline: \(baseline), augmented: \(augmented), set: set}
      bootstrap: {replicates: \(replicates), level: 0.95}
    """
  }

  /// A folder with the pilot in it.
  static func written(_ manifest: String = manifest()) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write(manifest, to: "pilot.yaml")
    try scratch.write(scores(), to: "scores.csv")
    return scratch
  }
}
