import Foundation
import Testing

@Suite("The guide to the money")
struct MoneyGuideTests {
  /// The blocks of YAML in docs/money.md.
  private static func blocks() throws -> [String] {
    let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("docs/money.md")
    let parts = try String(contentsOf: guide, encoding: .utf8).components(separatedBy: "```")
    return parts.enumerated().filter { $0.offset % 2 == 1 && $0.element.hasPrefix("yaml\n") }
      .map { String($0.element.dropFirst(5)) }
  }

  @Test("what it shows is read as it stands, planned with, and proposed")
  func read() throws {
    let head = try #require(PilotLog.manifest.range(of: "criteria:"))
    let scratch = try Scratch()
    try scratch.write(
      PilotLog.manifest[..<head.lowerBound] + (try Self.blocks()).joined(separator: "\n"), to: "pilot.yaml")
    try scratch.write(PilotLog().text, to: "log.csv")
    let check = try BuiltProgram.run(["check", "pilot.yaml", "--effective"], in: scratch.url)
    #expect(check.status == 0, "\(check.errors)")
    let plan = try BuiltProgram.run(["plan", "pilot.yaml", "--report"], in: scratch.url)
    #expect(plan.status == 0 && plan.text.contains("3,564 trials"), "\(plan.errors) \(plan.text)")
    let run = try BuiltProgram.run(["run", "pilot.yaml", "--format", "json"], in: scratch.url)
    #expect(run.status == 0 && run.text.contains("\"perfect_information\""), "\(run.errors)")
  }
}
