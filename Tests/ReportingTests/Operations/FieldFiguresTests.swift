import Operations
import Pilots
import Statistics
import Testing
import Vocabulary

@testable import Reporting

@Suite("Figures and tables of the log")
struct FieldFiguresTests {
  static func figures(_ language: ReportLanguage) throws -> [Figure] {
    let evaluation = try FieldEvaluation.evaluation()
    let operations = try #require(evaluation.operations)
    return FieldFigures(operations: operations, evaluation: evaluation, words: PilotWords(language)).all
  }

  static func figure(_ id: String) throws -> Figure {
    try #require(try figures(.english).first { $0.id == id })
  }

  @Test(
    "all are drawn, say a number, lie inside their frame, and give the same bytes twice",
    arguments: ReportLanguage.allCases)
  func drawn(_ language: ReportLanguage) throws {
    let figures = try Self.figures(language)
    #expect(try figures.map(\.id) == FieldFigures.ids && figures == Self.figures(language))
    for figure in figures {
      #expect(figure.finding.plain.contains { $0.isNumber }, "\(figure.id)")
      #expect(!figure.table.rows.isEmpty)
      let box = try #require(figure.svg.firstMatch(of: /viewBox="0 0 ([0-9.]+) ([0-9.]+)"/)).output
      let (width, height) = (try #require(Double(box.1)), try #require(Double(box.2)))
      for match in figure.svg.matches(of: /\ (x|cx|x1|x2|y|cy|y1|y2)="(-?[0-9.]+)"/) {
        let value = try #require(Double(match.output.2))
        #expect(value >= 0 && value <= (match.output.1.contains("x") ? width : height), "\(figure.id)")
      }
      for match in figure.svg.matches(of: /(?:stroke|<text [^>]*fill)="(#[0-9A-F]{6})"/)
      where match.output.1 != "#DDDDDD" {
        #expect(FigureTests.contrastOnWhite(match.output.1) >= 3)
      }
    }
  }

  @Test("the funnel has a bar for each stage and arm, and the counts of its table")
  func funnel() throws {
    let operations = try #require(try FieldEvaluation.evaluation().operations)
    let figure = try Self.figure("funnel")
    #expect(figure.svg.ranges(of: "<rect ").count == operations.funnel.count + 1)
    for stage in operations.funnel {
      #expect(figure.svg.contains(">\(PilotWords(.english).style.count(stage.entered)) entered ("))
    }
  }

  @Test("the forest of rates has a square for each known difference")
  func kpis() throws {
    let operations = try #require(try FieldEvaluation.evaluation().operations)
    let known = operations.contrasts.count {
      $0.set == "all" && $0.kpi.unit == .share && $0.delta.value != nil
        && !$0.kpi.rawValue.hasPrefix("failure_by_attempt")
    }
    #expect(try Self.figure("kpis").svg.ranges(of: "<rect ").count == known + 1)
  }

  @Test("a day of few cases is a gap in the curve, and so is the next smallest")
  func daily() throws {
    let figure = try Self.figure("daily")
    // Nine days less two, and the legend.
    #expect(figure.svg.ranges(of: "<circle ").count == 7 + 1)
    #expect(figure.table.rows[3][1].plain == "<20" && figure.table.rows[0][1].plain == "withheld")
    #expect(figure.finding.plain.hasSuffix("to protect such a day: 2."))
  }

  @Test(
    "retries per transaction by day are plain numbers, not per cent", arguments: ReportLanguage.allCases)
  func dailyCount(_ language: ReportLanguage) throws {
    var evaluation = try FieldEvaluation.evaluation()
    evaluation.criteria = [
      BottomLineTests.criterion(
        metric: "retries_per_transaction", sets: ["all"], at: -0.08, -0.11, -0.05, limit: -0.05,
        quantity: .count)
    ]
    for day in 1...9 {
      for arm in Arm.allCases {
        evaluation.operations?.kpis.append(
          KPIRecord(
            kpi: .retriesPerTransaction, arm: arm, set: "day=2026-09-0\(day)", numerator: 300,
            denominator: 200,
            estimate: Estimate(1.5, nil, method: .deltaMethod)))
      }
    }
    let operations = try #require(evaluation.operations)
    let words = PilotWords(language)
    let all = FieldFigures(operations: operations, evaluation: evaluation, words: words).all
    let figure = try #require(all.first { $0.id == "daily" })
    #expect(
      figure.finding.plain.contains("1.5") && !figure.finding.plain.contains("%"), "\(figure.finding.plain)")
    #expect(figure.svg.contains(">2<") && !figure.svg.contains(">%<"))
    let cells = figure.table.rows.flatMap { $0.dropFirst() }.map(\.plain)
    #expect(cells.allSatisfy { $0.hasPrefix("1.5") && !$0.contains("%") }, "\(cells)")
  }

  @Test(
    "what the evaluation withheld is withheld as it says, and the caption says by which number",
    arguments: [(SmallCellRule.Counted.people, "fewer than 30 people"), (.devices, "fewer than 30 devices")])
  func withheld(_ counted: SmallCellRule.Counted, _ few: String) throws {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    operations.smallCells = SmallCellRule(fewest: 30, counted: counted, withheld: 2, unnamedDevices: 0)
    operations.kpis.removeAll { $0.set.contains("=") }
    for (set, reason) in [("site=a", SmallCellRule.smallCell), ("site=b", SmallCellRule.complement)] {
      operations.kpis.append(
        KPIRecord(
          kpi: .retryRate, arm: .baseline, set: set, numerator: nil, denominator: nil,
          estimate: .unknown(reason)))
    }
    operations.kpis.append(
      KPIRecord(
        kpi: .retryRate, arm: .baseline, set: "site=c", numerator: 3, denominator: 21, people: 3,
        estimate: Estimate(1.0 / 7, nil, method: .wilson)))
    let table = try #require(StratumTables(operations: operations, words: PilotWords(.english)).all.first)
    #expect(table.caption.plain.contains("a cell of \(few) is not printed"))
    let column = try #require(table.header.firstIndex { $0.plain.lowercased().contains("retr") })
    #expect([0, 2].map { table.rows[$0][column].plain } == ["<30", "withheld"])
    // What the evaluation tells was judged there, and is not judged again.
    #expect(table.rows[4][column].plain.contains("3/21"))
  }

  @Test("a pose of few people is named, and nothing is told of it nor of the one that would betray it")
  func fewOfAPose() throws {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    let kpi = KPI.falseRejectRateProxy
    let isPose = { (record: KPIRecord) in record.kpi == kpi && PoseBin(rawValue: record.set) != nil }
    let first = try #require(operations.kpis.firstIndex { isPose($0) && $0.arm == .baseline })
    operations.kpis[first].people = 7
    let tables = OperationsTables(operations: operations, words: PilotWords(.english), isHeld: false)
    let row = try #require(
      PoseBin.allCases.filter { operations.contrast(kpi, set: $0.rawValue) != nil }
        .firstIndex { $0.rawValue == operations.kpis[first].set })
    #expect(
      tables.poses.rows[row][1].plain == "<20"
        && tables.poses.rows[row][3].plain == PilotWords(.english).unknown.plain)
    #expect(tables.poses.rows.count { $0[1].plain == "withheld" } == 1)
    #expect(!tables.poses.rows.contains { $0[2].plain == "withheld" || $0[2].plain.hasPrefix("<") })
  }

  @Test("a thin line shows the interval that holds for all rates at once, and the figure says so")
  func thin() throws {
    var evaluation = try FieldEvaluation.evaluation()
    let figure = { () throws -> Figure in
      let operations = try #require(evaluation.operations)
      return try #require(
        FieldFigures(operations: operations, evaluation: evaluation, words: PilotWords(.english)).all
          .first { $0.id == "kpis" })
    }
    let lines = { (figure: Figure) in figure.svg.ranges(of: "<line ").count }
    for index in (evaluation.operations?.contrasts ?? []).indices {
      evaluation.operations?.contrasts[index].simultaneous = nil
    }
    let plain = try figure()
    let index = try #require(
      evaluation.operations?.contrasts.firstIndex { $0.set == "all" && $0.kpi == .retryRate })
    evaluation.operations?.contrasts[index].simultaneous = Interval(low: -0.5, high: 0.5)
    let wide = try figure()
    #expect(lines(wide) == lines(plain) + 1)
    #expect(wide.finding.plain.hasSuffix("hold for all rates of the figure at once."))
    #expect(!plain.finding.plain.contains("at once"))
  }

  @Test("times rise in steps and the share without a decision is stated")
  func times() throws {
    let figure = try Self.figure("times")
    #expect(figure.svg.contains(">10.0\u{A0}% undecided<") || figure.svg.contains(">10\u{A0}% undecided<"))
    #expect(figure.table.rows[0].last?.plain == "10/100" && figure.table.rows[1].last?.plain == "5/100")
    #expect(figure.svg.ranges(of: "<path ").count == 2)
  }

  @Test("the boxes of the flow add up")
  func flow() throws {
    let operations = try #require(try FieldEvaluation.evaluation().operations)
    let boxes = operations.flow.filter { $0.outcome == "read" || $0.outcome == "kept" }
    let svg = try Self.figure("flow").svg
    #expect(svg.ranges(of: "<rect ").count == boxes.count + 1)
    for box in boxes {
      #expect(svg.contains(">\(box.outcome) \(PilotWords(.english).style.count(box.count))<"))
    }
    for row in operations.flow where row.outcome != "read" && row.outcome != "kept" && row.count > 0 {
      #expect(svg.contains(">− \(PilotWords(.english).style.count(row.count)) "))
    }
  }

  @Test("a check that fails differs from one that passes by sign, word and bar")
  func health() throws {
    var evaluation = try FieldEvaluation.evaluation()
    evaluation.operations?.health[0].status = .fail
    let operations = try #require(evaluation.operations)
    let figures = FieldFigures(operations: operations, evaluation: evaluation, words: PilotWords(.english))
      .all
    let svg = try #require(figures.first { $0.id == "health" }).svg
    #expect(svg.ranges(of: "<rect ").count == operations.health.count + 2)
    #expect(svg.ranges(of: ">✕<").count == 1 && svg.ranges(of: ">fail<").count == 1)
  }

  @Test("a log with truth says how it misleads; every one says that its rate is a proxy")
  func notes() throws {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    let words = PilotWords(.english)
    operations.kpis.removeAll { $0.kpi == .falseRejectRateConfirmed || $0.kpi == .falseAcceptRate }
    operations.evidence = .beforeAfter
    let plain = FieldNotes(operations: operations, words: words)
    #expect(plain.sentences.plain.contains("association") && plain.sentences.plain.contains("proxy"))
    #expect(!plain.sentences.plain.contains("misleads"))
    let table = try #require(plain.missing)
    #expect(table.rows.count == 1 && table.rows[0][1].plain == "30/1,000")
    #expect(table.rows[0][3].plain.hasPrefix("5.0") && table.rows[0][4].plain.hasPrefix("8.0"))
  }

  @Test("names from a log are escaped in tables by part")
  func hostile() throws {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    operations.kpis.append(
      KPIRecord(
        kpi: .retryRate, arm: .baseline, set: "device=![x](y)|<b>", numerator: 1, denominator: 30,
        estimate: Estimate(1.0 / 30, nil, method: .deltaMethod)))
    let tables = StratumTables(operations: operations, words: PilotWords(.english)).all
    #expect(tables.map(\.rows.count) == [6, 18, 2])
    #expect(tables[2].markdown.contains(#"\!\[x\]\(y\)\|\<b\>"#))
  }
}
