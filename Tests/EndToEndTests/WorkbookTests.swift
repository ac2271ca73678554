import Foundation
import Testing

@Suite("The workbook on the command line")
struct WorkbookTests {
  @Test("a run without money writes none with all reports, and says why where it was asked for")
  func withoutMoney() throws {
    let pilot = try SmallPilot.written()
    let all = try BuiltProgram.run(["run", "pilot.yaml", "--report", "all"], in: pilot.url)
    #expect(all.status == 0, "\(all.errors)")
    let written = try pilot.contents().keys
    #expect(!written.contains { $0.hasSuffix(".xlsx") })
    let page = try #require(written.first { $0.hasSuffix("management.en.html") })
    let run = try #require(page.split(separator: "/").dropFirst().first)
    for arguments in [
      ["run", "pilot.yaml", "--report", "workbook"],
      ["report", String(run), "--format", "xlsx", "-o", "m.xlsx"],
    ] {
      let outcome = try BuiltProgram.run(arguments, in: pilot.url)
      #expect(outcome.status == 65 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("there is no money to lay out: the pilot states no costs"))
      #expect(outcome.errors.contains("[R002]"))
    }
    #expect(try !pilot.contents().keys.contains { $0.hasSuffix(".xlsx") })
  }

  private static let script = "/usr/bin/script"

  @Test(
    "it is not written to a terminal",
    .enabled(if: FileManager.default.isExecutableFile(atPath: script), "there is no terminal to be had"))
  func terminal() throws {
    let scratch = try Scratch()
    let seen = scratch.url.appendingPathComponent("seen")
    try Data().write(to: seen)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: Self.script)
    process.arguments = ["-qec", "'\(BuiltProgram.url.path)' report 0123456 --format xlsx", "/dev/null"]
    process.currentDirectoryURL = scratch.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: seen)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 64)
    let text = try String(contentsOf: seen, encoding: .utf8)
    #expect(
      text.contains("a workbook cannot be shown on a terminal; name a file with -o money.xlsx"), "\(text)")
  }
}
