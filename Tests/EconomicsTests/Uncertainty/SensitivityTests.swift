import Economics
import TestSupport
import Testing

@Suite("switching values and tornado")
struct SensitivityTests {
  @Test("a straight line turns where it crosses 0")
  func line() throws {
    let rising = SwitchingValue(in: 0...10) { 2 * $0 - 6 }
    #expect(isClose(try #require(rising.value), 3, within: 1e-14))
    let falling = SwitchingValue(in: 0...10) { 6 - 2 * $0 }
    #expect(isClose(try #require(falling.value), 3, within: 1e-14))
    #expect(SwitchingValue(in: 3...10) { 2 * $0 - 6 } == .at(3))
    #expect(SwitchingValue(in: 0...3) { 2 * $0 - 6 } == .at(3))
  }

  @Test("an input that turns nothing in its range says so")
  func none() {
    #expect(SwitchingValue(in: 4...10) { 2 * $0 - 6 } == .noneInRange)
    #expect(SwitchingValue(in: 0...10) { _ in -1 } == .noneInRange)
    #expect(SwitchingValue(in: 0...10) { _ in .nan }.value == nil)
  }

  @Test("the worth at a switching value is 0, and it turns there", arguments: [0.3, 1, 7, 1e6])
  func turns(scale: Double) throws {
    let worth = { (x: Double) in x * x * x - scale }
    let value = try #require(SwitchingValue(in: 0...1e3, worth: worth).value)
    #expect(isClose(worth(value), 0, within: 1e-9 * scale))
    #expect(worth(value * 0.999) < 0 && worth(value * 1.001) > 0)
  }

  private let inputs = [
    Tornado.Input("a", low: 1, high: 2), Tornado.Input("b", low: 0, high: 5),
    Tornado.Input("d", low: 1, high: 2),
    Tornado.Input("c", low: 2, high: 1),
  ]

  private func tornado(_ inputs: [Tornado.Input]) -> Tornado {
    Tornado(inputs) { name, value in name == "b" ? -2 * value : 3 * value }
  }

  @Test("bars are as wide as their input moves the worth, widest first")
  func byHand() throws {
    let bars = tornado(inputs).bars
    #expect(bars.map(\.input.name) == ["b", "a", "c", "d"])
    #expect(bars.map(\.swing) == [10, 3, 3, 3])
    #expect(bars[0].worthAtLow == 0 && bars[0].worthAtHigh == -10)
  }

  @Test("the bars do not depend on the order of the inputs")
  func order() {
    #expect(tornado(inputs.reversed()) == tornado(inputs))
    #expect(tornado([inputs[2], inputs[0], inputs[3], inputs[1]]) == tornado(inputs))
    #expect(tornado([]).bars.isEmpty)
  }

  @Test("an uncertain input moves between its outer deciles")
  func deciles() {
    let input = Tornado.Input("x", .uniform(min: 0, max: 10))
    #expect(isClose(input.low, 1, within: 1e-14) && isClose(input.high, 9, within: 1e-14))
  }
}
