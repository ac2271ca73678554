import Foundation
import Pilots
import TestSupport
import Testing

@testable import Ingestion

@Suite("Score files of bob")
struct BobReaderTests {
  static let section = "  inputs: [{format: bob, baseline: {file: b}, augmented: {file: a}}]\n"
  static let fiveLines = "p7 m7 p7 t3 0.81\np7 m7 p11 t1 nan\n"

  static func folder(_ base: String, _ other: String) throws -> Folder {
    try Folder(["b": Data(base.utf8), "a": Data(other.utf8)])
  }

  @Test("two columns are label and score, and everything but 1 is non-mated")
  func two() throws {
    let data = try Self.folder("1 0.8\n-1 0.1\n\n0 nan\n", "1 0.9\n-1\t-2e-1\n0 0.3\n").comparisons(
      Self.section)
    #expect(data.comparisons.isMated == [true, false, false] && data.comparisons.subjects == nil)
    #expect(data.scores.baseline.values[1] == 0.1 && data.scores.baseline.values[2].isNaN)
    #expect(data.scores.augmented.values == [0.9, -0.2, 0.3])
    #expect(data.inputs[0].account.blank == 1 && data.inputs[0].account.addsUp)
  }

  @Test("four columns name both subjects and the probe, and are joined by order")
  func four() throws {
    let data = try Self.folder("p7 p7 t3 0.8\np7 p11 t1 0.1\n", "p7 p7 t3 0.9\np7 p11 t1 0.2\n").comparisons(
      Self.section)
    #expect(data.comparisons.isMated == [true, false] && data.comparisons.samples == nil)
    #expect(data.comparisons.subjects?.names == ["p11", "p7"])
    #expect(data.inputs[0].columns?.map(\.use) == ["ref_subject", "probe_subject", "probe_sample", "score"])
    #expect(
      try Self.folder("p7 p7 t3 0.8\n", "p7 p7 t4 0.9\n").refusal(Self.section)
        == "a:1:7: 't4' stands where the other model's file has 't3'; bring both files into one order, or name the "
        + "samples [I074]")
  }

  @Test("five columns name both samples, so that rows are joined in any order")
  func fiveColumns() throws {
    let data = try Self.folder(Self.fiveLines, "p7 m7 p11 t1 0.2\np7 m7 p7 t3 0.9\n").comparisons(
      Self.section)
    #expect(data.scores.augmented.values == [0.9, 0.2] && data.scores.baseline.values[1].isNaN)
    #expect(data.comparisons.samples?.names == ["m7", "t1", "t3"])
  }

  @Test("labels that are one word on every line are no samples")
  func vague() throws {
    let data = try Self.folder("p x p x 1\np x q x 2\n", "p x p x 3\np x q x 4\n").comparisons(Self.section)
    #expect(data.comparisons.count == 2 && data.comparisons.samples == nil)
    #expect(data.findings.map(\.code) == ["V121", "V121"])
  }

  @Test("presentation attacks of a CSV are counted, and in no rate")
  func attacks() throws {
    let text =
      "bio_ref_subject_id,probe_subject_id,probe_key,probe_attack_type,score\np,p,k1,,2\np,p,k2,print,1\np,q,k3,,0\n"
    let data = try Self.folder(text, text).comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, false] && data.findings.map(\.code) == ["V120", "V120"])
    #expect(data.inputs[0].rowsDropped == ["presentation-attack": 1] && data.inputs[0].account.addsUp)
  }

  @Test("groups of a CSV come from the columns that the manifest names, each side its own")
  func groups() throws {
    let text =
      "bio_ref_subject_id,probe_subject_id,score,bio_ref_age,probe_age\np,p,2,old,old\np,q,1,old,young\n"
    let data = try Self.folder(text, text).comparisons(
      "  inputs: [{baseline: {file: b}, augmented: {file: a}, groups: {age: {ref: bio_ref_age, probe: probe_age}}}]\n"
    )
    #expect(data.comparisons.groups[0].values == ["old"] && data.comparisons.groups[0].index == [0, -1])
  }

  @Test("text layouts have no columns to group by")
  func noGroups() throws {
    #expect(
      try Self.folder("1 1\n", "1 1\n").refusal(
        "  inputs: [{format: bob, baseline: {file: b}, augmented: {file: a}, groups: {age: age}}]\n")
        == "b: it has no header, so that its columns have no names for groups; leave groups out, or give bob's CSV [I088]"
    )
  }

  @Test("a label that is a number other than 1, -1 and 0 is non-mated, as bob has it, and that is said")
  func unusualLabels() throws {
    let data = try Self.folder("1 0.9\n7 0.1\n2 0.2\n", "1 0.9\n7 0.1\n2 0.2\n").comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, false, false])
    #expect(
      data.findings.map(\.description)
        == ["b", "a"].map {
          "\($0):2:1: 2 lines have another label than 1, -1 and 0 (here '7'), and count as non-mated, as bob has it; "
            + "write 1 for one person, -1 or 0 for two [I145]"
        })
    #expect(
      try Self.folder("1 1\n-1 0\n0 0\n", "1 1\n-1 0\n0 0\n").comparisons(Self.section).findings.isEmpty)
  }

  @Test("rows without a score are counted by class, model by model")
  func unscored() throws {
    let data = try Self.folder("1 nan\n-1 nan\n-1 -inf\n1 1\n", "1 1\n-1 0\n-1 0\n1 1\n").comparisons(
      Self.section)
    #expect(
      data.inputs.map(\.unscored) == [
        [UnscoredRows(arm: .baseline, mated: 1, nonMated: 2)],
        [UnscoredRows(arm: .augmented, mated: 0, nonMated: 0)],
      ])
  }

  @Test(
    "every layout reads back the same after conversion",
    arguments: [
      "1 0.8\n-1 nan\n0 1e-300\n", "p7 p7 t3 0.8\np7 p11 t1 0.1\n", fiveLines,
      "bio_ref_subject_id,probe_subject_id,probe_key,score\np,p,\"k,\"\"1\",0.1\np,q,#k,\n",
    ])
  func conversion(_ text: String) throws {
    #expect(try Self.folder(text, text).survivesConversion(Self.section))
  }

  @Test("a file cut anywhere is refused or read, never more")
  func cut() throws {
    #expect(try Self.folder(Self.fiveLines, Self.fiveLines).mostRows(cutting: "b", Self.section) == 2)
    #expect(try Self.folder("1 0.5\n-1 .1\n", "1 1\n-1 0\n").mostRows(cutting: "b", Self.section) == 2)
  }

  @Test("a line of ten megabytes is refused")
  func long() throws {
    let line = String(repeating: "7", count: 10 << 20)
    #expect(try Self.folder("1 \(line)x\n", "1 1\n").refusal(Self.section).hasPrefix("b:1:3: score '777"))
  }

  static let broken = [
    BrokenFile("empty", "", "b: it holds no line; check how it was written [I076]"),
    BrokenFile("blank lines alone", "\n  \n", "b: it holds no line; check how it was written [I076]"),
    BrokenFile(
      "one column", "0.8\n",
      "b:1: the line has 1 field; bob's files have 2, 4 or 5; check the format; ids may not hold blanks [I080]"
    ),
    BrokenFile(
      "three columns", "p7 p7 0.8\n",
      "b:1: the line has 3 fields; bob's files have 2, 4 or 5; check the format; ids may not hold blanks [I080]"
    ),
    BrokenFile(
      "six columns", "a b c d e 0.1\n",
      "b:1: the line has 6 fields; bob's files have 2, 4 or 5; check the format; ids may not hold blanks [I080]"
    ),
    BrokenFile(
      "a label that is none", "1 0.5\nyes 0.1\n",
      "b:2:1: 'yes' is no label; write 1 for one person, -1 or 0 for two [I034]"),
    BrokenFile(
      "a score that is none", "1 0.5\n-1  abc\n",
      "b:2:5: score 'abc' is not a number; drop the row, or map it to a failure with failure: {values: [abc]} [I034]"
    ),
    BrokenFile(
      "a decimal comma", "1 0,5\n",
      "b:1:3: score '0,5' is not a number; write a decimal point instead of the comma [I034]"
    ),
    BrokenFile(
      "infinity", "1 inf\n",
      "b:1:3: score 'inf' would accept at every threshold; drop the row, or map it to a failure with failure: {values: [inf]} [I034]"
    ),
    BrokenFile(
      "other columns below", "p p t 0.5\np q 0.1\n",
      "b:2: the line has 3 fields, the first one 4; write one layout; ids may not hold blanks [I034]"),
    BrokenFile(
      "an id with a blank", "p p t 0.5\np q big t 0.1\n",
      "b:2: the line has 5 fields, the first one 4; write one layout; ids may not hold blanks [I034]"),
    BrokenFile(
      "no text", Data([0x31, 0x20, 0x31, 0x0A, 0xFF, 0x0A]),
      "b:2: the file is not UTF-8 text; save it as UTF-8 [I023]"),
    BrokenFile(
      "a zero byte", Data([0x31, 0x20, 0x00, 0x0A]),
      "b:1:3: a NUL byte (00) stands in the text; save it as UTF-8 text; UTF-16 has such bytes, and so have files that are no text [I144]"
    ),
    BrokenFile(
      "a pickle", Data([0x80, 0x03, 0x31]),
      "b: it is a Python pickle, which can run code and is not read; export embeddings as .npy with a paths.txt and a list of pairs; we evaluate outputs, not images [I070]"
    ),
    BrokenFile(
      "gzip cut short", Data([0x1F, 0x8B, 0x08, 0x00]),
      "b: the gzip content ends inside member 1; copy or write the file again [I022]"),
    BrokenFile(
      "many faults", "1 x\n1 y\n",
      "b:1:3: score 'x' is not a number (the first of 2 rows that cannot be read); drop the row, or map it to a failure with failure: {values: [x]} [I034]"
    ),
    BrokenFile(
      "a CSV without the real identity", "bio_ref_subject_id,score\np,1\n",
      "b:1: there is no column 'probe_subject_id'; the columns are 'bio_ref_subject_id', 'score'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "a CSV whose quote stays open", "bio_ref_subject_id,probe_subject_id,score\n\"p,q,1\n",
      "b:2:1: a quote is not closed; close it, or double it inside a field [I031]"),
    BrokenFile(
      "a CSV row of other width", "bio_ref_subject_id,probe_subject_id,score\np,q\n",
      "b:2: the row has 2 fields, the header 3; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "fewer rows than the other model", "1 0.5\n1 0.5\n1 0.5\n",
      "a: 2 rows stand against 3 of b, and no samples join them; score both models on the same pairs, or name the samples [I036]"
    ),
    BrokenFile(
      "another label than the other model", "-1 0.5\n-1 0.5\n",
      "a:1:1: the label differs from that of the other model's file; correct one of them [I038]"),
  ]

  @Test("each broken file is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let folder = try Self.folder("", "1 0.5\n-1 0.1\n")
    try folder.write(file.content, to: "b")
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }
}
