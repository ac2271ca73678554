import Foundation
import Testing

@Suite("Identifiers of people")
struct IdentifierTests {
  private static let canary = "canary"

  /// Every identifier of a person holds the canary, as do thirty phones of one person each; some lines cannot be used.
  private static func log() -> String {
    var log = PilotLog(units: 200)
    log.visited(0, 9, "augmented", day: 3)
    log.add("0-0-baseline", "review_close", 0, "baseline", 2, second: 9, handle: "-5", review: "accept")
    log.add("2-1-baseline", "decision", 2, "baseline", 5, second: 9, attempt: "7", outcome: "accept")
    let rows = log.rows.map { row in
      var fields = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let unit = Int(fields[9].dropFirst()) ?? 0
      for index in [1, 5, 9] { fields[index] = "\(canary)-" + fields[index] }
      return
        (fields + [
          "\(canary)-s\(unit)", "\(canary)-r", unit < 30 ? "\(canary)-phone-\(unit)" : "gate-1", "north",
        ])
        .joined(separator: ",")
    }
    let broken = [
      rows[0].replacingOccurrences(of: "Z,", with: ","),
      rows[1].replacingOccurrences(of: "decision", with: "dance"), rows[2] + ",one-more",
      rows[3].replacingOccurrences(of: "0-0", with: "\u{1}0-0"),
      rows[4].replacingOccurrences(of: "oplog/1,", with: "") + ",", "," + rows[5].dropLast(",north".count),
    ]
    // Whatever else it stands in; flows and sites are names of the operation, and are shown.
    let misplaced = (0..<18).filter { ![4, 17].contains($0) }.map { column in
      var fields = rows[20 + column].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      fields[column] = "\(canary)-7f3a@example.org"
      return fields.joined(separator: ",")
    }
    return
      ([PilotLog.header + ",subject_id,reviewer_id,device_id,site_id,\(canary)-name"]
      + (rows + [rows[5]] + misplaced).map { $0 + ",x" } + broken.map { $0 + ",x" })
      .joined(separator: "\n") + "\n"
  }

  @Test(
    "none is written as read: not to a report, the ledger, the list of refused lines, a finding or the screen"
  )
  func unwritten() throws {
    let scratch = try Scratch()
    #expect(try BuiltProgram.run(["key", "p.key"], in: scratch.url).status == 0)
    try scratch.write(PilotLog.manifest + "privacy: {key: p.key}\n", to: "pilot.yaml")
    try scratch.write(Self.log(), to: "log.csv")
    var written = ""
    for arguments in [
      ["check", "pilot.yaml", "--rejects", "rejects.csv"], ["run", "pilot.yaml", "--format", "json"],
      ["run", "pilot.yaml", "--seed", "2", "--report", "all", "--rejects", "again.csv"],
    ] {
      let outcome = try BuiltProgram.run(arguments, in: scratch.url)
      #expect(outcome.text.count + outcome.errors.count > 100, "\(arguments)")
      written += outcome.text + outcome.errors
    }
    #expect(written.contains("gate-1") && written.contains("small-cell"))
    #expect(!written.contains(Self.canary))
    let files = try scratch.contents()
    #expect(files["rejects.csv"] != nil && files["contrapose.sqlite"] != nil)
    #expect(files.keys.contains { $0.hasSuffix("management.en.html") })
    for (name, data) in files where name != "log.csv" {
      #expect(data.range(of: Data(Self.canary.utf8)) == nil, "\(name)")
    }
  }
}
