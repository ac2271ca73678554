import Foundation
import Statistics
import Testing
import Vocabulary

@testable import Reporting
@testable import Verification

@Suite("The figures")
struct FigureTests {
  /// Of the example, and of an evaluation that has every part.
  static func figures(_ language: ReportLanguage) async throws -> [Figure] {
    try ManagementReport(try ExampleEvaluation.evaluation(), language: language).figures
      + TechnicalReport(try await TechnicalEvaluation.full(), language: language).figures
  }

  @Test(
    "each has a title, a finding with a number, and a table with the same numbers",
    arguments: ReportLanguage.allCases)
  func described(_ language: ReportLanguage) async throws {
    for figure in try await Self.figures(language) {
      #expect(figure.svg.contains("<title id=\"\(figure.id)-title\">"))
      let finding = try #require(figure.svg.firstMatch(of: /<desc [^>]*>([^<]*)<\/desc>/)).output.1
      #expect(finding.contains { $0.isNumber })
      #expect(!figure.table.rows.isEmpty)
    }
  }

  @Test("marks stand out 3:1 and text 4.5:1 from white", arguments: ReportLanguage.allCases)
  func contrast(_ language: ReportLanguage) async throws {
    for figure in try await Self.figures(language) {
      for match in figure.svg.matches(of: /<text [^>]*fill="(#[0-9A-F]{6})"/) {
        #expect(Self.contrastOnWhite(match.output.1) >= 4.5, "\(match.output.1)")
      }
      for match in figure.svg.matches(of: /stroke="(#[0-9A-F]{6})"/) where match.output.1 != "#DDDDDD" {
        #expect(Self.contrastOnWhite(match.output.1) >= 3, "\(match.output.1)")
      }
    }
  }

  /// Relative luminance and contrast as WCAG 2.2 defines them.
  static func contrastOnWhite(_ color: Substring) -> Double {
    let channels = stride(from: 1, to: 7, by: 2).map { start -> Double in
      let from = color.index(color.startIndex, offsetBy: start)
      let value = Double(Int(color[from..<color.index(from, offsetBy: 2)], radix: 16) ?? 0) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return 1.05 / (luminance + 0.05)
  }

  @Test("stay inside their frame, with few points a curve", arguments: ReportLanguage.allCases)
  func inside(_ language: ReportLanguage) async throws {
    for figure in try await Self.figures(language) {
      let box = try #require(figure.svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/)).output
      let (width, height) = (try #require(Double(box.1)), try #require(Double(box.2)))
      for match in figure.svg.matches(of: /\ (x|cx|x1|x2|y|cy|y1|y2)="(-?[0-9.]+)"/) {
        let value = try #require(Double(match.output.2))
        #expect(
          value >= 0 && value <= (match.output.1.contains("x") ? width : height),
          "\(figure.id) \(match.output.0)")
      }
      for match in figure.svg.matches(of: /\ d="([^"]*)"/) {
        #expect(match.output.1.count { $0 == "L" } < 3000)
      }
    }
  }

  @Test("the DET curve reaches down to the operating points that it marks")
  func reach() throws {
    let curves = try #require(try ExampleEvaluation.evaluation().verification?.curves)
    for curve in curves where curve.set == "all" {
      #expect((curve.far.first { $0 > 0 } ?? 1) < 1e-4)
      #expect(curve.far.count < 2000)
      #expect(zip(curve.far, curve.far.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(zip(curve.frr, curve.frr.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  @Test("the forest draws the band of all sets as a thin line around each interval")
  func band() async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let contrasts = try #require(PoseContrasts(evaluation))
    let banded = contrasts.rows.filter { $0.simultaneous != nil }
    #expect(!banded.isEmpty)
    for row in banded {
      let (band, interval) = (try #require(row.simultaneous), try #require(row.delta.interval))
      #expect(band.low <= interval.low && band.high >= interval.high)
    }
    let figure = ForestFigure(contrasts: contrasts, margin: 0.005, words: PilotWords(.english)).figure
    #expect(figure.finding.plain.hasSuffix("Thin lines: the band that covers all sets at once."))
  }

  @Test("the panel of frontal faces draws one row a policy and scope and five possible readings")
  func frontal() async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let panel = try #require(
      try TechnicalReport(evaluation, language: .english).figures.first { $0.id == "frontal" })
    // A square each, and the ground; of five rows one has no number.
    #expect(panel.svg.ranges(of: "<rect ").count == 4 + 5 + 1)
    #expect(panel.svg.contains(">not enough data</text>"))
    #expect(panel.svg.ranges(of: ">one threshold for all</text>").count == 3)
    #expect(panel.svg.ranges(of: /frontal pairs[^<]* own<\/text>/).count == 2)
    for word in ["better", "unharmed", "worse, within margin", "undetermined", "harmed"] {
      #expect(panel.svg.contains(">\(word)</text>"))
    }
  }

  @Test("the forest draws grey what claims nothing, even where the margin is kept")
  func grey() async throws {
    var evaluation = try await TechnicalEvaluation.full()
    evaluation.design.frontalSets = ["f2f"]
    let mine = try #require(PoseContrasts(evaluation)?.rows.count)
    for index in evaluation.verification?.contrasts.indices ?? 0..<0 {
      evaluation.verification?.contrasts[index].reading = .undetermined
    }
    let contrasts = try #require(PoseContrasts(evaluation))
    #expect(contrasts.row("f2f")?.reading == .nonInferior && contrasts.rows.count == mine)
    let figure = ForestFigure(contrasts: contrasts, margin: 0.005, words: PilotWords(.english)).figure
    #expect(!figure.svg.contains(Palette.blue))
    #expect(figure.table.rows.contains { $0.last?.plain == "non-inferior" })
  }

  @Test("numbers beside an axis leave its unit to the heading", arguments: ["forest", "frontal"])
  func units(_ id: String) async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let figure = try #require(
      try TechnicalReport(evaluation, language: .japanese).figures.first { $0.id == id })
    let texts = figure.svg.matches(of: />([^<]*)<\/text>/).map(\.output.1)
    #expect(texts.contains { $0.contains(/^[+−][0-9.]+（[+−]/) })
    #expect(!texts.contains { $0.contains("ポイント（") && $0.contains("〜") })
  }

  @Test("slices of few people are grey, joined to nothing and never the lowest named")
  func fewPeople() throws {
    let curves = PerArm<PoseCurve?>(baseline: Self.curve(.baseline), augmented: Self.curve(.augmented))
    let figure = try #require(
      PoseCurveFigure(axis: .pitch, curves: curves, words: PilotWords(.english)).figure)
    #expect(
      figure.title.plain == "TAR by the angle up or down (pitch) at FAR 1e-3: "
        + "both models at the baseline's threshold (fixed).")
    #expect(figure.table.caption == figure.title)
    #expect(figure.finding.plain.contains("at −60 to −45°"))
    // The sixth slice parts each line in two.
    #expect(figure.svg.ranges(of: "<path ").count == 4)
    let grey = figure.table.rows.filter { $0.allSatisfy { $0.markdown.hasPrefix("*") } }
    #expect(grey.count == 2 && grey.allSatisfy { $0[0].plain == "0 to 15°" })
    #expect(figure.svg.contains("stroke=\"\(Palette.grey)\" stroke-width=\"2.00\"/>"))
  }

  @Test("labels of many slices do not run together")
  func labels() throws {
    let curves = PerArm<PoseCurve?>(baseline: Self.curve(.baseline), augmented: nil)
    let figure = try #require(
      PoseCurveFigure(axis: .pitch, curves: curves, words: PilotWords(.japanese)).figure)
    let pattern =
      /<text x="([0-9.]+)" y="([0-9.]+)" text-anchor="middle" font-size="15.50" fill="[^"]*">([−0-9〜]+)</
    let texts = figure.svg.matches(of: pattern).compactMap { match in
      match.output.3.contains("〜")
        ? (x: Double(match.output.1) ?? 0, y: match.output.2, count: match.output.3.count) : nil
    }
    #expect(texts.count == 10)
    for (index, a) in texts.enumerated() {
      for b in texts[(index + 1)...] where a.y == b.y {
        // Half an em a digit, one a wave.
        #expect(b.x - a.x > 15.5 * (Double(max(a.count, b.count)) * 0.55 + 0.45))
      }
    }
  }

  /// Ten slices of 15°; the one from 0 is the lowest and has nine people.
  static func curve(_ arm: Arm) -> PoseCurve {
    let slices = (0..<10).map { index -> PoseCurve.Slice in
      let rate = index == 5 ? 0.2 : 0.6 + 0.03 * Double(index)
      return PoseCurve.Slice(
        from: -75 + 15 * Double(index), to: -60 + 15 * Double(index), mated: 100,
        accepted: Int(100 * rate), people: index == 5 ? 9 : index == 0 ? 9 + 1 : 40,
        tar: Estimate(
          index == 0 ? 0.7 : rate, Interval(low: rate - 0.1, high: rate + 0.1), method: .identityBootstrap))
    }
    return PoseCurve(arm: arm, axis: .pitch, farTarget: 0.001, policy: .fixed, slices: slices)
  }

  @Test("a curve over angles has a whisker for each interval and names its counts")
  func angles() async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let yaw = try #require(
      try TechnicalReport(evaluation, language: .english).figures.first { $0.id == "yaw" })
    let curves = try #require(evaluation.verification?.poseCurves).filter {
      $0.axis == .yaw && $0.farTarget == 0.1 && $0.policy == .fixed
    }
    let slices = curves.flatMap(\.slices)
    #expect(curves.count == 2 && yaw.table.rows.count == slices.count)
    let whiskers = slices.count { $0.tar.interval != nil }
    // Three strokes a whisker.
    #expect(yaw.svg.ranges(of: "stroke-width=\"1.50\"/>").count >= 3 * whiskers)
    #expect(yaw.svg.contains(">0…15</text>"))
  }
}
