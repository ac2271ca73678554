import Digests
import Findings
import Foundation
import Pilots
import Templates
import Testing
import Verification
import Vocabulary

@testable import Reporting

@Suite("The technical report")
struct TechnicalReportTests {
  static func page(_ evaluation: PilotEvaluation, _ language: ReportLanguage) throws -> String {
    String(decoding: try TechnicalReport(evaluation, language: language).html, as: UTF8.self)
  }

  /// The part of a report under one heading of the second level.
  static func section(_ number: Int, of markdown: String) -> String {
    markdown.components(separatedBy: "\n## ").first { $0.hasPrefix("\(number) ") } ?? ""
  }

  @Test("is the same each time it is drawn from a kept evaluation", arguments: ReportLanguage.allCases)
  func kept(_ language: ReportLanguage) async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let read = try PilotEvaluation(json: evaluation.json())
    let (first, second) = (
      try TechnicalReport(evaluation, language: language), try TechnicalReport(read, language: language)
    )
    #expect(first.html == second.html && first.markdown == second.markdown)
    #expect(first.figures == second.figures)
    #expect(first.figures.map(\.id) == ["frontal", "forest", "yaw", "pitch", "det", "cost"])
  }

  @Test("asks for the same slots in both languages, every one explained in Templates/README.md")
  func slots() async throws {
    let names = ReportLanguage.allCases.map { language in
      Set(TemplateTag.all(in: EmbeddedTemplates.technical(language)).map(\.name))
    }
    #expect(names[0] == names[1])
    let evaluation = try await TechnicalEvaluation.full()
    let contents = TechnicalSlots(evaluation, words: PilotWords(.english)).slots
    var all = Set(contents.keys)
    if case .list(let rows)? = contents["groups"] { all.formUnion(rows.flatMap(\.keys)) }
    #expect(all.contains("group_rates"))
    let readme = try String(
      contentsOf: ExampleEvaluation.folder.appendingPathComponent("../../../Templates/README.md"),
      encoding: .utf8)
    for name in all {
      let isExplained =
        readme.contains("`\(name)`") || name.hasSuffix("_known") && readme.contains("`\(name.dropLast(6))`")
      #expect(isExplained, "\(name)")
    }
  }

  @Test("has twenty sections in both languages, each with its target", arguments: ReportLanguage.allCases)
  func sections(_ language: ReportLanguage) throws {
    let html = try Self.page(try ExampleEvaluation.evaluation(), language)
    #expect(html.ranges(of: "<h2 ").count == 20)
    for number in 1...20 {
      #expect(html.contains("id=\"section-\(number)\"") && html.contains("href=\"#section-\(number)\""))
    }
  }

  @Test("prints every operating point with threshold, largest score below, counts, budget and method")
  func points() async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let verification = try #require(evaluation.verification)
    let words = PilotWords(.english, isBrief: true)
    let tables = PointTables(verification: verification, failure: .reject, words: words).tables
    let wanted = verification.operatingPoints.filter { point in
      point.failure == .reject
        ? point.set != "frontal-frontal" : ["all", "f2f", "f2p", "p2p"].contains(point.set)
    }
    #expect(tables.reduce(0) { $0 + $1.rows.count } == wanted.count && wanted.count > 40)
    let point = try #require(
      verification.point(.baseline, set: "f2p", far: 0.1, policy: .fixed))
    let row = try #require(
      tables[0].rows.first { $0[0].plain == "f2p" && $0[1].plain == "baseline" })
    let below = try #require(point.thresholdBelow)
    #expect(row[2].plain.contains(words.style.score(below)))
    #expect(row[3].plain.hasSuffix(" \(point.matedAccepted)/\(point.mated)"))
    #expect(row[5].plain.hasSuffix(" \(point.falseAccepts)/\(point.nonMated)"))
    #expect(row[7].plain == point.farBudget.map { words.style.count($0) })
    #expect(row[4].plain == point.tar.method.map { words.terms["how.\($0.rawValue)"].plain })
  }

  @Test("prints every difference with band and both p values; what claims nothing is grey, with its counts")
  func contrasts() async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let verification = try #require(evaluation.verification)
    let tables = ContrastTables(
      verification: verification, failure: .reject, words: PilotWords(.english, isBrief: true))
    let tar = verification.contrasts.filter { contrast in
      contrast.quantity == .tar
        && (contrast.failure == .reject
          ? contrast.set != "frontal-frontal" : ["all", "f2f", "f2p", "p2p"].contains(contrast.set))
    }
    let rows = tables.accepts.flatMap(\.rows)
    #expect(rows.count == tar.count && rows.count > 20)
    #expect(rows.contains { $0[4].plain.contains("…") && $0[5].plain != "–" && $0[6].plain != "–" })
    for row in rows {
      let isGrey = row[1...].allSatisfy { $0.markdown.hasPrefix("*") || $0.isEmpty }
      #expect(isGrey == (row.last?.plain == "undetermined"))
      #expect(row[7].plain.contains(" of "))
    }
    #expect(rows.contains { $0.last?.plain == "undetermined" })
    let html = try Self.page(evaluation, .english)
    #expect(html.contains("<tr class=\"muted\">") && !html.contains("<td><em>undetermined</em>"))
  }

  @Test("says under which policy frontal faces are unharmed, with margin and interval, and which decides")
  func frontal() async throws {
    let evaluation = try await TechnicalEvaluation.full()
    let part = Self.section(6, of: try TechnicalReport(evaluation, language: .english).markdown)
    #expect(part.contains("Frontal faces are unharmed: at FAR 1e-1"))
    #expect(part.contains("(−0.20 … +0.40)") && part.contains("−0.5"))
    #expect(part.ranges(of: "rests on this").count == 1)
    #expect(part.contains("| non-inferior | rests on this |"))
    #expect(part.contains("*undetermined*") && part.contains("| inferior |"))
    #expect(part.contains("(fixed), one threshold for all."))
    // The other scope of the policy that decides, and a reading without a number, are listed too.
    #expect(part.contains("(fixed), frontal pairs' own threshold – undetermined, not enough data;"))
    #expect(part.contains("(oracle), frontal pairs' own threshold – non-inferior, +0.2"))
    #expect(part.ranges(of: "| frontal pairs' own threshold |").count == 1)
    #expect(part.ranges(of: "*frontal pairs' own threshold*").count == 1)
  }

  @Test("shows both readings of missing scores side by side, and groups with what could not be estimated")
  func readings() async throws {
    let markdown = try TechnicalReport(try await TechnicalEvaluation.full(), language: .english).markdown
    #expect(Self.section(3, of: markdown).contains("FNMR (interval)"))
    #expect(Self.section(1, of: markdown).contains("12 mated and 340 non-mated comparisons of 20 people"))
    let groups = Self.section(12, of: markdown)
    #expect(groups.contains("### age") && groups.contains("GARBE") && groups.contains("gap in FRR"))
    #expect(!groups.contains("FNMR") && !groups.contains("FMR"))
    let complete = Self.section(
      3, of: try TechnicalReport(try ExampleEvaluation.evaluation(), language: .english).markdown)
    #expect(!complete.contains("FNMR (interval)"))
  }

  @Test("names the rates of groups by what becomes of missing scores")
  func groupRates() async throws {
    let verification = try #require(try await TechnicalEvaluation.full().verification)
    let tables = FairnessTables(
      verification: verification, failure: .exclude, words: PilotWords(.english)
    ).groups
    guard case .table(let rates)? = tables.first?["group_rates"],
      case .table(let gaps)? = tables.first?["group_gaps"]
    else {
      Issue.record("no tables")
      return
    }
    #expect(rates.header.map(\.plain).contains("FNMR (interval)"))
    #expect(!rates.header.map(\.plain).contains { $0.contains("FRR") || $0.contains("FAR") })
    #expect(gaps.rows.contains { $0[0].plain == "gap in FNMR" })
  }

  @Test("where missing scores are left out, says so of rates and changes, and calls the rates FNMR and FMR")
  func completeCases() async throws {
    var evaluation = try await TechnicalEvaluation.full()
    evaluation.operations = nil
    evaluation.verification?.operatingPoints.removeAll { $0.failure == .reject }
    for index in evaluation.verification?.contrasts.indices ?? 0..<0 {
      evaluation.verification?.contrasts[index].isCompleteCase = true
      evaluation.verification?.contrasts[index].failure = .exclude
    }
    let sentence = "rates over what each model scored, changes over what both scored"
    #expect(try TechnicalReport(evaluation, language: .english).markdown.contains(sentence))
    #expect(try ManagementReport(evaluation, language: .english).markdown.contains(sentence))
    let metrics = Headline.all(of: evaluation).map(\.metric)
    #expect(metrics.contains("false_non_match_rate") && metrics.contains("false_match_rate"))
    #expect(!metrics.contains("false_reject_rate") && !metrics.contains("false_accept_rate"))
  }

  @Test("explains why a difference may be undetermined and yet be judged against the margin")
  func fewErrors() throws {
    for (language, words) in [(ReportLanguage.english, "fewer than 30 errors"), (.japanese, "30件未満")] {
      let report = try TechnicalReport(try ExampleEvaluation.evaluation(), language: language)
      #expect(Self.section(6, of: report.markdown).contains(words))
    }
  }

  @Test("says whose pose bins they are, by their edges where yaw alone decides")
  func bins() throws {
    let example = try ExampleEvaluation.evaluation()
    let own = try ExampleEvaluation.changed { $0.design.poseEdges = [-60, -22.5, 60] }
    let (efhq, edges) = (
      try TechnicalReport(example, language: .english).markdown,
      try TechnicalReport(own, language: .english).markdown
    )
    #expect(Self.section(1, of: efhq).contains("Pose bins follow the published code of EFHQ"))
    #expect(Self.section(1, of: edges).contains("by yaw alone, with the edges −60, −22.5, 60 degrees"))
    #expect(!Self.section(1, of: edges).contains("EFHQ") && !Self.section(8, of: edges).contains("EFHQ"))
  }

  @Test("calls people and images not named where the source names none", arguments: ReportLanguage.allCases)
  func unnamed(_ language: ReportLanguage) throws {
    let example = try ExampleEvaluation.changed {
      let part = Representation(
        kind: .all, set: "all", mated: 3, nonMated: 4, people: nil, samples: nil, share: 1)
      $0.verification?.representativeness = [part]
    }
    let part = Self.section(1, of: try TechnicalReport(example, language: language).markdown)
    let word = language == .english ? "not named" : "名前なし"
    #expect(part.contains("| 3 | 4 | \(word) | \(word) | "))
  }

  @Test("a wide table scrolls in itself on a screen, and a heading stays with its table on paper")
  func scrolling() async throws {
    let html = try Self.page(try await TechnicalEvaluation.full(), .english)
    #expect(html.ranges(of: "<div class=\"scroll\"><table").count == html.ranges(of: "<table").count)
    #expect(html.contains("@media screen{main{overflow-wrap:break-word}.scroll{overflow-x:auto}}"))
    #expect(html.contains("h2+p,h3+p{break-after:avoid}"))
  }

  @Test("says so where a part was not measured", arguments: ReportLanguage.allCases)
  func missing(_ language: ReportLanguage) throws {
    let bare = try ExampleEvaluation.changed {
      $0.verification = nil
      $0.operations = nil
      $0.economics = nil
      $0.criteria = []
      $0.verdict = nil
      $0.findings = []
    }
    let report = try TechnicalReport(bare, language: language)
    #expect(report.figures.isEmpty)
    for number in 1...20 {
      // More than the heading and how to read it.
      let lines = Self.section(number, of: report.markdown).split(separator: "\n").dropFirst()
      #expect(lines.count > (number > 18 ? 0 : 1), "\(number)")
    }
    let example = try TechnicalReport(try ExampleEvaluation.evaluation(), language: language).markdown
    #expect(Self.section(12, of: example).contains("**"))
  }

  @Test(
    "fetches nothing, runs nothing, allows exactly its style, and is well-formed within 500 KB",
    arguments: ReportLanguage.allCases)
  func closed(_ language: ReportLanguage) async throws {
    for evaluation in [try ExampleEvaluation.evaluation(), try await TechnicalEvaluation.full()] {
      let html = try Self.page(evaluation, language)
      #expect(html.utf8.count < 500_000)
      for mark in ["<script", " style=", "@import", "url(", "src=", "href=\"http", " onclick", " onload"] {
        #expect(!html.contains(mark), "\(mark)")
      }
      let style = try #require(html.firstMatch(of: /<style>((?s).*?)<\/style>/)).output.1
      let stated = try #require(html.firstMatch(of: /style-src 'sha256-([^']+)'/)).output.1
      #expect(Data(SHA256Digest(of: Data(style.utf8)).bytes).base64EncodedString() == stated)
      #expect(html.ranges(of: "<caption>").count == html.ranges(of: "<table").count)
      #expect(!html.contains("<caption></caption>"))
      #expect(html.contains("<section class=\"wide\">"))
      var open: [Substring] = []
      let empty: Set<Substring> = ["meta", "br", "hr", "img", "line", "rect", "path", "circle"]
      for match in html.matches(of: /<(\/?)([a-zA-Z0-9]+)[^>]*?(\/?)>/) {
        let (_, slash, name, end) = match.output
        if empty.contains(name) || !end.isEmpty { continue }
        if slash.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
      }
      #expect(open.isEmpty)
    }
  }

  @Test(
    "hostile text from groups, a manifest or a log stays text",
    arguments: ManagementReportTests.hostileTexts.dropLast().indices)
  func hostile(_ index: Int) async throws {
    let text = ManagementReportTests.hostileTexts[index]
    var evaluation = try await TechnicalEvaluation.full(value: text)
    evaluation.pilot.title = LocalizedText(en: text, ja: text)
    evaluation.provenance.inputs[0].file = text
    evaluation.findings[0] = Finding(
      .warning, "L201", place: text, Phrase(verbatim: text), remedy: Phrase(verbatim: text))
    let clean = try Self.page(try await TechnicalEvaluation.full(), .english)
    let html = try Self.page(evaluation, .english)
    for mark in ["<script", "<img", "href=\"javascript", "\u{202E}", "<em>", "<a ", "<tr", "<svg", "<code"] {
      #expect(html.ranges(of: mark).count == clean.ranges(of: mark).count, "\(mark)")
    }
  }

  @Test("a template of one's own replaces ours, and may ask for the management report's slots too")
  func template() throws {
    let own = try TechnicalReport(
      try ExampleEvaluation.evaluation(), language: .english,
      template: "{{decision}}\n{{#accept_tables}}\n{{table}}\n{{/accept_tables}}\n")
    #expect(own.markdown.hasPrefix("EXTEND\n*Change in TAR"))
    #expect(throws: ReportingError.self) {
      try TechnicalReport(
        try ExampleEvaluation.evaluation(), language: .english,
        template: "{{#accept_tables}}{{tabel}}{{/accept_tables}}")
    }
  }
}
