import Foundation
import Statistics
import Verification
import Vocabulary

/// TAR of both models along a head angle, slice by slice, with intervals.
struct PoseCurveFigure {
  let axis: PoseCurve.Axis
  /// Either may be missing.
  let curves: PerArm<PoseCurve?>
  let words: PilotWords

  private static let width = 860.0
  /// Left, right, top and bottom of the plot.
  private static let frame = (left: 76.0, right: 690.0, top: 24.0, bottom: 300.0)

  private struct Range: Hashable {
    let from: Double
    let to: Double
  }

  /// The slices that either curve has, ascending.
  private var ranges: [Range] {
    let all = Arm.allCases.flatMap { curves[$0]?.slices ?? [] }.map { Range(from: $0.from, to: $0.to) }
    return Set(all).sorted { $0.from < $1.from }
  }

  private func slice(_ arm: Arm, _ range: Range) -> PoseCurve.Slice? {
    curves[arm]?.slices.first { $0.from == range.from && $0.to == range.to }
  }

  /// The lower end of the axis: a round tenth below every interval.
  private var floor: Double {
    let ends = Arm.allCases.flatMap { curves[$0]?.slices ?? [] }.compactMap { $0.tar.low ?? $0.tar.value }
    return max(0, min(0.9, ((ends.min() ?? 0) * 10).rounded(.down) / 10))
  }

  private func y(_ rate: Double, _ floor: Double) -> Double {
    Self.frame.bottom - (rate - floor) / (1 - floor) * (Self.frame.bottom - Self.frame.top)
  }

  private func x(_ index: Int, of count: Int, _ arm: Arm) -> Double {
    let step = (Self.frame.right - Self.frame.left) / Double(count)
    return Self.frame.left + step * (Double(index) + (arm == .baseline ? 0.4 : 0.6))
  }

  /// - Returns: `nil` without a slice.
  var figure: Figure? {
    let ranges = ranges
    guard !ranges.isEmpty else { return nil }
    var drawing = SVGDrawing(id: axis.rawValue, width: Self.width, height: Self.frame.bottom + 76)
    drawFrame(ranges, in: &drawing)
    for arm in Arm.allCases { draw(arm, ranges, in: &drawing) }
    return Figure(
      drawing, language: words.terms.language, title: words.terms["figure.\(axis.rawValue).title"],
      finding: finding(ranges), table: table)
  }

  private func drawFrame(_ ranges: [Range], in drawing: inout SVGDrawing) {
    let (frame, floor) = (Self.frame, floor)
    let step = floor < 0.5 ? 0.2 : 0.1
    for index in 0... {
      let rate = 1 - Double(index) * step
      guard rate > floor - 1e-9 else { break }
      drawing.line((frame.left, y(rate, floor)), (frame.right, y(rate, floor)), color: "#DDDDDD")
      drawing.text(
        words.style.number(rate * 100, decimals: 0), at: (frame.left - 8, y(rate, floor) + 5), anchor: .end)
    }
    drawing.line((frame.left, frame.bottom), (frame.right, frame.bottom))
    drawing.line((frame.left, frame.top), (frame.left, frame.bottom))
    let terms = words.terms
    drawing.text(
      terms["figure.pose.tar"].plain, at: (22, (frame.top + frame.bottom) / 2), anchor: .middle,
      isUpright: true)
    let width = (frame.right - frame.left) / Double(ranges.count)
    for (index, range) in ranges.enumerated() {
      let middle = frame.left + width * (Double(index) + 0.5)
      drawing.text(tick(range), at: (middle, frame.bottom + 20), anchor: .middle, size: 15.5)
      let mated = Arm.allCases.compactMap { slice($0, range)?.mated }.max() ?? 0
      drawing.text(
        words.style.count(mated), at: (middle, frame.bottom + 40), anchor: .middle, color: Palette.grey,
        size: 15.5)
    }
    drawing.text(
      terms["figure.\(axis.rawValue).axis"].plain,
      at: ((frame.left + frame.right) / 2, frame.bottom + 64), anchor: .middle, size: 15.5)
  }

  private func draw(_ arm: Arm, _ ranges: [Range], in drawing: inout SVGDrawing) {
    let floor = floor
    let color = arm == .baseline ? Palette.black : Palette.blue
    let points = ranges.enumerated().compactMap { index, range -> (Double, Double)? in
      slice(arm, range)?.tar.value.map { (x(index, of: ranges.count, arm), y($0, floor)) }
    }
    drawing.path(points, color: color, width: 1.5, dash: arm == .baseline ? "6 4" : nil)
    for (index, range) in ranges.enumerated() {
      guard let interval = slice(arm, range)?.tar.interval else { continue }
      let place = x(index, of: ranges.count, arm)
      let ends = (y(interval.low, floor), y(interval.high, floor))
      drawing.line((place, ends.0), (place, ends.1), color: color, width: 1.5)
      for end in [ends.0, ends.1] {
        drawing.line((place - 4, end), (place + 4, end), color: color, width: 1.5)
      }
    }
    for point in points { drawMark(arm, point, in: &drawing) }
    drawLabel(arm, points.last, in: &drawing)
  }

  private func drawMark(_ arm: Arm, _ point: (Double, Double), in drawing: inout SVGDrawing) {
    if arm == .baseline {
      drawing.circle(point, radius: 4.5, fill: "#FFFFFF", stroke: Palette.black)
    } else {
      drawing.square(point, side: 9, color: Palette.blue)
    }
  }

  /// Beside the end of the curve, but never on the other's label.
  private func drawLabel(_ arm: Arm, _ end: (Double, Double)?, in drawing: inout SVGDrawing) {
    guard let end else { return }
    let floor = floor
    var height = end.1
    if let other = curves[arm.other]?.slices.last?.tar.value.map({ y($0, floor) }), abs(other - height) < 20 {
      let isUpper = height < other || height == other && arm == .augmented
      height = (other + height) / 2 + (isUpper ? -10 : 10)
    }
    drawing.text(
      words.terms["arm.\(arm.rawValue)"].plain, at: (Self.frame.right + 12, height + 5),
      color: arm == .baseline ? Palette.black : Palette.blue)
  }

  /// `30–45°`; the outermost slices have no outer end.
  private func label(_ range: Range) -> String {
    let degree = { (value: Double) in words.style.number(value, decimals: 0) }
    if range.to >= 180 { return words.terms.filled("angle.from", ["from": .ours(degree(range.from))]).plain }
    if range.from <= -180 { return words.terms.filled("angle.to", ["to": .ours(degree(range.to))]).plain }
    return words.terms.filled(
      "angle.range", ["from": .ours(degree(range.from)), "to": .ours(degree(range.to))]
    ).plain
  }

  /// The same short enough for the axis, which names the unit.
  private func tick(_ range: Range) -> String {
    let degree = { (value: Double) in words.style.number(value, decimals: 0) }
    if range.to >= 180 { return "≥ " + degree(range.from) }
    if range.from <= -180 { return "< " + degree(range.to) }
    return degree(range.from) + (words.style.isJapanese ? "〜" : "…") + degree(range.to)
  }

  private func finding(_ ranges: [Range]) -> ReportText {
    let gains = ranges.compactMap { range -> (Range, Double, Double)? in
      guard let a = slice(.baseline, range)?.tar.value, let b = slice(.augmented, range)?.tar.value else {
        return nil
      }
      return (range, a, b)
    }
    guard let worst = gains.min(by: { $0.1 < $1.1 }) else {
      return words.terms.filled(
        "figure.pose.none", ["n": .ours(words.style.count(ranges.count))])
    }
    return words.terms.filled(
      "figure.pose.finding",
      [
        "angle": .ours(label(worst.0)), "baseline": .ours(words.style.level(worst.1, .share, width: 0.01)),
        "augmented": .ours(words.style.level(worst.2, .share, width: 0.01)),
      ])
  }

  private var table: ReportTable {
    ReportTable(
      caption: words.terms["figure.\(axis.rawValue).title"],
      columns: [
        (words.terms["column.angle"], .text), (words.terms["column.model"], .text),
        (words.terms["column.tar-interval"], .number), (words.terms["column.accepted"], .number),
        (words.terms["column.people"], .number), (words.terms["column.interval-by"], .text),
      ],
      rows: ranges.flatMap { range in
        Arm.allCases.compactMap { arm in
          slice(arm, range).map { slice in
            [
              .ours(label(range)), words.terms["arm.brief.\(arm.rawValue)"], words.level(slice.tar, .share),
              words.share(slice.accepted, of: slice.mated),
              slice.people.map { .ours(words.style.count($0)) } ?? words.unknown, words.how(slice.tar),
            ]
          }
        }
      })
  }
}
