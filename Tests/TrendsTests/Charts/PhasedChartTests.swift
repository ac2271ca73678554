import Statistics
import Testing
import Vocabulary

@testable import Trends

@Suite("Charts in phases")
struct PhasedChartTests {
  static let model = PhaseBreak.model(.augmented, from: "1", to: "2")

  @Test("each phase has limits of its own, and a planned change is no signal")
  func phases() throws {
    let first = (0..<10).map { $0.isMultiple(of: 2) ? 10.0 : 11 }
    let second = (0..<10).map { $0.isMultiple(of: 2) ? 5.0 : 6 }
    var breaks = [[PhaseBreak]](repeating: [], count: 20)
    let whole = PhasedChart(.numbers(first + second), breaks: breaks)
    #expect(whole.phases.count == 1 && !whole.signals.isEmpty)
    breaks[10] = [Self.model]
    let chart = PhasedChart(.numbers(first + second), breaks: breaks)
    #expect(chart.phases.map(\.points) == [0..<10, 10..<20])
    #expect(chart.phases.map { $0.chart.centre } == [10.5, 5.5])
    #expect(chart.phases[1].breaks == [Self.model] && chart.signals.isEmpty)
    #expect(chart.limits.count == 20 && chart.limits[9] != chart.limits[10])
  }

  @Test("a short phase has no limits, and the long one before it keeps its own")
  func short() {
    var breaks = [[PhaseBreak]](repeating: [], count: 12)
    breaks[9] = [Self.model]
    let values = (0..<12).map { $0.isMultiple(of: 2) ? 1.0 : 2 }
    let chart = PhasedChart(.numbers(values), breaks: breaks)
    #expect(
      chart.limits.prefix(9).allSatisfy { $0 != nil } && chart.limits.suffix(3).allSatisfy { $0 == nil })
    #expect(chart.current?.chart.kind == .few)
  }

  @Test("signals of a later phase are counted over the whole series")
  func counted() {
    var breaks = [[PhaseBreak]](repeating: [], count: 18)
    breaks[3] = [Self.model]
    var values = (0..<18).map { $0.isMultiple(of: 2) ? 1.0 : 2 }
    values[12] = 20
    let beyond = PhasedChart(.numbers(values), breaks: breaks).signals.filter { $0.rule == .beyondLimit }
    #expect(beyond == [ControlSignal(.beyondLimit, .above, 12...12)])
  }

  @Test("nothing has no phase")
  func nothing() {
    let chart = PhasedChart(.numbers([]), breaks: [])
    #expect(chart.phases.isEmpty && chart.signals.isEmpty && chart.current == nil)
  }
}
