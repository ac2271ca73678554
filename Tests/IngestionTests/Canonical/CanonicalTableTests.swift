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
}
