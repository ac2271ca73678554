import Compression
import Foundation
import Pilots
import Testing
import Vocabulary

@testable import Ingestion

@Suite("Tables of scores")
struct TableReaderTests {
  static let header = "ref_subject,probe_subject,ref_sample,probe_sample,mated,score_baseline,score_augmented"
  static let section = "  inputs: [{format: csv, file: s.csv}]\n"

  static func data(_ rows: String, _ section: String = section, header: String = header) throws
    -> ComparisonData
  {
    let folder = try Folder()
    try folder.write(header + "\n" + rows, to: "s.csv")
    return try folder.comparisons(section)
  }

  static func refusal(_ rows: String, _ section: String = section, header: String = header) throws -> String {
    let folder = try Folder()
    try folder.write(header + "\n" + rows, to: "s.csv")
    return try folder.refusal(section)
  }

  static let rows = "p1,p1,a,b,1,0.9,0.95\np1,p2,a,c,0,0.1,-0.2\n"

  @Test(
    "canonical columns need no mapping; comments, blank lines, CRLF, a byte order mark and quotes are read")
  func canonical() throws {
    let data = try Self.data(
      "# a comment\r\n\r\np1,p1,\"a,1\",\"b \"\"x\"\"\",yes,0.9,0.95\r\np1,p2,a,c,No,1e-1,-.2",
      header: "\u{FEFF}" + Self.header)
    #expect(data.comparisons.isMated == [true, false])
    #expect(data.scores.baseline.values == [0.9, 0.1] && data.scores.augmented.values == [0.95, -0.2])
    #expect(data.comparisons.subjects?.names == ["p1", "p2"] && data.comparisons.poseClasses == nil)
    #expect(data.inputs[0].rowsRead == 2 && data.inputs[0].addsUp && data.findings.isEmpty)
  }

  @Test("tab, semicolon and gzip are recognised")
  func forms() throws {
    for separator in ["\t", ";"] {
      let change = { (text: String) in text.replacingOccurrences(of: ",", with: separator) }
      #expect(try Self.data(change(Self.rows), header: change(Self.header)).comparisons.count == 2)
    }
    let folder = try Folder()
    try folder.write(try Gzip.deflated(Data((Self.header + "\n" + Self.rows).utf8)), to: "s.csv")
    #expect(try folder.comparisons(Self.section).comparisons.count == 2)
  }

  @Test("missing scores are no numbers, and a declared failure value is one of them")
  func missing() throws {
    let rows =
      "p1,p1,a,b,1,,0.9\np1,p1,a,c,1,NaN,0.8\np1,p2,a,d,0,-1,0.7\np1,p2,a,e,0,-inf,0.2\np1,p2,a,f,0,0.3,0.3\n"
    let data = try Self.data(rows, Self.section + "  failure: {values: [\"-1\"]}\n")
    #expect(data.scores.baseline.values.map(\.isNaN) == [true, true, true, true, false])
    #expect(data.findings.map(\.code) == ["V105", "V105"])
  }

  @Test("distances are turned round, and infinity accepts nothing")
  func distances() throws {
    let data = try Self.data(
      "p1,p1,a,b,1,0.2,0.1\np1,p2,a,c,0,inf,0.9\n", Self.section + "  higher_is: different\n")
    #expect(data.scores.baseline.values[0] == -0.2 && data.scores.baseline.values[1].isNaN)
    #expect(try Self.refusal("p1,p1,a,b,1,inf,0.1\n").contains("would accept at every threshold"))
  }

  @Test("a bad row refuses the file with line and remedy, or is skipped, counted and listed")
  func badRows() throws {
    let rows = Self.rows + "p1,p1,a,x,1,abc,0.9\np1,p1,a\n"
    let text = try Self.refusal(rows)
    #expect(
      text == "s.csv:4:13: score 'abc' is not a number (the first of 2 rows that cannot be read); "
        + "drop the row, or map it to a failure with failure: {values: [abc]} [I034]")
    let data = try Self.data(rows, Self.section + "  on_bad_row: skip\n")
    #expect(data.comparisons.count == 2 && data.inputs[0].rowsDropped == ["bad": 2] && data.inputs[0].addsUp)
    #expect(data.findings.map(\.code) == ["I034"])
  }

  @Test("a label that is none, or contradicts the subjects, is refused")
  func labels() throws {
    #expect(try Self.refusal("p1,p1,a,b,maybe,1,1\n").contains("s.csv:2:11: 'maybe' is no label"))
    #expect(try Self.refusal("p1,p2,a,b,1,1,1\n").contains("the subjects the opposite"))
    #expect(
      try Self.refusal("p1,1,1\n", header: "ref_subject,score_baseline,score_augmented").contains("mated"))
  }

  @Test("without a label the subjects decide, from a column or a part of the path")
  func subjects() throws {
    let header = "ref_sample,probe_sample,score_baseline,score_augmented"
    let section = Self.section + "  subjects: {from: path-component, index: 1}\n"
    let data = try Self.data("x/p1/a,x/p1/b,1,1\nx/p1/a,x/p2/c,0,0\n", section, header: header)
    #expect(data.comparisons.isMated == [true, false] && data.comparisons.subjects?.names == ["p1", "p2"])
  }

  @Test("a column that the manifest names and the header lacks is quoted with the nearest")
  func columns() throws {
    let section = "  inputs: [{format: csv, file: s.csv, columns: {mated: matted}}]\n"
    let text = try Self.refusal(Self.rows, section)
    #expect(text.contains("there is no column 'matted'") && text.contains("did you mean 'mated'?"))
  }

  @Test("self comparisons are left out and counted; repeats and reversals stay and are told")
  func pairs() throws {
    let data = try Self.data(Self.rows + "p1,p1,a,a,1,1,1\np2,p1,c,a,0,0.1,0.1\np1,p1,a,b,1,0.9,0.95\n")
    #expect(data.comparisons.count == 4 && data.inputs[0].rowsDropped == ["self-comparison": 1])
    #expect(data.findings.map(\.code) == ["V104", "V103"])
    #expect(data.findings[0].sentence == "1 comparison of an image with itself was left out")
    #expect(data.findings[0].place == "s.csv" && data.findings[1].place == "s.csv:5")
    #expect(data.findings[1].sentence.contains("2 pairs repeat (1 reversed"))
  }

  @Test("a set beats the bins, bins come from angles, and angles are assumed only if the manifest says so")
  func poses() throws {
    let header = Self.header + ",ref_yaw,probe_yaw,set"
    let rows = "p1,p1,a,b,1,1,1,0,60,f2p\np1,p2,a,c,0,0,0,0,0,p2p\n"
    let data = try Self.data(rows, Self.section, header: header)
    #expect(data.comparisons.poseClasses == [.f2p, .p2p])
    #expect(data.comparisons.poseBins?[0].first == nil)
    let assumed = Self.section + "  pose: {scheme: efhq, assume: {pitch: 0, roll: 0}}\n"
    let noSet = try Self.data(
      "p1,p1,a,b,1,1,1,0,60\np1,p2,a,c,0,0,0,0,-50\n", assumed, header: Self.header + ",ref_yaw,probe_yaw")
    #expect(noSet.comparisons.poseClasses == [.f2p, .f2p])
    #expect(noSet.comparisons.poseBins?[0].second == .profileLeft)
    #expect(try Self.refusal("p1,p1,a,b,1,1,1,0,0,side\n", header: header).contains("'side' is no set"))
  }

  @Test("groups become columns of the comparisons")
  func groups() throws {
    let section = "  inputs: [{format: csv, file: s.csv, groups: {light: lux}}]\n"
    let data = try Self.data(
      "p1,p1,a,b,1,1,1,dim\np1,p2,a,c,0,0,0,bright\n", section, header: Self.header + ",lux")
    #expect(data.comparisons.groups[0].values == ["bright", "dim"])
  }

  @Test(
    "one model's scores alone, as they are converted, may have no group of more than a hundred values either")
  func measurementsOfOne() throws {
    let rows = { (count: Int) in "mated,score,group.camera\n" + (1...count).map { "1,0.5,v\($0)\n" }.joined()
    }
    let settings = try #require(
      try Folder.verification(
        "  inputs: [{format: csv, baseline: {file: s.csv}, augmented: {file: s.csv}}]\n"))
    let folder = try Folder(["s.csv": Data(rows(101).utf8)])
    let error = #expect(throws: IngestionError.self) {
      try ComparisonReader.baselineTable(settings, folder: folder.path)
    }
    #expect(error?.code == "I146")
    try folder.write(rows(100), to: "s.csv")
    #expect(try ComparisonReader.baselineTable(settings, folder: folder.path).rowCount == 100)
  }

  @Test("a group of more than a hundred values is refused with their number, one of a hundred is not")
  func measurements() throws {
    let section = "  inputs: [{format: csv, file: s.csv, groups: {camera: id}}]\n"
    for column in ["id", "group.camera"] {
      let header = Self.header + ",\(column)\n"
      let rows = { (count: Int) in
        "x,x,a,b,1,1,1,\n" + (1...count).map { "p\($0),q\($0),a\($0),b\($0),0,0,0,v\($0)\n" }.joined()
      }
      let folder = try Folder(["s.csv": Data((header + rows(101)).utf8)])
      let stated = column == "id" ? section : Self.section
      #expect(
        try folder.refusal(stated)
          == "s.csv: the group 'camera' has 101 values, and at most 100 can be reported by; bin it into fewer, or make it no group: leave it out of groups, or rename a column group.camera [I146]"
      )
      try folder.write(header + rows(100), to: "s.csv")
      #expect(try folder.comparisons(stated).comparisons.groups.map(\.values.count) == [100])
    }
  }

  @Test("a pair that stands twice in one table must say the same twice")
  func contradictions() throws {
    #expect(
      try Self.refusal(Self.rows + "p1,p1,a,b,1,0.9,0.5\n")
        == "s.csv:4:17: the pair stands on line 2 with another score or label; keep one of them [I037]")
    #expect(try Self.refusal(Self.rows + "p1,p1,a,b,1,0.9,0.95\n") == "accepted")
  }

  @Test("names are told apart byte for byte, and what is no UTF-8 is refused with its line")
  func bytes() throws {
    let composed = "p1,p1,\u{E9},b,1,0.9,0.95\np1,p1,e\u{301},b,1,0.1,0.2\np1,p2,a,c,0,0.1,-0.2\n"
    #expect(try Self.data(composed).comparisons.count == 3)
    let folder = try Folder()
    try folder.write(Data((Self.header + "\n").utf8) + Data([0x70, 0xE9, 0x0A]), to: "s.csv")
    #expect(
      try folder.refusal(Self.section) == "s.csv:2: the file is not UTF-8 text; save it as UTF-8 [I023]")
    try folder.write(Data([0xFF, 0xFE, 0x61, 0x00]), to: "s.csv")
    #expect(try folder.refusal(Self.section).hasPrefix("s.csv:1:4: a NUL byte (00) stands in the text; "))
  }

  @Test("where subjects are named, a row without one is refused")
  func missingSubject() throws {
    #expect(try Self.refusal(Self.rows + "p1,,a,d,0,0.1,0.2\n").contains("s.csv:4:4: a subject is missing"))
  }

  @Test("yaw without pitch and roll bins nothing, and says so")
  func yawAlone() throws {
    let data = try Self.data(
      "p1,p1,a,b,1,0.9,0.95,0,60\np1,p2,a,c,0,0.1,-0.2,0,-60\n", header: Self.header + ",ref_yaw,probe_yaw")
    #expect(data.findings.contains { $0.code == "V119" })
    let assumed = try Self.data(
      "p1,p1,a,b,1,0.9,0.95,0,60\np1,p2,a,c,0,0.1,-0.2,0,-60\n",
      Self.section + "  pose: {scheme: efhq, assume: {pitch: 0, roll: 0}}\n",
      header: Self.header + ",ref_yaw,probe_yaw")
    #expect(assumed.findings.isEmpty && assumed.comparisons.poseClasses?.first == .f2p)
  }
}
