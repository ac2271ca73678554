import Foundation
import Statistics
import Testing

/// The table of the project's metrics document, section 11, computed in Python by the closed forms and again by search.
@Suite("Trials for a rare event")
struct RareEventTests {
  @Test(
    "trials without a false match at 95 and 80 % confidence, and the rule of 30",
    arguments: [
      (1e-3, 2_995, 1_609, 30_000), (1e-4, 29_956, 16_094, 300_000), (1e-5, 299_572, 160_943, 3_000_000),
      (1e-6, 2_995_731, 1_609_438, 30_000_000),
    ])
  func golden(_ far: Double, _ at95: Int, _ at80: Int, _ ruleOf30: Int) {
    let event = RareEvent(rate: far)
    #expect(event.trialsWithoutEvent(confidence: 0.95) == at95)
    #expect(event.trialsWithoutEvent(confidence: 0.8) == at80)
    #expect(event.ruleOf30 == ruleOf30)
  }

  @Test("by hand: five throws of a coin without heads happen once in 32, so five refute a half at 95 %")
  func coin() {
    #expect(RareEvent(rate: 0.5).trialsWithoutEvent(confidence: 0.95) == 5)
    #expect(RareEvent(rate: 0.5).ruleOf30 == 60)
  }

  @Test("the count is the smallest that keeps the promise", arguments: [0.3, 0.05, 1e-3, 7.7e-5])
  func smallest(_ rate: Double) throws {
    for confidence in [0.5, 0.8, 0.95, 0.999] {
      let n = try #require(RareEvent(rate: rate).trialsWithoutEvent(confidence: confidence))
      #expect(pow(1 - rate, Double(n)) <= (1 - confidence) * (1 + 1e-9))
      #expect(n == 1 || pow(1 - rate, Double(n - 1)) > (1 - confidence) * (1 - 1e-9))
    }
  }

  @Test("a rarer event and a higher confidence ask for more")
  func monotone() throws {
    let rates = [0.1, 0.01, 1e-3, 1e-5].map(RareEvent.init)
    let counts = rates.map { $0.trialsWithoutEvent(confidence: 0.95) ?? 0 }
    #expect(counts == counts.sorted() && Set(counts).count == 4)
    for event in rates {
      let low = try #require(event.trialsWithoutEvent(confidence: 0.8))
      #expect(low < (event.trialsWithoutEvent(confidence: 0.95) ?? 0))
    }
  }

  @Test("what no collection of data could hold is unknown, not a wrong number")
  func beyond() {
    #expect(RareEvent(rate: 1e-300).trialsWithoutEvent(confidence: 0.95) == nil)
    #expect(RareEvent(rate: 1e-300).ruleOf30 == nil)
  }
}
