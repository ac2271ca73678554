import Pilots
import Testing

@testable import Ingestion

@Suite("One table of each model")
struct ArmJoinTests {
  static let section =
    "  inputs: [{format: csv, baseline: {file: b.csv}, augmented: {file: a.csv}, "
    + "columns: {ref_sample: x, probe_sample: y, score: s, mated: m}}]\n"

  static func folder(_ base: String, _ other: String, header: String = "x,y,s,m") throws -> Folder {
    let folder = try Folder()
    try folder.write(header + "\n" + base, to: "b.csv")
    try folder.write(header + "\n" + other, to: "a.csv")
    return folder
  }

  @Test("rows are joined by their samples in any order, reversed ones too")
  func byKey() throws {
    let data = try Self.folder("a,b,1,1\na,c,2,0\n", "c,a,20,0\na,b,10,1\n").comparisons(Self.section)
    #expect(data.scores.baseline.values == [1, 2] && data.scores.augmented.values == [10, 20])
    #expect(data.inputs.map(\.role) == ["scores-baseline", "scores-augmented"])
    #expect(
      data.findings.map(\.description) == [
        "a.csv: 1 pair stands the other way round than in the baseline's file; joined all the same; nothing, if the score "
          + "does not depend on which sample is the reference [V123]"
      ])
  }

  @Test("a pair of one model alone stays with the other's score missing")
  func unpaired() throws {
    let data = try Self.folder("a,b,1,1\na,c,2,0\n", "a,b,10,1\na,d,30,0\n").comparisons(Self.section)
    #expect(data.comparisons.count == 3 && data.scores.augmented.values[1].isNaN)
    #expect(data.scores.baseline.values[2].isNaN && data.findings.map(\.code) == ["V105"])
  }

  @Test("labels that differ, and pairs that stand twice with other scores, are refused with their line")
  func contradictions() throws {
    #expect(
      try Self.folder("a,b,1,1\n", "a,b,1,0\n").refusal(Self.section).contains("a.csv:2:7: the label differs")
    )
    #expect(
      try Self.folder("a,b,1,1\na,b,2,1\n", "a,b,1,1\n").refusal(Self.section).contains(
        "b.csv:3:5: the pair stands"))
    #expect(
      try Self.folder("a,b,1,1\na,b,1,1\na,c,1,0\n", "a,b,1,1\na,c,1,0\n").comparisons(Self.section)
        .comparisons.count == 2)
  }

  @Test("a pair that stands twice in one file counts once, which is told and accounted for")
  func repeats() throws {
    let data = try Self.folder("a,b,1,1\na,b,1,1\na,c,1,0\n", "a,b,1,1\na,c,1,0\n").comparisons(Self.section)
    #expect(data.inputs.map(\.rowsDropped) == [["duplicate": 1], [:]] && data.inputs.allSatisfy(\.addsUp))
    #expect(
      data.findings.map(\.description) == [
        "b.csv: 1 pair stands again in the file; each counts once; "
          + "put both models into one file if each is to count [V103]"
      ])
  }

  @Test("a pair that the augmented file has both ways and the baseline one way must say the same twice")
  func reversals() throws {
    let data = try Self.folder("a,b,1,1\na,c,2,0\n", "b,a,10,1\na,b,10,1\na,c,20,0\n").comparisons(
      Self.section)
    #expect(data.scores.augmented.values == [10, 20] && data.inputs.map(\.rowsUsed) == [2, 2])
    #expect(
      try Self.folder("a,b,1,1\n", "b,a,10,1\na,b,11,1\n").refusal(Self.section).contains(
        "a.csv:3:5: the pair stands"))
    let both = try Self.folder("a,b,1,1\nb,a,2,1\n", "b,a,10,1\na,b,11,1\n").comparisons(Self.section)
    #expect(both.scores.augmented.values == [11, 10] && both.findings.map(\.code) == ["V103"])
  }

  @Test("without samples rows are joined by order, and only if lengths and labels agree")
  func byOrder() throws {
    let section =
      "  inputs: [{format: csv, baseline: {file: b.csv}, augmented: {file: a.csv}, columns: {score: s, mated: m}}]\n"
    let header = "s,m"
    #expect(
      try Self.folder("1,1\n2,0\n", "3,1\n4,0\n", header: header).comparisons(section).scores.augmented.values
        == [3, 4])
    #expect(
      try Self.folder("1,1\n2,0\n", "3,1\n", header: header).refusal(section).contains(
        "1 rows stand against 2"))
    #expect(try Self.folder("1,1\n", "3,0\n", header: header).refusal(section).contains("the label differs"))
  }
}
