import Statistics

/// The result of the study, as Markdown.
struct CoverageDocument {
  let runner: PilotRunner
  /// Pilots of each cell that count.
  let pilots: Int
  let decisions: Int

  func text() async -> String {
    let sections = StudyCell.all.compactMap(section)
    var lines = opening + sections.flatMap(\.lines)
    let counts = DecisionCell.all.compactMap { cell in count(cell).map { (cell: cell, count: $0) } }
    if !counts.isEmpty {
      let plans = await DecisionCell.plans(replicates: runner.replicates)
      lines += ["## Non-inferiority", ""] + DecisionSection(plans: plans, counts: counts).lines
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private var opening: [String] {
    [
      "# How often the intervals hold",
      "Written by `make coverage-study`; do not edit. Pilots whose truth is known are made up from a seed, evaluated as"
        + " `contrapose run` does, and the intervals are held against the truth.",
      "",
      "- **People**: points in 24 dimensions, μ ~ N(0, I), each with a spread σ = exp(N(ln 0.62, 0.25²)). **Images**: four a"
        + " person; the baseline embeds one at μ + 1.05σe, the augmented model at μ + σ(0.9e + 0.436e′), scaled to length"
        + " 1. **Scores**: cosines. With poses, two images are frontal and two are profile with 1.4 times the noise.",
      "- **Truth**: a simulation of \(TruthListing.people / 1_000_000) million other people (`coverage-study --truth`).",
      "- **Intervals**: 95 %, \(runner.replicates) replicates (a run has 2 000), thresholds found anew in each pilot;"
        + " FAR at the baseline's true threshold for both models.",
      "- **Ties**: rounded scores let a threshold move in steps of \(StudyCell.step) only, and two models may come to stand a"
        + " step apart. Where false accepts are tied in numbers above their noise, replicates of the difference move"
        + " thresholds as data do, without the noise that resampling adds, and the interval is x ± t·sqrt(V) (V110).",
      "- **Seed**: \(StudyCell.seed) plus the number of the pilot. A standard error is sqrt(p(1 − p)/pilots).",
      "- **Pilots**: \(pilots) a cell, \(decisions) for non-inferiority; tables say how many are done.",
      "- **Goals**: 0.935–0.970 for the paired difference and the bands, 0.935–0.980 for TAR, which is kept conservative.",
      "",
      "## Coverage",
      "",
    ]
  }

  private func section(_ cell: StudyCell) -> CoverageSection? {
    let tallies = Tally.all(readings(cell.name, pilots))
    return tallies.isEmpty ? nil : CoverageSection(cell: cell, tallies: tallies)
  }

  private func count(_ cell: DecisionCell) -> BinomialCount? {
    let said = readings(cell.name, decisions).flatMap { $0 }.filter { $0.quantity == .nonInferior }
      .compactMap(\.covers)
    return said.isEmpty ? nil : BinomialCount(successes: said.count { $0 }, trials: said.count)
  }

  /// The readings of the first `limit` pilots, as far as they are done.
  private func readings(_ name: String, _ limit: Int) -> [[Reading]] {
    runner.file(name).contents().filter { $0.key < limit }.sorted { $0.key < $1.key }.map(\.value)
  }
}
