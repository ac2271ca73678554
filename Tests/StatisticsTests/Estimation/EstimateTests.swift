import Foundation
import Statistics
import Testing

@Suite("Estimates and intervals")
struct EstimateTests {
  @Test("an unknown estimate has a reason and no value")
  func unknown() {
    let estimate = Estimate.unknown("no trials")
    #expect(estimate.value == nil && estimate.interval == nil && estimate.reason == "no trials")
  }

  @Test("an estimate keeps value, interval, level and method")
  func known() throws {
    let estimate = Estimate(0.5, Interval(low: 0.4, high: 0.7), method: .wilson)
    #expect(estimate.interval == Interval(low: 0.4, high: 0.7))
    let data = try JSONEncoder().encode(estimate)
    #expect(try JSONDecoder().decode(Estimate.self, from: data) == estimate)
  }

  @Test("a level outside 0 … 1 is refused where it is read")
  func level() throws {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([ConfidenceLevel].self, from: Data("[1.5]".utf8))
    }
    let read = try JSONDecoder().decode([ConfidenceLevel].self, from: Data("[0.95]".utf8))
    #expect(read == [.percent95])
    #expect(String(decoding: try JSONEncoder().encode(read), as: UTF8.self) == "[0.95]")
  }

  @Test("intervals join, clamp and hold values")
  func intervals() {
    let a = Interval(low: -0.2, high: 0.3)
    #expect(a.union(Interval(low: 0.1, high: 1.4)) == Interval(low: -0.2, high: 1.4))
    #expect(a.clamped(to: 0...1) == Interval(low: 0, high: 0.3))
    #expect(a.contains(0.3) && !a.contains(0.31))
    #expect(a.width == 0.5)
  }
}
