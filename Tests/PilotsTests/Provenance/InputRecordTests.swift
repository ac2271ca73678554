import Foundation
import Testing

@testable import Pilots

@Suite("Records of inputs")
struct InputRecordTests {
  @Test("a record of an earlier version still decodes")
  func earlier() throws {
    let json = """
      {"role": "scores", "file": "s.csv", "sha256": "00", "bytes": 9, "rowsRead": 3, "rowsUsed": 1,
       "rowsDropped": {"bad": 1, "self-comparison": 1}}
      """
    let record = try JSONDecoder().decode(InputRecord.self, from: Data(json.utf8))
    #expect(record.format == nil && record.columns == nil && record.addsUp && record.linesRead == 3)
  }

  @Test("every line is blank, a comment, bad, a self-comparison, accepted, or left out for a reason")
  func account() {
    var record = InputRecord(
      role: "scores", file: "s", sha256: "", bytes: 0, rowsRead: 10, rowsUsed: 6,
      rowsDropped: ["bad": 1, "self-comparison": 1, "presentation-attack": 2])
    (record.blankLines, record.commentLines) = (3, 4)
    #expect(
      record.account
        == LineAccount(
          read: 17, blank: 3, comment: 4, bad: 1, selfComparison: 1, accepted: 6,
          others: ["presentation-attack": 2]))
    #expect(record.account.addsUp)
    record.rowsUsed = 5
    #expect(!record.account.addsUp)
  }
}
