import Testing

@testable import Operations

@Suite("What is freed while a log is evaluated")
struct ForgettingTests {
  @Test("names that were frozen are found again, and new ones get the next number")
  func names() {
    var names = ByteNames()
    let codes = (0..<100).map { names.code("n\($0)") }
    names.freeze()
    #expect(names[codes[7]] == "n7" && names.count == 100)
    #expect(names.code("n42") == codes[42] && names.code("new") == 100)
  }

  @Test("a log gives its events away once, and still knows how many there were of each arm")
  func taken() {
    var log = MadeLog(unitsPerArm: 3, visits: 2).log.log
    let (count, counts) = (log.eventCount, log.eventCounts)
    let columns = log.takeEvents()
    #expect(columns.count == count && count > 20 && log.columns.count == 0)
    #expect(log.eventCount == count && log.eventCounts == counts)
  }

  @Test("a handle time alone, and one that is too long to be small, are read back as they were")
  func handles() {
    var event = MadeLog.event("a", .reviewClose, "t", "u", .baseline, 5)
    var columns = EventColumns()
    for handle in [nil, 0, -250, 61_500, Int64(Int32.max) + 1] as [Int64?] {
      event.handleMilliseconds = handle
      columns.append(event)
      #expect(columns.event(columns.count - 1).handleMilliseconds == handle)
    }
    event.waitMilliseconds = 7
    columns.append(event)
    #expect(columns.event(3).handleMilliseconds == 61_500 && columns.event(5).waitMilliseconds == 7)
  }

  @Test("rows are cut into transactions, and events of none are passed over")
  func rows() {
    let rows = TransactionRows([4, 0, 2, 1, 3], [0, 1, 0, 1, -1])
    #expect(rows.map { Array($0) } == [[0, 2], [1, 3]] && rows.count == 2)
  }
}
