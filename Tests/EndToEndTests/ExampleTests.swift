import Foundation
import Testing

/// Every example below Examples/ holds inputs, pilot.yaml, and what a run of it must print and write.
@Suite("The examples")
struct ExampleTests {
  static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appendingPathComponent("../../Examples").standardizedFileURL

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted().filter {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent($0 + "/pilot.yaml").path)
    }

  /// A copy of an example without its expected output.
  static func copy(_ name: String) throws -> Scratch {
    let scratch = try Scratch()
    let source = folder.appendingPathComponent(name)
    for item in try FileManager.default.contentsOfDirectory(atPath: source.path) where item != "expected" {
      try FileManager.default.copyItem(
        at: source.appendingPathComponent(item), to: scratch.url.appendingPathComponent(item))
    }
    return scratch
  }

  @Test("one has a gain that is not settled, one must stop, one cannot be trusted") func verdicts() throws {
    let words = try Self.names.map { name in
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent(name + "/expected/run.txt"), encoding: .utf8)
      return try #require(["GO ", "EXTEND ", "STOP ", "HOLD "].first { text.contains("\n  " + $0) })
    }
    #expect(Self.names == ["branch-pilot", "gate-pilot", "kiosk-pilot"])
    #expect(words == ["STOP ", "EXTEND ", "HOLD "])
  }

  @Test("a run writes exactly the expected reports, and prints the expected text", arguments: names)
  func expected(_ name: String) throws {
    let pilot = try Self.copy(name)
    let outcome = try BuiltProgram.run(
      ["run", "pilot.yaml", "--report", "all", "--reports", "reports"], in: pilot.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let expected = Self.folder.appendingPathComponent(name + "/expected")
    #expect(
      outcome.output == FileManager.default.contents(atPath: expected.appendingPathComponent("run.txt").path))
    let names = FileManager.default.enumerator(atPath: expected.path)?.compactMap { $0 as? String } ?? []
    let written = try pilot.contents().filter { $0.key.hasPrefix("reports/") }
    var compared = 0
    for (path, contents) in written {
      let relative = path.split(separator: "/").dropFirst(2).joined(separator: "/")
      #expect(names.contains(relative), "\(relative) is not expected")
      let kept = FileManager.default.contents(atPath: expected.appendingPathComponent(relative).path)
      #expect(kept == contents, "\(relative) differs from what is expected")
      compared += 1
    }
    #expect(compared > 5)
    try expectWorkbookAgain(pilot, written)
    // What is expected must be written, too.
    let files = names.filter { $0 != "run.txt" && !$0.hasSuffix("figures") }
    #expect(compared == files.count)
  }

  /// The ledger draws the workbook again, byte for byte.
  private func expectWorkbookAgain(_ pilot: Scratch, _ written: [String: Data]) throws {
    guard let workbook = written.first(where: { $0.key.hasSuffix("/money.xlsx") }) else {
      // Only a pilot without costs has no workbook.
      let manifest = try String(contentsOf: pilot.url.appendingPathComponent("pilot.yaml"), encoding: .utf8)
      #expect(!manifest.contains("\neconomics:"))
      return
    }
    let run = try #require(workbook.key.split(separator: "/").dropFirst().first)
    let again = try BuiltProgram.run(["report", String(run), "--format", "xlsx"], in: pilot.url)
    #expect(again.status == 0 && again.output == workbook.value, "\(again.errors)")
  }

  @Test(
    "each is what 'contrapose demo' writes, from a binary copied to another folder",
    arguments: ["branch", "gate", "kiosk"])
  func demo(_ pilot: String) throws {
    let scratch = try Scratch()
    let binary = scratch.url.appendingPathComponent("contrapose")
    try FileManager.default.copyItem(at: BuiltProgram.url, to: binary)
    let process = Process()
    process.executableURL = binary
    process.arguments = ["demo", "here", "--pilot", pilot, "--inputs-only", "--quiet"]
    process.currentDirectoryURL = scratch.url
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let written = try scratch.contents().filter { $0.key.hasPrefix("here/") }
    #expect(written.count > 4)
    for (path, contents) in written {
      let kept = Self.folder.appendingPathComponent("\(pilot)-pilot/" + path.dropFirst("here/".count))
      #expect(FileManager.default.contents(atPath: kept.path) == contents, "\(path)")
    }
  }
}
