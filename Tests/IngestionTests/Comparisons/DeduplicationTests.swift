import Foundation
import Testing

@testable import Ingestion

@Suite("Pairs that stand again")
struct DeduplicationTests {
  static let table = TableReaderTests.header + "\np1,p1,a,b,1,0.9,0.95\np1,p2,a,c,0,0.1,-0.2\n"

  static func folder(_ more: String) throws -> Folder {
    let folder = try Folder()
    try folder.write(table, to: "s.csv")
    try folder.write(TableReaderTests.header + "\n" + more, to: "t.csv")
    return folder
  }

  static let section = "  inputs: [{format: csv, file: s.csv}, {format: csv, file: t.csv}]\n"

  @Test("are left out where the manifest says so, the same or reversed, and counted in the account")
  func leftOut() throws {
    let folder = try Self.folder("p2,p1,c,a,0,0.1,-0.2\np1,p1,a,b,1,0.9,0.95\np2,p2,d,e,1,1,1\n")
    let data = try folder.comparisons(Self.section + "  deduplicate: true\n")
    #expect(data.comparisons.count == 3)
    #expect(data.inputs.map(\.rowsDropped) == [[:], ["duplicate": 2]] && data.inputs.allSatisfy(\.addsUp))
    #expect(
      data.findings.map(\.description) == [
        "t.csv:2: 2 repeated pairs were left out (1 reversed; this is the first); "
          + "set deduplicate: false if they are to count [V103]"
      ])
  }

  @Test("stay by default, and are told")
  func stay() throws {
    let data = try Self.folder("p1,p1,a,b,1,0.9,0.95\n").comparisons(Self.section)
    #expect(data.comparisons.count == 3 && data.inputs.allSatisfy { $0.rowsDropped.isEmpty })
    #expect(data.findings.map(\.severity) == [.warning] && data.findings.map(\.code) == ["V103"])
  }

  @Test("leave the account of both files where each model has its own")
  func joined() throws {
    let folder = try Folder()
    let header = "ref_sample,probe_sample,mated,score\n"
    try folder.write(header + "a,b,1,0.9\nb,a,1,0.9\na,c,0,0.1\n", to: "b.csv")
    try folder.write(header + "a,b,1,0.8\nb,a,1,0.8\n", to: "a.csv")
    let data = try folder.comparisons(
      "  inputs: [{format: csv, baseline: {file: b.csv}, augmented: {file: a.csv}}]\n  deduplicate: true\n")
    #expect(data.comparisons.count == 2)
    #expect(data.inputs.map(\.rowsUsed) == [2, 1] && data.inputs.allSatisfy(\.addsUp))
  }

  @Test(
    "with the opposite label are refused with their line, whatever file they stand in",
    arguments: ["a,b", "b,a"])
  func contradiction(_ pair: String) throws {
    let folder = try Self.folder("p1,p2,\(pair),0,0.1,0.2\n")
    #expect(
      try folder.refusal(Self.section)
        == "t.csv:2: the pair stands before with the opposite label; correct one of them [I141]")
  }
}
