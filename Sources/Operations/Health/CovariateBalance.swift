import Statistics
import Vocabulary

/// Whether the arms were met by the same traffic: shares of flows, sites and app versions, which no model can change.
///
/// - Reference: Austin (2009), Stat. Med. 28, 3083–3107, on standardised differences.
struct CovariateBalance {
  /// Standardised differences beyond this are large …
  static let largest = 0.1
  /// … and called so only where they are no chance (Holm).
  static let level = 0.01

  /// A value, such as `app_version=3.1`.
  struct Value {
    let name: String
    let shares: PerArm<Double>
    /// People with it, else transactions.
    let size: PerArm<Int>
  }

  /// The value whose share differs most; `nil` if none does.
  let worst: Value?

  /// - Complexity: O(values · transactions).
  init(_ all: PerArm<ArmSample>, _ sources: [EventSource], unit: OperationsSettings.UnitType) {
    var tested: [(name: String, shares: PerArm<Double>, codes: Set<Int32>, isLarge: Bool, pValue: Double)] =
      []
    for (name, codes) in Self.values(sources, unit) {
      let samples = all.map { sample in sample.shareSample { codes.contains($0.source) } }
      guard let a = samples.baseline.ratio, let b = samples.augmented.ratio,
        let p = RatioDifference(samples.baseline, samples.augmented)?.pValue
      else { continue }
      let pooled = (a * (1 - a) + b * (1 - b)) / 2
      guard pooled > 0 else { continue }
      let isLarge = abs(a - b) > Self.largest * pooled.squareRoot()
      tested.append((name, PerArm(baseline: a, augmented: b), codes, isLarge, p))
    }
    let adjusted = holmAdjusted(tested.map(\.pValue))
    let least = adjusted.indices.filter { tested[$0].isLarge }.min { adjusted[$0] < adjusted[$1] }
    worst = least.flatMap { least in
      guard adjusted[least] < Self.level else { return nil }
      let (name, shares, codes, _, _) = tested[least]
      let size = all.map { sample in
        sample.people { codes.contains($0.source) } ?? sample.transactions.count { codes.contains($0.source) }
      }
      return Value(name: name, shares: shares, size: size)
    }
  }

  /// Beyond so many values of one kind it is no stratum.
  private static let mostValues = 30

  private static func values(
    _ sources: [EventSource], _ unit: OperationsSettings.UnitType
  ) -> [(String, Set<Int32>)] {
    var kinds: [(String, (EventSource) -> String?)] = [
      ("flow", { $0.flow }), ("app_version", { $0.appVersion }),
    ]
    if unit == .subject { kinds.append(("site", { $0.site })) }
    return kinds.flatMap { kind, value -> [(String, Set<Int32>)] in
      var codes: [String: Set<Int32>] = [:]
      for (code, source) in sources.enumerated() {
        if let name = value(source) { codes[name, default: []].insert(Int32(code)) }
      }
      guard (2...mostValues).contains(codes.count) else { return [] }
      return codes.sorted { $0.key < $1.key }.map { ("\(kind)=\($0.key)", $0.value) }
    }
  }
}
