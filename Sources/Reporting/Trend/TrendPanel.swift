/// Where one panel of a figure lies.
struct TrendPanel {
  let top: Double
  let bottom: Double
  let scale: TrendScale

  func y(_ value: Double) -> Double {
    bottom - (value - scale.low) / (scale.high - scale.low) * (bottom - top)
  }
}
