import Statistics

/// The part of the document about how often pilots are called non-inferior.
struct DecisionSection {
  let plans: [FrontalPlan]
  let counts: [(cell: DecisionCell, count: BinomialCount)]

  var lines: [String] {
    let mated = plans.map(\.mated).sorted()
    let people = plans.map(\.subjects).sorted()
    let effects = plans.map(\.designEffect).sorted()
    let discordant = plans.map(\.discordant).sorted()
    return [
      "The margin is \(Self.points(DecisionCell.margin)) points of TAR at FAR \(DecisionCell.far). \(plans.count) earlier"
        + " pilots of other people, without a loss, are each a list of 600 mated and 5 000 non-mated comparisons of 200"
        + " people. From each a sample is planned for a power of 80 %: ceil((z.025 + z.2)²ψ/m²) times the design effect"
        + " that its printed interval of the baseline's TAR implies. They found ψ \(Self.range(discordant, 3)) and design"
        + " effects \(Self.range(effects, 2)), and planned \(Self.range(mated.map(Double.init), 0)) mated comparisons of"
        + " \(Self.range(people.map(Double.init), 0)) people, with non-mated ones in proportion. Pilots take the plans in"
        + " turn, and the criterion `frontal-unharmed` judges each.",
      "",
    ] + table.lines + [""]
  }

  private var table: MarkdownTable {
    var table = MarkdownTable([
      "true loss", "called non-inferior", "share", "exact 95 % interval", "goal", "",
    ])
    for (cell, count) in counts {
      let interval = count.clopperPearsonInterval(at: .percent95)
      table.add([
        "\(Self.points(cell.trueLoss)) points", "\(count.successes) of \(count.trials)",
        Self.percent(count.rate), "\(Self.percent(interval?.low))–\(Self.percent(interval?.high))",
        cell.goal.text, count.rate.map { cell.goal.isKept($0) ? "kept" : "missed" } ?? "",
      ])
    }
    return table
  }

  private static func points(_ share: Double) -> String { MarkdownTable.decimal(100 * share, 2) }

  private static func percent(_ share: Double?) -> String {
    share.map { MarkdownTable.decimal(100 * $0, 2) + " %" } ?? "–"
  }

  /// Smallest, median and largest of sorted values.
  private static func range(_ sorted: [Double], _ digits: Int) -> String {
    let quantiles = [0, 0.5, 1].map { MarkdownTable.decimal(sorted.sortedQuantile($0), digits) }
    return "\(quantiles[0]) to \(quantiles[2]) (median \(quantiles[1]))"
  }
}
