import Foundation
import Testing

@testable import Ingestion
@testable import Pilots

@Suite("Broken tables")
struct BrokenTableTests {
  static let section = "  inputs: [{format: csv, file: s.csv}]\n"
  static let head = "ref_sample,probe_sample,mated,score_baseline,score_augmented\n"
  static let valid =
    "ref_subject,probe_subject,ref_sample,probe_sample,mated,score_baseline,score_augmented,ref_bin,probe_bin,"
    + "group.light\n# made up\np,p,\"a \"\"1\"\"\",\"b\nc\",1,0.1,0.2,frontal,profile_left,dim\n\np,q,#a,d,0,,-1e-9,frontal,,\n"

  static let broken = [
    BrokenFile(
      "empty", "", "s.csv: there is no header; write the names of the columns into the first line [I030]"),
    BrokenFile(
      "comments alone", "# nothing\n\n",
      "s.csv: there is no header; write the names of the columns into the first line [I030]"),
    BrokenFile("a header alone", head, "verification.inputs: no comparison is left; check the inputs [I040]"),
    BrokenFile(
      "no augmented scores", "ref_sample,probe_sample,mated,score_baseline\na,b,1,1\n",
      "s.csv:1: there is no column 'score_augmented'; the columns are 'ref_sample', 'probe_sample', 'mated', 'score_baseline'; map it under columns [I033]"
    ),
    BrokenFile(
      "nothing tells mated", "ref_sample,probe_sample,score_baseline,score_augmented\na,b,1,1\n",
      "s.csv:1: nothing says which comparisons are mated; map mated, or both ref_subject and probe_subject [I035]"
    ),
    BrokenFile(
      "a column twice", "mated,mated,score_baseline,score_augmented\n1,1,1,1\n",
      "s.csv:1: the column 'mated' stands twice; rename one [I032]"),
    BrokenFile(
      "too few fields", head + "a,b,1,1\n",
      "s.csv:2: the row has 4 fields, the header 5; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "too many fields", head + "a,b,1,1,1,1\n",
      "s.csv:2: the row has 6 fields, the header 5; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "an empty line of separators", head + ",,,,\n",
      "s.csv:2:1: a sample is missing; name both, or map no samples [I034]"),
    BrokenFile(
      "an open quote", head + "a,\"b,1,1,1\n",
      "s.csv:2:3: a quote is not closed; close it, or double it inside a field [I031]"),
    BrokenFile(
      "letters after a quote", head + "a,\"b\"c,1,1,1\n",
      "s.csv:2:6: a quote closes inside a field; double it [I031]"),
    BrokenFile(
      "an open quote in the header", "mated,\"score_baseline\n",
      "s.csv:1:7: a quote is not closed; close it, or double it inside a field [I031]"),
    BrokenFile(
      "a label that is none", head + "a,b,2,1,1\n",
      "s.csv:2:5: '2' is no label; write 1 or 0, true or false, yes or no [I034]"),
    BrokenFile(
      "a score that is none", head + "a,\"b\",1,1,\"x\"\n",
      "s.csv:2:11: score 'x' is not a number; drop the row, or map it to a failure with failure: {values: [x]} [I034]"
    ),
    BrokenFile(
      "a score after a field of two lines", head + "\"a\nz\",b,1,x,1\n",
      "s.csv:3:8: score 'x' is not a number; drop the row, or map it to a failure with failure: {values: [x]} [I034]"
    ),
    BrokenFile(
      "infinity", head + "a,b,1,inf,1\n",
      "s.csv:2:7: score 'inf' would accept at every threshold; drop the row, or map it to a failure with failure: {values: [inf]} [I034]"
    ),
    BrokenFile(
      "a decimal comma", head.replacingOccurrences(of: ",", with: ";") + "a;b;1;0,5;1\n",
      "s.csv:2:7: score '0,5' is not a number; write a decimal point instead of the comma [I034]"
    ),
    BrokenFile(
      "a sample missing", head + "a,,1,1,1\n",
      "s.csv:2:3: a sample is missing; name both, or map no samples [I034]"),
    BrokenFile(
      "a pair twice", head + "a,b,1,1,1\na,b,0,1,1\n",
      "s.csv:3:5: the pair stands on line 2 with another score or label; keep one of them [I037]"),
    BrokenFile(
      "no text", Data(head.utf8) + Data([0xFF, 0x2C]),
      "s.csv:2: the file is not UTF-8 text; save it as UTF-8 [I023]"),
    BrokenFile(
      "a zero byte", Data(head.utf8) + Data([0x61, 0x00]),
      "s.csv:2:2: a NUL byte (00) stands in the text; save it as UTF-8 text; UTF-16 has such bytes, and so have files that are no text [I144]"
    ),
    BrokenFile(
      "one model never scored", head + "a,b,1,1,\na,c,0,1,nan\n",
      "verification.inputs: the augmented model has no score at all; check its column or file [I041]"),
  ]

  @Test("each broken file is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let text = try Folder(["s.csv": file.content]).refusal(Self.section)
    #expect(text == file.message)
  }

  @Test("at most twenty faults are named, and all are counted")
  func many() throws {
    let rows = (1...30).map { "a\($0),b,1,x\($0),1\n" }.joined()
    let folder = try Folder(["s.csv": Data((Self.head + rows).utf8)])
    let settings = try #require(try Folder.verification(Self.section))
    let error = try #require(
      #expect(throws: IngestionError.self) {
        try ComparisonReader.comparisons(settings, folder: folder.path)
      })
    #expect(error.count == 30 && error.others.count == 19 && error.continuation.count == 20)
    #expect(
      error.description.hasPrefix(
        "s.csv:2:8: score 'x1' is not a number (the first of 30 rows that cannot be read); drop the row"))
    #expect(error.continuation[0].hasPrefix("s.csv:3:8: score 'x2' is not a number; drop the row"))
    #expect(error.continuation[19] == "s.csv: 10 more rows cannot be read [I034]")
  }

  @Test("every line is blank, a comment, bad, a self-comparison or accepted")
  func account() throws {
    let text = "\n" + Self.head + "# c\n\na,b,1,1,1\na,a,1,1,1\nx\n\r\na,c,0,0,0\n#"
    let data = try Folder(["s.csv": Data(text.utf8)]).comparisons(Self.section + "  on_bad_row: skip\n")
    let account = data.inputs[0].account
    #expect(
      account
        == LineAccount(
          read: 9, blank: 3, comment: 2, bad: 1, selfComparison: 1, accepted: 2, others: [:])
        && account.addsUp)
    #expect(data.findings[0].sentence.hasPrefix("1 row was skipped (lines 7), this the first:"))
  }

  @Test("a table reads back the same after conversion, and one cut anywhere gives no more")
  func conversion() throws {
    let folder = try Folder(["s.csv": Data(Self.valid.utf8)])
    #expect(try folder.survivesConversion(Self.section))
    #expect(try folder.mostRows(cutting: "s.csv", Self.section) == 2)
    #expect(try folder.comparisons(Self.section).comparisons.groups[0].values == ["dim"])
  }

  @Test("a pair belongs to a group only if both sides agree, whether the header or the manifest names it")
  func sides() throws {
    let text =
      "mated,score_baseline,score_augmented,ref.age,probe.age,l1,l2\n1,1,1,old,old,dim,dim\n0,0,0,old,young,dim,\n"
    let data = try Folder(["s.csv": Data(text.utf8)]).comparisons(
      "  inputs: [{format: csv, file: s.csv, groups: {light: {ref: l1, probe: l2}}}]\n")
    #expect(data.comparisons.groups.map(\.name) == ["light", "age"])
    #expect(data.comparisons.groups.map(\.index) == [[0, -1], [0, -1]])
    #expect(
      data.inputs[0].columns?.compactMap(\.use).suffix(4)
        == [
          "group age of the reference", "group age of the probe", "group light of the reference",
          "group light of the probe",
        ])
  }

  @Test("a name of the comparison joins the files of both models")
  func pairID() throws {
    let folder = try Folder([
      "b": Data("pair_id,mated,score\n7,1,0.9\n8,0,0.1\n".utf8),
      "a": Data("pair_id,mated,score\n8,0,0.2\n7,1,0.8\n".utf8),
    ])
    let section = "  inputs: [{baseline: {file: b}, augmented: {file: a}}]\n"
    let data = try folder.comparisons(section)
    #expect(data.scores.baseline.values == [0.9, 0.1] && data.scores.augmented.values == [0.8, 0.2])
    #expect(data.comparisons.samples == nil && data.inputs[0].columns?.first?.use == "pair_id")
    #expect(try folder.survivesConversion(section))
    try folder.write("pair_id,mated,score\n7,1,0.2\n7,1,0.8\n", to: "a")
    #expect(
      try folder.refusal(section)
        == "a:3:5: the pair stands on line 2 with another score or label; keep one of them [I037]")
  }

  @Test("rows that one file lacks are never joined by order")
  func skipped() throws {
    let folder = try Folder([
      "b": Data("mated,score\n1,0.9\n0,0.1\n0,x\n".utf8), "a": Data("mated,score\n1,y\n0,0.1\n0,0.2\n".utf8),
    ])
    #expect(
      try folder.refusal("  on_bad_row: skip\n  inputs: [{baseline: {file: b}, augmented: {file: a}}]\n")
        == "a: other rows are left out than of b, and no samples join the rest; correct the rows, or name the samples "
        + "[I073]")
  }
}
