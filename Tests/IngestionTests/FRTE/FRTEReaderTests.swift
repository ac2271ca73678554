import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Match logs of FRTE")
struct FRTEReaderTests {
  static let section = "  inputs: [{baseline: {file: b}, augmented: {file: a}, subjects: s.csv}]\n"
  static let head = "enrollTempl verifTempl simScore returnCode\n"
  static let valid = head + "1.t 2.t 0.713 0\n3.t 2.t -1 2\n3.t 1.t -0.5 0\n"
  static let subjects = "template,subject\n1.t,p\n2.t,p\n3.t,q\n"

  static func folder(_ log: String = valid, subjects: String = subjects) throws -> Folder {
    try Folder(["b": Data(log.utf8), "a": Data(valid.utf8), "s.csv": Data(subjects.utf8)])
  }

  @Test("a return code other than 0 is no score, and a negative score with code 0 is one")
  func codes() throws {
    let data = try Self.folder().comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, false, false])
    #expect(data.comparisons.subjects?.names == ["p", "q"])
    #expect(data.scores.baseline.values[0] == 0.713 && data.scores.baseline.values[1].isNaN)
    #expect(data.scores.baseline.values[2] == -0.5)
    #expect(data.inputs.map(\.role) == ["scores-baseline", "scores-augmented", "subjects"])
    #expect(data.inputs[0].format == "frte" && data.inputs[0].recognised == "detected by its header")
  }

  @Test("the score of a failed comparison may say anything")
  func anything() throws {
    #expect(
      try Self.folder(Self.head + "1.t 2.t none 4\n3.t 2.t 0 0\n").comparisons(Self.section).comparisons.count
        == 3)
  }

  @Test("the enrolment log tells how many templates failed")
  func enrolment() throws {
    let folder = try Self.folder()
    try folder.write("id image templateSizeBytes returnCode\n1 a.png 512 0\n2 b.png 0 3\n", to: "e")
    let section = Self.section.replacingOccurrences(of: "{file: b}", with: "{file: b, enrolment: e}")
    let data = try folder.comparisons(section)
    #expect(data.findings.map(\.code) == ["V122"] && data.findings[0].sentence == "1 of 2 enrolments failed")
    #expect(data.inputs.last?.role == "enrolment-baseline" && data.inputs.last?.rowsRead == 2)
    for (text, message) in [
      (
        "",
        "e:1: its header has no 'returnCode'; give the enrolment log as the validation package writes it [I086]"
      ),
      ("id returnCode\n1 x\n", "e:2:3: return code 'x' is no whole number; write 0 for success [I034]"),
      ("id returnCode\n1\n", "e:2: the line has 1 field, the header 2; correct the row [I034]"),
    ] {
      try folder.write(text, to: "e")
      #expect(try folder.refusal(section) == message)
    }
  }

  @Test("it reads back the same after conversion, and files cut anywhere give no more")
  func conversion() throws {
    #expect(try Self.folder().survivesConversion(Self.section))
    #expect(try Self.folder().mostRows(cutting: "b", Self.section) == 3)
    #expect(try Self.folder().mostRows(cutting: "s.csv", Self.section) == 3)
  }

  static let broken = [
    BrokenFile(
      "empty", "",
      "b:1: it does not begin with 'enrollTempl verifTempl simScore returnCode'; give the match log as the validation package writes it [I085]"
    ),
    BrokenFile(
      "no header", "1.t 2.t 0.7 0\n",
      "b:1: it does not begin with 'enrollTempl verifTempl simScore returnCode'; give the match log as the validation package writes it [I085]"
    ),
    BrokenFile(
      "another header", "enroll verif score code\n1.t 2.t 0.7 0\n",
      "b:1: it does not begin with 'enrollTempl verifTempl simScore returnCode'; give the match log as the validation package writes it [I085]"
    ),
    BrokenFile(
      "too few fields", head + "1.t 2.t 0.7\n",
      "b:2: the line has 3 fields, the header 4; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "too many fields", head + "1.t 2.t 0.7 0 0\n",
      "b:2: the line has 5 fields, the header 4; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "a score that is none", head + "1.t 2.t high 0\n",
      "b:2:9: score 'high' is not a number; drop the row, or map it to a failure with failure: {values: [high]} [I034]"
    ),
    BrokenFile(
      "infinity", head + "1.t 2.t inf 0\n",
      "b:2:9: score 'inf' would accept at every threshold; drop the row, or map it to a failure with failure: {values: [inf]} [I034]"
    ),
    BrokenFile(
      "a code that is none", head + "1.t 2.t 0.7 ok\n",
      "b:2:13: return code 'ok' is no whole number; write 0 for success [I034]"),
    BrokenFile(
      "a code that is a fraction", head + "1.t 2.t 0.7 0.0\n",
      "b:2:13: return code '0.0' is no whole number; write 0 for success [I034]"),
    BrokenFile(
      "an unknown enrolled template", head + "9.t 2.t 0.7 0\n",
      "b:2:1: the template '9.t' is not in s.csv; name its subject there [I034]"),
    BrokenFile(
      "an unknown verification template", head + "1.t 9.t 0.7 0\n",
      "b:2:5: the template '9.t' is not in s.csv; name its subject there [I034]"),
    BrokenFile(
      "a pair twice with other scores", head + "1.t 2.t 0.7 0\n1.t 2.t 0.6 0\n",
      "b:3:9: the pair stands on line 2 with another score or label; keep one of them [I037]"),
    BrokenFile(
      "no text", Data(head.utf8) + Data([0xFF]), "b:2: the file is not UTF-8 text; save it as UTF-8 [I023]"),
    BrokenFile(
      "two faults", head + "1.t 2.t a 0\n1.t 3.t b 0\n",
      "b:2:9: score 'a' is not a number (the first of 2 rows that cannot be read); drop the row, or map it to a failure with failure: {values: [a]} [I034]"
    ),
  ]

  @Test("each broken log is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let folder = try Self.folder()
    try folder.write(file.content, to: "b")
    let section = Self.section.replacingOccurrences(of: "{base", with: "{format: frte, base")
    let text = try folder.refusal(section)
    #expect(text == file.message)
  }

  static let brokenSubjects = [
    BrokenFile(
      "empty", "", "s.csv: there is no header; write the names of the columns into the first line [I030]"),
    BrokenFile(
      "no template", "image,subject\n1.t,p\n",
      "s.csv:1: there is no column 'template'; the columns are 'image', 'subject'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "no subject", "template,person\n1.t,p\n",
      "s.csv:1: there is no column 'subject'; the columns are 'template', 'person'; name the columns as the format has them [I033]"
    ),
    BrokenFile(
      "a subject missing", "template,subject\n1.t,\n",
      "s.csv:2:5: a name is missing; write template and subject [I034]"),
    BrokenFile(
      "two subjects of one template", "template,subject\n1.t,p\n1.t,q\n",
      "s.csv:3:5: the template '1.t' has another subject above; keep one of them [I034]"),
    BrokenFile(
      "too few fields", "template,subject\n1.t\n",
      "s.csv:2: the row has 1 field, the header 2; correct the row, or set on_bad_row: skip [I034]"),
    BrokenFile(
      "a template missing", "template,subject\n1.t,p\n2.t,p\n",
      "b:3:1: the template '3.t' is not in s.csv (the first of 2 rows that cannot be read); name its subject there [I034]"
    ),
  ]

  @Test("each broken table of subjects is refused, too", arguments: brokenSubjects)
  func refusedSubjects(_ file: BrokenFile) throws {
    let folder = try Self.folder()
    try folder.write(file.content, to: "s.csv")
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }
}
