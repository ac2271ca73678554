import Foundation
import Statistics

/// What a number measures, and so how it is written.
enum Measure: Sendable {
  /// A rate; its differences are points.
  case share
  case seconds
  /// A mean count or a ratio.
  case plain
}

extension NumberStyle {
  /// A level: `8.4 %`, `4.1 s`, `1.07`.
  func level(_ value: Double, _ measure: Measure, width: Double?) -> String {
    let scale = measure == .share ? 100.0 : 1
    // What was seen is never written as 0, however wide its interval.
    let fewest = value == 0 ? 0 : min(Int((-log10(abs(value * scale))).rounded(.up)), 5)
    let decimals = max(Self.decimals(forWidth: width, value: value, measure), fewest)
    return number(value * scale, decimals: decimals) + unit(measure)
  }

  /// Decimals of a value of `measure` that is known to within `width`; rates always show one.
  static func decimals(forWidth width: Double?, value: Double, _ measure: Measure) -> Int {
    guard measure == .share else { return decimals(forWidth: width, value: value) }
    return max(1, decimals(forWidth: width.map { $0 * 100 }, value: value * 100))
  }

  /// A level by its estimate; `nil` if it is unknown.
  func level(_ estimate: Estimate, _ measure: Measure) -> String? {
    estimate.value.map { level($0, measure, width: estimate.interval?.width) }
  }

  /// `(6.9 … 9.9)`, without a unit.
  func levelRange(_ estimate: Estimate, _ measure: Measure) -> String? {
    estimate.interval.map { range($0, measure, showsPlus: false) }
  }

  /// A difference with its sign: `−2.1 pt`, `−0.1 s`.
  func change(_ delta: Estimate, _ measure: Measure) -> String? {
    delta.value.map { value in
      let scale = measure == .share ? 100.0 : 1
      let decimals = Self.decimals(forWidth: delta.interval?.width, value: value, measure)
      return number(value * scale, decimals: decimals, showsPlus: true) + changeUnit(measure)
    }
  }

  /// `(−3.8 … −0.4)`, without a unit.
  func changeRange(_ delta: Estimate, _ measure: Measure) -> String? {
    delta.interval.map { range($0, measure, showsPlus: true) }
  }

  /// A difference with its interval, if it has one: `−2.1 pt (−3.8 … −0.4)`; `nil` if it is unknown.
  func changeWithRange(_ delta: Estimate, _ measure: Measure) -> String? {
    change(delta, measure).map { joined($0, changeRange(delta, measure)) }
  }

  /// The same of a rate without the unit, where a heading or an axis names it: `−2.1 (−3.8 … −0.4)`.
  func pointsWithRange(_ delta: Estimate) -> String? {
    delta.value.map { value in
      let decimals = Self.decimals(forWidth: delta.interval?.width, value: value, .share)
      return joined(number(value * 100, decimals: decimals, showsPlus: true), changeRange(delta, .share))
    }
  }

  /// A level with its interval, if it has one; `nil` if it is unknown.
  func levelWithRange(_ estimate: Estimate, _ measure: Measure) -> String? {
    level(estimate, measure).map { joined($0, levelRange(estimate, measure)) }
  }

  /// A level with the counts behind it: `8.4 % (412/5,100)`, `4.1 s (n = 5,100)`.
  func counted(_ level: String, _ count: Int?, of all: Int?) -> String {
    guard let all else { return level }
    let counts = (count.map { self.count($0) + "/" } ?? "n = ") + self.count(all)
    return level + (isJapanese ? "（\(counts)）" : " (\(counts))")
  }

  private func joined(_ value: String, _ range: String?) -> String {
    value + (range.map { (isJapanese ? "" : " ") + $0 } ?? "")
  }

  /// One end or limit in points, without sign or unit, at the fineness of `width`.
  func points(_ fraction: Double, width: Double? = nil) -> String { size(fraction, .share, width: width) }

  /// One end or limit of a difference, without sign or unit, at the fineness of `width`.
  func size(_ difference: Double, _ measure: Measure, width: Double? = nil) -> String {
    let scale = measure == .share ? 100.0 : 1
    let decimals = width.map { Self.decimals(forWidth: $0, value: difference, measure) }
    return number(abs(difference) * scale, decimals: decimals ?? Self.fewestDecimals(difference * scale))
  }

  /// A stated limit with its unit: `0.5 pt`, `1 s`.
  func limit(_ difference: Double, _ measure: Measure = .share) -> String {
    size(difference, measure) + changeUnit(measure)
  }

  func unit(_ measure: Measure) -> String {
    switch measure {
    case .share: gap + "%"
    case .seconds: isJapanese ? "秒" : gap + "s"
    case .plain: ""
    }
  }

  func changeUnit(_ measure: Measure) -> String {
    measure == .share ? (isJapanese ? "ポイント" : gap + "pt") : unit(measure)
  }

  private func range(_ interval: Interval, _ measure: Measure, showsPlus: Bool) -> String {
    let scale = measure == .share ? 100.0 : 1
    let decimals = Self.decimals(forWidth: interval.width, value: interval.high, measure)
    let ends = [interval.low, interval.high].map {
      number($0 * scale, decimals: decimals, showsPlus: showsPlus)
    }
    return isJapanese ? "（\(ends[0])〜\(ends[1])）" : "(\(ends[0]) … \(ends[1]))"
  }

  /// As many decimals as a stated value needs, at most 4.
  static func fewestDecimals(_ value: Double) -> Int {
    var scaled = abs(value)
    for decimals in 0..<4 {
      if abs(scaled - scaled.rounded()) < 1e-9 * max(1, scaled) { return decimals }
      scaled *= 10
    }
    return 4
  }
}
