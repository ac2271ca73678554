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

  /// Slices of fewer people are shown in grey and say nothing.
  private static let fewestPeople = 10

  private static func isFew(_ slice: PoseCurve.Slice) -> Bool {
    slice.people.map { $0 < fewestPeople } ?? false
  }

  /// What is drawn, and at which target and threshold.
  private var title: ReportText {
    guard let curve = curves.baseline ?? curves.augmented else { return .empty }
    return words.terms.filled(
      "figure.\(axis.rawValue).title",
      ["far": .ours(words.style.target(curve.farTarget)), "policy": words.policy(curve.policy, .global)])
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
    var drawing = SVGDrawing(
      id: axis.rawValue, width: Self.width, height: Self.frame.bottom + 76 + lowered(ranges))
    drawFrame(ranges, in: &drawing)
    for arm in Arm.allCases { draw(arm, ranges, in: &drawing) }
    return Figure(
      drawing, language: words.terms.language, title: title,
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
      // Labels too long for their slices stand in turn on two lines.
      let down = index.isMultiple(of: 2) ? 0 : lowered(ranges)
      drawing.text(tick(range), at: (middle, frame.bottom + 20 + down), anchor: .middle, size: 15.5)
      let mated = Arm.allCases.compactMap { slice($0, range)?.mated }.max() ?? 0
      drawing.text(
        words.style.count(mated), at: (middle, frame.bottom + 40 + lowered(ranges)), anchor: .middle,
        color: Palette.grey,
        size: 15.5)
    }
    drawing.text(
      terms["figure.\(axis.rawValue).axis"].plain,
      at: ((frame.left + frame.right) / 2, frame.bottom + 64 + lowered(ranges)), anchor: .middle, size: 15.5)
  }

  /// How far every second label must be lowered, so that no two run together.
  private func lowered(_ ranges: [Range]) -> Double {
    let step = (Self.frame.right - Self.frame.left) / Double(max(1, ranges.count))
    // As wide as the widest fonts draw them.
    let longest =
      ranges.map { tick($0).map { $0.isASCII ? 9.9 : $0 == "−" ? 13 : 15.5 }.reduce(0, +) }.max() ?? 0
    return longest + 6 > step ? 18 : 0
  }

  private func draw(_ arm: Arm, _ ranges: [Range], in drawing: inout SVGDrawing) {
    let floor = floor
    let color = arm == .baseline ? Palette.black : Palette.blue
    let marks = marks(arm, ranges)
    for run in marks.split(whereSeparator: \.isFew) {
      drawing.path(run.map(\.point), color: color, width: 1.5, dash: arm == .baseline ? "6 4" : nil)
    }
    for (index, range) in ranges.enumerated() {
      guard let slice = slice(arm, range), let interval = slice.tar.interval else { continue }
      let color = Self.isFew(slice) ? Palette.grey : color
      let place = x(index, of: ranges.count, arm)
      let ends = (y(interval.low, floor), y(interval.high, floor))
      drawing.line((place, ends.0), (place, ends.1), color: color, width: 1.5)
      for end in [ends.0, ends.1] {
        drawing.line((place - 4, end), (place + 4, end), color: color, width: 1.5)
      }
    }
    for mark in marks { drawMark(arm, mark, in: &drawing) }
    drawLabel(arm, marks.last?.point, in: &drawing)
  }

  private struct Mark {
    let point: (Double, Double)
    let isFew: Bool
  }

  private func marks(_ arm: Arm, _ ranges: [Range]) -> [Mark] {
    let floor = floor
    return ranges.enumerated().compactMap { index, range in
      guard let slice = slice(arm, range), let rate = slice.tar.value else { return nil }
      return Mark(point: (x(index, of: ranges.count, arm), y(rate, floor)), isFew: Self.isFew(slice))
    }
  }

  private func drawMark(_ arm: Arm, _ mark: Mark, in drawing: inout SVGDrawing) {
    if arm == .baseline {
      let color = mark.isFew ? Palette.grey : Palette.black
      drawing.circle(mark.point, radius: 4.5, fill: "#FFFFFF", stroke: color)
    } else {
      drawing.square(mark.point, side: 9, color: mark.isFew ? Palette.grey : Palette.blue)
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
      guard let a = slice(.baseline, range), let b = slice(.augmented, range), !Self.isFew(a), !Self.isFew(b),
        let baseline = a.tar.value, let augmented = b.tar.value
      else { return nil }
      return (range, baseline, augmented)
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
      caption: title,
      columns: [
        (words.terms["column.angle"], .text), (words.terms["column.model"], .text),
        (words.terms["column.tar-interval"], .number), (words.terms["column.accepted"], .number),
        (words.terms["column.people"], .number), (words.terms["column.interval-by"], .text),
      ],
      rows: ranges.flatMap { range in
        Arm.allCases.compactMap { arm in
          slice(arm, range).map { slice in
            let cells: [ReportText] = [
              .ours(label(range)), words.terms["arm.brief.\(arm.rawValue)"], words.level(slice.tar, .share),
              words.share(slice.accepted, of: slice.mated),
              slice.people.map { .ours(words.style.count($0)) } ?? words.terms["unnamed"],
              words.how(slice.tar),
            ]
            return Self.isFew(slice) ? cells.map(\.muted) : cells
          }
        }
      })
  }
}
