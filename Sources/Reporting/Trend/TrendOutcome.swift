import Trends
import Vocabulary

/// What a trend comes to, in sentences.
struct TrendOutcome {
  let trend: Trend
  let words: TrendWords

  init(_ trend: Trend, words: TrendWords) {
    self.trend = trend
    self.words = words
  }

  private var terms: Terms { words.terms }

  /// Whether anything moved by more than chance makes.
  var headline: ReportText {
    let judged = trend.series.filter { series in series.chart.phases.contains { !$0.chart.limits.isEmpty } }
    let signals = trend.series.flatMap(\.chart.signals).count
    let moved = trend.series.filter { !$0.chart.signals.isEmpty }
    guard !judged.isEmpty else {
      // Runs that all say the same have no spread to draw limits from.
      let isLong = trend.series.contains { series in
        series.chart.phases.contains { $0.points.count >= ControlChart.fewestPoints }
      }
      return terms.filled(
        isLong ? "trend.headline.still" : "trend.headline.few",
        ["n": .ours(words.style.count(ControlChart.fewestPoints))])
    }
    guard signals > 0 else {
      return terms.filled("trend.headline.calm", ["k": .ours(words.style.count(judged.count))])
    }
    return terms.filled(
      signals == 1 ? "trend.headline.signal" : "trend.headline.signals",
      [
        "n": .ours(words.style.count(signals)), "k": .ours(words.style.count(judged.count)),
        "names": moved.prefix(4).map { words.full($0.key) }.joined(terms["list.semicolon"])
          + (moved.count > 4 ? terms["trend.more"] : .empty),
      ])
  }

  /// What was changed on purpose over all series, each change once, in its order.
  var changes: [ReportText] {
    var seen: Set<String> = []
    let dated = trend.series.flatMap { series in
      series.chart.phases.flatMap { phase in
        phase.breaks.map { (series.points[phase.points.lowerBound].run, $0) }
      }
    }.sorted { $0.0 < $1.0 }
    return dated.compactMap { run, change in
      let sentence = words.sentence(change, at: trend.runs[run])
      return seen.insert(sentence.plain).inserted ? sentence : nil
    }
  }
}
