import Vocabulary

extension SVGDrawing {
  static func color(_ arm: Arm) -> String { arm == .baseline ? Palette.black : Palette.blue }

  /// The baseline's circle, the augmented model's square.
  mutating func mark(_ arm: Arm, at point: (Double, Double), size: Double = 9) {
    if arm == .baseline {
      circle(point, radius: size / 2, fill: "#FFFFFF", stroke: Palette.black)
    } else {
      square(point, side: size, color: Palette.blue)
    }
  }

  /// Outlined for the baseline, filled for the augmented model.
  mutating func bar(_ arm: Arm, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    rectangle(
      x, y, width, height, fill: arm == .baseline ? "#FFFFFF" : Palette.blue, stroke: Self.color(arm))
  }
}
