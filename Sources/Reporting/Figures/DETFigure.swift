import Foundation
import Pilots
import Statistics
import Verification
import Vocabulary

/// False rejects against false accepts of both models, on axes of the normal deviate.
///
/// - Reference: Martin, Doddington, Kamm, Ordowski & Przybocki (1997), The DET curve in assessment of detection task
///   performance, Eurospeech.
struct DETFigure {
  let verification: VerificationEvaluation
  let far: Double
  let words: PilotWords

  private static let size = (620.0, 452.0)
  /// Left, right, top and bottom of the plot.
  private static let frame = (left: 84.0, right: 600.0, top: 16.0, bottom: 384.0)
  private static let range = 0.0001...0.4
  private static let ticks = [0.0001, 0.001, 0.01, 0.05, 0.1, 0.2, 0.4]
  /// Below this number of errors the curve says little, and is drawn pale.
  private static let fewestErrors = 10.0

  private static func share(_ rate: Double) -> Double {
    let z = SpecialFunctions.normalQuantile(min(max(rate, range.lowerBound), range.upperBound))
    let ends = (
      SpecialFunctions.normalQuantile(range.lowerBound), SpecialFunctions.normalQuantile(range.upperBound)
    )
    return (z - ends.0) / (ends.1 - ends.0)
  }

  private static func point(_ far: Double, _ frr: Double) -> (Double, Double) {
    (
      frame.left + share(far) * (frame.right - frame.left),
      frame.bottom - share(frr) * (frame.bottom - frame.top)
    )
  }

  /// - Returns: `nil` without a curve of both models.
  var figure: Figure? {
    let curves = verification.curves.filter { $0.set == "all" }
    guard curves.count == 2, let size = verification.poses.first(where: { $0.set == "all" }) else {
      return nil
    }
    var drawing = SVGDrawing(id: "det", width: Self.size.0, height: Self.size.1)
    drawAxes(&drawing)
    for curve in curves { draw(curve, size, in: &drawing) }
    drawLegend(&drawing)
    return Figure(
      drawing, language: words.terms.language, title: words.terms["figure.det.title"], finding: finding,
      table: table)
  }

  private func drawAxes(_ drawing: inout SVGDrawing) {
    let frame = Self.frame
    for tick in Self.ticks {
      let (x, y) = Self.point(tick, tick)
      drawing.line((x, frame.top), (x, frame.bottom), color: "#DDDDDD")
      drawing.line((frame.left, y), (frame.right, y), color: "#DDDDDD")
      let label = words.style.number(tick * 100, decimals: NumberStyle.fewestDecimals(tick * 100))
      drawing.text(label, at: (x, frame.bottom + 26), anchor: .middle, size: 17)
      drawing.text(label, at: (frame.left - 8, y + 5), anchor: .end, size: 17)
    }
    drawing.line((frame.left, frame.bottom), (frame.right, frame.bottom))
    drawing.line((frame.left, frame.top), (frame.left, frame.bottom))
    drawing.text(
      words.terms["figure.det.far"].plain, at: ((frame.left + frame.right) / 2, frame.bottom + 50),
      anchor: .middle, size: 17)
    drawing.text(
      words.terms["figure.det.frr"].plain, at: (22, (frame.top + frame.bottom) / 2), anchor: .middle,
      size: 17, isUpright: true)
  }

  private func draw(_ curve: ErrorCurve, _ size: CellSize, in drawing: inout SVGDrawing) {
    let color = curve.arm == .baseline ? Palette.black : Palette.blue
    let rates = zip(curve.far, curve.frr).filter { Self.range.contains($0) && Self.range.contains($1) }
    let isSolid = rates.map { far, frr in
      far * Double(size.nonMated) >= Self.fewestErrors && frr * Double(size.mated) >= Self.fewestErrors
    }
    let points = rates.map(Self.point)
    let dash = curve.arm == .baseline ? "8 5" : nil
    for run in Self.runs(isSolid) {
      // A pale part reaches over to the next solid point, so that no gap shows.
      let ends =
        isSolid[run.lowerBound] ? run : max(run.lowerBound - 1, 0)..<min(run.upperBound + 1, points.count)
      let part = Self.simplified(Array(points[ends]))
      drawing.path(
        part, color: color, width: isSolid[run.lowerBound] ? 2.5 : 1.2,
        dash: isSolid[run.lowerBound] ? dash : "2 4", opacity: isSolid[run.lowerBound] ? 1 : 0.6)
    }
    mark(curve.arm, in: &drawing)
  }

  /// The operating point at the baseline's threshold.
  private func mark(_ arm: Arm, in drawing: inout SVGDrawing) {
    guard let operating = verification.point(arm, set: "all", far: far, policy: .fixed),
      let far = operating.far.value, let tar = operating.tar.value
    else { return }
    let place = Self.point(far, 1 - tar)
    if arm == .baseline {
      drawing.circle(place, radius: 6, fill: "#FFFFFF", stroke: Palette.black)
    } else {
      drawing.square(place, side: 11, color: Palette.blue)
    }
  }

  private func drawLegend(_ drawing: inout SVGDrawing) {
    let x = Self.frame.right - 220
    for (index, arm) in Arm.allCases.enumerated() {
      let y = Self.frame.top + 20 + 26 * Double(index)
      let color = arm == .baseline ? Palette.black : Palette.blue
      drawing.path([(x, y), (x + 34, y)], color: color, width: 2.5, dash: arm == .baseline ? "8 5" : nil)
      if arm == .baseline {
        drawing.circle((x + 17, y), radius: 6, fill: "#FFFFFF", stroke: color)
      } else {
        drawing.square((x + 17, y), side: 11, color: color)
      }
      drawing.text(words.terms["arm.\(arm.rawValue)"].plain, at: (x + 44, y + 6), color: color, size: 17)
    }
  }

  /// Ranges over which the flag stays the same.
  private static func runs(_ flags: [Bool]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in flags.indices where index + 1 == flags.count || flags[index + 1] != flags[index] {
      runs.append(start..<index + 1)
      start = index + 1
    }
    return runs
  }

  /// Without points that lie less than a quarter of a pixel from the last one kept.
  private static func simplified(_ points: [(Double, Double)]) -> [(Double, Double)] {
    var kept: [(Double, Double)] = []
    for (index, point) in points.enumerated() {
      guard let last = kept.last, index + 1 < points.count else {
        kept.append(point)
        continue
      }
      if abs(point.0 - last.0) + abs(point.1 - last.1) >= 0.5 { kept.append(point) }
    }
    return kept
  }

  private var finding: ReportText {
    let rejects = PerArm { arm in
      verification.point(arm, set: "all", far: far, policy: .oracle)?.tar.complement
    }
    guard let baseline = rejects.baseline.flatMap({ words.style.level($0, .share) }),
      let augmented = rejects.augmented.flatMap({ words.style.level($0, .share) })
    else { return words.terms["figure.det.title"] }
    return words.terms.filled(
      "figure.det.finding",
      ["far": .ours(words.style.target(far)), "baseline": .ours(baseline), "augmented": .ours(augmented)])
  }

  private var table: ReportTable {
    let targets = Array(Set(verification.operatingPoints.map(\.farTarget))).sorted(by: >)
    let rows = targets.map { target -> [ReportText] in
      let cells = Arm.allCases.map { arm -> ReportText in
        let point = verification.point(arm, set: "all", far: target, policy: .oracle)
        return words.text(point.flatMap { words.style.level($0.tar.complement, .share) })
      }
      return [.ours(words.style.target(target))] + cells
    }
    return ReportTable(
      caption: words.terms["figure.det.table"],
      columns: [
        (words.terms["column.far-target"], .text), (words.terms["arm.baseline"], .number),
        (words.terms["arm.augmented"], .number),
      ], rows: rows)
  }
}
