import Foundation
import Statistics

/// One rate of one group, and all that says how far it may be from the truth.
struct GroupRate: Sendable {
  var value: Double
  /// Over the replicates of people.
  var subjects: [Double]
  /// Over the replicates of couples; `nil` where comparisons themselves were resampled.
  var couples: [Double]?
  /// The interval of the rate by itself, where errors are too few for replicates alone; otherwise `nil`.
  var few: Interval?

  /// The rate on another scale; NaN where its interval reaches beyond the scale.
  func on(_ scale: (Double) -> Double) -> GroupRate {
    let ends = few.map { (scale($0.low), scale($0.high)) }
    let isKnown = ends.map { $0.isFinite && $1.isFinite } ?? true
    return GroupRate(
      value: isKnown ? scale(value) : .nan, subjects: subjects.map(scale), couples: couples?.map(scale),
      few: isKnown ? ends.map { Interval(low: min($0, $1), high: max($0, $1)) } : nil)
  }
}

extension [GroupRate] {
  /// Natural logarithms; NaN for a rate that is or may be 0.
  var logarithms: [GroupRate] { map { rate in rate.on { $0 > 0 ? log($0) : .nan } } }

  /// Each over the mean of all; NaN where that is 0.
  var relative: [GroupRate] {
    let values = over(map(\.value))
    let subjects = overEach(map(\.subjects))
    let couples = allSatisfy { $0.couples != nil } ? overEach(compactMap(\.couples)) : nil
    let mean = map(\.value).mean ?? .nan
    return indices.map { group in
      GroupRate(
        value: values[group], subjects: subjects[group], couples: couples?[group],
        few: self[group].few.flatMap { mean > 0 ? Interval(low: $0.low / mean, high: $0.high / mean) : nil })
    }
  }

  private func over(_ values: [Double]) -> [Double] {
    let mean = values.mean ?? .nan
    return values.map { mean > 0 ? $0 / mean : .nan }
  }

  /// Replicate by replicate.
  private func overEach(_ columns: [[Double]]) -> [[Double]] {
    var columns = columns
    for replicate in columns.first?.indices ?? 0..<0 {
      let row = over(columns.map { $0[replicate] })
      for group in columns.indices { columns[group][replicate] = row[group] }
    }
    return columns
  }
}
