import Economics
import Foundation
import TestSupport
import Testing

@Suite("Erlang queue")
struct ErlangQueueTests {
  private func queue(_ load: Double, _ servers: Int) -> ErlangQueue {
    ErlangQueue(arrivalsPerHour: load * 60, handleSeconds: 60, servers: servers)
  }

  @Test("one server waits as by hand: the share that waits is its occupancy")
  func oneServer() throws {
    let desk = queue(0.5, 1)
    #expect(isClose(try #require(desk.waitProbability), 0.5, within: 1e-15))
    #expect(isClose(try #require(desk.meanWaitSeconds), 60, within: 1e-12))
    #expect(isClose(try #require(desk.serviceLevel(within: 60)), 1 - 0.5 * exp(-0.5), within: 1e-15))
  }

  @Test("without work nobody waits")
  func idle() {
    #expect(queue(0, 1).waitProbability == 0)
    #expect(queue(0, 1).serviceLevel(within: 0) == 1)
    #expect(queue(0, 1).occupancy == 0)
  }

  @Test("a desk with as much work as servers, or more, has no wait to tell", arguments: [3.0, 3.5])
  func unstable(load: Double) {
    let desk = queue(load, 3)
    #expect(!desk.isStable && desk.occupancy >= 1)
    #expect(desk.waitProbability == nil && desk.meanWaitSeconds == nil)
    #expect(desk.serviceLevel(within: 20) == nil)
  }

  @Test("the recursion agrees with Erlang's sums", arguments: [(0.7, 2), (4, 6), (9.5, 10), (25, 40)])
  func direct(load: Double, servers: Int) throws {
    var (term, sum) = (1.0, 1.0)
    for busy in 1...servers {
      term *= load / Double(busy)
      sum += term
    }
    let all = term * Double(servers) / (Double(servers) - load)
    let desk = queue(load, servers)
    #expect(isClose(desk.blockingProbability, term / sum, within: 1e-13))
    #expect(isClose(try #require(desk.waitProbability), all / (sum - term + all), within: 1e-13))
  }

  @Test("with each server fewer wait, and for less time", arguments: [0.3, 7.2, 180])
  func monotone(load: Double) throws {
    var desk = queue(load, Int(load) + 1)
    for _ in 0..<20 {
      let more = desk.withOneMoreServer
      #expect(more == queue(load, desk.servers + 1))
      #expect(try #require(more.waitProbability) < #require(desk.waitProbability))
      #expect(try #require(more.meanWaitSeconds) < #require(desk.meanWaitSeconds))
      #expect(try #require(more.serviceLevel(within: 9)) >= #require(desk.serviceLevel(within: 9)))
      desk = more
    }
  }
}
