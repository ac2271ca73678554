import Foundation
import Trends

/// The vertical axis that the panels of one figure share.
struct TrendScale {
  let low: Double
  let high: Double
  /// From one tick to the next.
  let step: Double

  /// Room for all points, limits and centres; a share stays within 0 and 1.
  ///
  /// - Returns: `nil` without points.
  init?(_ series: [KPISeries]) {
    let values = series.flatMap { series in
      series.points.map(\.value)
        + series.chart.limits.compactMap { $0 }.flatMap { [$0.low, $0.high] }
    }
    guard let least = values.min(), let most = values.max() else { return nil }
    let span = most > least ? most - least : max(abs(most) * 0.2, 1e-6)
    step = Self.roundStep(span / 3)
    let isShare = series[0].unit == .share
    let bottom = ((least - span * 0.05) / step).rounded(.down) * step
    let top = ((most + span * 0.05) / step).rounded(.up) * step
    low = isShare || least >= 0 ? max(0, bottom) : bottom
    high = isShare ? min(1, max(top, low + step)) : max(top, low + step)
  }

  /// 1, 2 or 5 times a power of ten, at least as large.
  private static func roundStep(_ step: Double) -> Double {
    let power = pow(10, log10(step).rounded(.down))
    return ([1, 2, 5].first { $0 * power >= step * 0.999 } ?? 10) * power
  }

  var ticks: [Double] {
    let count = Int(((high - low) / step + 1e-6).rounded(.down))
    return (0...max(0, min(count, 12))).map { low + Double($0) * step }
  }
}
