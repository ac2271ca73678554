import Foundation

/// Numbers as findings write them, in English and without a locale.
enum FindingNumber {
  /// With a few significant digits: `0.35`, `-1.2`, `1e+05`.
  static func brief(_ value: Double, digits: Int = 4) -> String { String(format: "%.\(digits)g", value) }

  /// A part as percent: `42 %`, below ten with one decimal.
  static func percent(_ part: Int, of all: Int) -> String {
    let share = 100 * Double(part) / Double(max(1, all))
    return String(format: share < 10 ? "%.1f %%" : "%.0f %%", share)
  }
}
