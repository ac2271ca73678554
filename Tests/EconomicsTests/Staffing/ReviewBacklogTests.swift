import Economics
import Statistics
import Testing

@Suite("review backlog")
struct ReviewBacklogTests {
  @Test("three hours are served as by hand, the oldest case first")
  func byHand() {
    let backlog = ReviewBacklog(arrivals: [5, 0, 4], capacity: [2, 2, 2])
    // Hour 1: two of five; hour 2: two of its three left; hour 3: the last of them and one of four.
    #expect(backlog.endOfHour == [3, 1, 3])
    #expect(backlog.servedByDelay == [3, 2, 1])
    #expect(backlog.served == 6 && backlog.unserved == 3 && backlog.mostDelayHours == 2)
    #expect(backlog.shareServed(withinHours: 1) == 5.0 / 9)
    #expect(backlog.shareServed(withinHours: 99) == 6.0 / 9)
  }

  @Test("without cases nothing is late, and a closed office serves none")
  func edges() {
    let empty = ReviewBacklog(arrivals: [0, 0], capacity: [3, 3])
    #expect(empty.shareServed(withinHours: 0) == nil && empty.mostDelayHours == nil && empty.most == 0)
    let closed = ReviewBacklog(arrivals: [2, 3], capacity: [0, 0])
    #expect(closed.endOfHour == [2, 5] && closed.served == 0 && closed.mostDelayHours == nil)
    #expect(closed.shareServed(withinHours: 5) == 0)
    #expect(ReviewBacklog(arrivals: [], capacity: []).unserved == 0)
  }

  @Test("the line follows its recursion, and every case is served or waits", arguments: 0..<20)
  func conservation(replicate: UInt32) {
    let random = CounterRandom(seed: 7, stream: 1, replicate: replicate)
    let arrivals = (0..<48).map { random.index(at: $0, below: 30) }
    let capacity = OpeningHours(opens: 8, closes: 20).capacity(perHour: 31, hours: 48)
    let backlog = ReviewBacklog(arrivals: arrivals, capacity: capacity)
    var line = 0
    for hour in 0..<48 {
      line = max(0, line + arrivals[hour] - capacity[hour])
      #expect(backlog.endOfHour[hour] == line)
    }
    #expect(backlog.served + backlog.unserved == backlog.arrived)
    let within = (0...48).map(backlog.served(withinHours:))
    #expect(zip(within, within.dropFirst()).allSatisfy { $0 <= $1 } && within.last == backlog.served)
  }

  @Test("an office is open from its first hour to its last, also over midnight")
  func opening() {
    #expect(OpeningHours(opens: 9, closes: 11).capacity(perHour: 5, hours: 4, from: 8) == [0, 5, 5, 0])
    #expect(OpeningHours(opens: 23, closes: 1).capacity(perHour: 5, hours: 4, from: 22) == [0, 5, 5, 0])
    #expect(OpeningHours(opens: 0, closes: 24).capacity(perHour: 1, hours: 30).allSatisfy { $0 == 1 })
  }
}
