import Foundation
import Statistics

extension Array where Element == Double {
  /// Largest − smallest.
  var gap: Double { (self.max() ?? .nan) - (self.min() ?? .nan) }

  /// Largest over smallest; NaN if one is 0.
  var spreadRatio: Double {
    guard let low = self.min(), let high = self.max(), low > 0 else { return .nan }
    return high / low
  }

  /// The Gini coefficient with the correction n/(n − 1) for few groups; NaN if the mean is 0.
  ///
  /// - Reference: Howard and others (2022), equation for GARBE.
  var gini: Double {
    guard let mean, mean > 0, count >= 2 else { return .nan }
    let n = Double(count)
    let differences = NeumaierSum(flatMap { x in map { abs(x - $0) } }).value
    return n / (n - 1) * differences / (2 * n * n * mean)
  }

  /// Largest over the geometric mean; NaN if one is 0.
  var maxOverGeometricMean: Double {
    guard let high = self.max(), allSatisfy({ $0 > 0 }) else { return .nan }
    return high / exp(NeumaierSum(map { log($0) }).value / Double(count))
  }
}
