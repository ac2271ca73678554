import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Canonical tables")
struct CanonicalTableTests {
  static func text(_ section: String, _ folder: Folder) throws -> String {
    let settings = try #require(try Folder.verification(section))
    return String(
      decoding: try ComparisonReader.table(settings, folder: folder.path).text(.csv), as: UTF8.self)
  }

  @Test("distances come out as similarities, numbers in their shortest form, no score as an empty field")
  func numbers() throws {
    let folder = try Folder([
      "s": Data("mated,score_baseline,score_augmented\n1,0.10,1e2\n0,nan,123456789.123456789\n".utf8)
    ])
    #expect(
      try Self.text("  higher_is: different\n  inputs: [{file: s}]\n", folder)
        == "mated,score_baseline,score_augmented\n1,-0.1,-100.0\n0,,-123456789.12345679\n")
  }

  @Test("names of some rows alone are left out, and groups of one input are empty in another")
  func mixed() throws {
    let folder = try Folder([
      "s": Data(
        "ref_sample,probe_sample,mated,score_baseline,score_augmented,group.x\na,b,1,1,1,\"y,z\"\n".utf8),
      "t": Data("mated,score_baseline,score_augmented,set\n0,2,2,p2p\n".utf8),
    ])
    let section = "  inputs: [{file: s}, {file: t}]\n"
    #expect(
      try Self.text(section, folder)
        == "mated,score_baseline,score_augmented,set,group.x\n1,1.0,1.0,,\"y,z\"\n0,2.0,2.0,p2p,\n")
    #expect(try folder.survivesConversion(section))
  }

  @Test("poses, stated or measured, read back the same")
  func poses() throws {
    let header =
      "mated,score_baseline,score_augmented,ref_yaw,probe_yaw,ref_pitch,probe_pitch,ref_roll,probe_roll,set\n"
    let rows = "1,1,1,0.5,60,1,2,3,4,f2p\n0,0,0,,-70,1,,3,4,p2p\n0,0,0,10,-80,0,0,0,0,f2p\n"
    #expect(try Folder(["s": Data((header + rows).utf8)]).survivesConversion("  inputs: [{file: s}]\n"))
    let assumed = "  pose: {scheme: efhq, assume: {pitch: 0, roll: 0}}\n  inputs: [{file: s}]\n"
    let yaw = "mated,score_baseline,score_augmented,ref_yaw,probe_yaw\n1,1,1,0.5,60\n0,0,0,,-70\n"
    #expect(try Folder(["s": Data(yaw.utf8)]).survivesConversion(assumed))
  }

  @Test("embeddings in EFHQ's layout read back the same")
  func embeddings() throws {
    #expect(try EFHQReaderTests.folder().survivesConversion(EFHQReaderTests.section))
  }

  @Test(
    "any name reads back byte for byte",
    arguments: [
      "a,b", "a\"b", "#a", "a\tb", "a;b", " a ", "e\u{301}", "\u{E9}", "\"", "\"\"", "a\r\nb", "名前",
    ])
  func names(_ name: String) throws {
    let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let text =
      "ref_sample,probe_sample,mated,score_baseline,score_augmented,group.g\n\(quoted),x,1,1,1,\(quoted)\ny,x,0,0,0,\n"
    let folder = try Folder(["s": Data(text.utf8)])
    #expect(try folder.survivesConversion("  inputs: [{file: s}]\n"))
    #expect(try folder.comparisons("  inputs: [{file: s}]\n").comparisons.groups[0].values == [name])
  }

  @Test("a format without files of one model says so")
  func oneModel() throws {
    let folder = try Folder(["s": Data("mated,score_baseline,score_augmented\n1,1,1\n".utf8)])
    let settings = try #require(try Folder.verification("  inputs: [{file: s}]\n"))
    let error = try #require(
      #expect(throws: IngestionError.self) {
        try ComparisonReader.baselineTable(settings, folder: folder.path)
      })
    #expect(
      error.description
        == "verification.inputs: the format csv has no files of one model; convert both models together [I087]"
    )
  }

  /// What converting one model's file says: the table, or the refusal.
  static func alone(_ input: String, _ files: [String: String]) throws -> (
    text: String, table: CanonicalTable?
  ) {
    let folder = try Folder(files.mapValues { Data($0.utf8) })
    let settings = try #require(try Folder.verification("  inputs: [\(input)]\n"))
    do throws(IngestionError) {
      let table = try ComparisonReader.baselineTable(settings, folder: folder.path)
      return (String(decoding: table.text(.csv), as: UTF8.self), table)
    } catch {
      return (error.description, nil)
    }
  }

  /// Each form whose two models have files of their own, and rows that name the same pair on two lines.
  static let repeats: [(input: String, before: String, scores: [String], place: String)] = [
    (
      "{format: csv, baseline: {file: b}, augmented: {file: b}}",
      "ref_sample,probe_sample,mated,score\n", ["x,y,1,SCORE\n", "x,z,0,0.1\n", "x,y,1,SCORE\n"],
      "b:4:7: the pair stands on line 2"
    ),
    (
      "{format: csv, baseline: {file: b}, augmented: {file: b}}", "pair_id,mated,score\n",
      ["q,1,SCORE\n", "r,0,0.1\n", "q,1,SCORE\n"], "b:4:5: the pair stands on line 2"
    ),
    (
      "{format: bob, baseline: {file: b}, augmented: {file: b}}",
      "bio_ref_subject_id,bio_ref_key,probe_subject_id,probe_key,score\n",
      ["p,x,p,y,SCORE\n", "p,x,q,z,0.1\n", "p,x,p,y,SCORE\n"], "b:4:9: the pair stands on line 2"
    ),
    (
      "{format: pyeer, baseline: {mated: b, nonmated: n}, augmented: {mated: b, nonmated: n}}", "",
      ["x y SCORE\n", "x w 0.1\n", "x y SCORE\n"], "b:3:5: the pair stands on line 1"
    ),
  ]

  @Test("a pair that one model's file scores twice is refused with both lines", arguments: repeats)
  func contradiction(_ form: (input: String, before: String, scores: [String], place: String)) throws {
    let rows = form.scores.enumerated().map { $1.replacing("SCORE", with: $0 == 0 ? "0.9" : "0.2") }
    let said = try Self.alone(form.input, ["b": form.before + rows.joined(), "n": "x v 0.1\n"]).text
    #expect(said == form.place + " with another score or label; keep one of them [I037]")
  }

  @Test("a pair that one model's file scores twice alike is written once, and told", arguments: repeats)
  func repetition(_ form: (input: String, before: String, scores: [String], place: String)) throws {
    let rows = form.scores.map { $0.replacing("SCORE", with: "0.9") }
    let table = try #require(
      try Self.alone(form.input, ["b": form.before + rows.joined(), "n": "x v 0.1\n"]).table)
    #expect(table.rowCount == (form.input.contains("pyeer") ? 3 : 2))
    #expect(table.inputs[0].rowsDropped == ["duplicate": 1])
    #expect(table.inputs.allSatisfy { $0.addsUp })
    let told = table.findings.map(\.description)
    #expect(told.contains { $0.contains("1 pair stands again in the file; each counts once") })
  }

  @Test("what run says of pairs that one model's file has the other way round, convert says too")
  func turnedAlone() throws {
    let input = "{format: csv, baseline: {file: b}, augmented: {file: b}}"
    let header = "ref_sample,probe_sample,mated,score\n"
    let turned = try Self.alone(input, ["b": header + "x,y,1,0.9\ny,x,1,0.8\n"])
    let told = try #require(turned.table)
    #expect(told.findings.map(\.code) == ["V103"])
    let said = try Self.alone(input, ["b": header + "x,y,1,0.9\ny,x,0,0.8\n"]).text
    #expect(
      said == "b:3: the pair stands before with the opposite label; correct one of them [I141]")
  }
}
