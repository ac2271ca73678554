import Findings
import Testing

@testable import Ingestion

@Suite("Names that some comparisons lack")
struct NamingAccountTests {
  /// What two tables say together, the second with its own header.
  static func findings(_ header: String, _ rows: String) throws -> [Finding] {
    let folder = try Folder()
    try folder.write(TableReaderTests.header + "\n" + TableReaderTests.rows, to: "s.csv")
    try folder.write(header + "\n" + rows, to: "t.csv")
    return try folder.comparisons(
      "  inputs: [{format: csv, file: s.csv}, {format: csv, file: t.csv}]\n"
    ).findings
  }

  @Test("one input without people makes those of all unknown, and the first row without is shown")
  func people() throws {
    let findings = try Self.findings(
      "ref_sample,probe_sample,mated,score_baseline,score_augmented", "k,l,0,0.1,0.2\nk,m,0,0.1,0.2\n")
    #expect(
      findings.map(\.description) == [
        "t.csv:2: only 2 of 4 comparisons name their people (this is the first that does not): people count as unknown "
          + "in all, and intervals take the pairs as independent, which makes them too narrow; map ref_subject and "
          + "probe_subject for every input, or leave out the comparisons without them [V128]"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test("the same of images, without which repeats are not seen")
  func samples() throws {
    let findings = try Self.findings(
      "ref_subject,probe_subject,mated,score_baseline,score_augmented", "p1,p3,0,0.1,0.2\n")
    #expect(
      findings.map(\.description) == [
        "t.csv:2: only 2 of 3 comparisons name their images (this is the first that does not): images count as unknown "
          + "in all, and a pair that stands again counts as further evidence; map ref_sample and probe_sample for every "
          + "input, or leave out the comparisons without them [V128]"
      ])
  }

  @Test("a calibration, which needs all names, is refused at the first row without")
  func calibration() throws {
    let folder = try Folder()
    try folder.write(TableReaderTests.header + "\n" + TableReaderTests.rows, to: "s.csv")
    try folder.write("mated,score_baseline,score_augmented\n0,0.1,0.2\n", to: "t.csv")
    let refusal = { (inputs: String) in
      try folder.refusal("  calibration: {split: subjects}\n  inputs: [\(inputs)]\n")
    }
    let tail =
      ": a calibration needs other people, and not every comparison names its subjects; map ref_subject and "
      + "probe_subject, or leave calibration out [I012]"
    #expect(try refusal("{format: csv, file: s.csv}, {format: csv, file: t.csv}") == "t.csv:2" + tail)
    #expect(try refusal("{format: csv, file: t.csv}") == "verification.inputs" + tail)
  }

  @Test("a row that names one person alone names no pair of them")
  func half() {
    var account = NamingAccount()
    account.count("a", "b", place: "s.csv:2")
    account.count("a", nil, place: "s.csv:3")
    account.count(nil, nil, place: "s.csv:4")
    #expect(account.people?.place == "s.csv:3" && account.people?.sentence.hasPrefix("only 1 of 3 ") == true)
  }

  @Test("names in all rows, or in none, are not warned of")
  func alike() throws {
    #expect(try Self.findings(TableReaderTests.header, "p4,p4,x,y,1,0.8,0.8\n").isEmpty)
    var account = NamingAccount()
    #expect(account.people == nil)
    account.count(nil, nil, place: "s.csv:2")
    #expect(account.people == nil && account.samples == nil)
  }
}
