import Foundation

/// Shapes of an SVG figure in the order they are drawn; coordinates with two decimals, presentation attributes alone.
struct SVGDrawing {
  enum Anchor: String { case start, middle, end }

  let id: String
  let width: Double
  let height: Double
  private var shapes: [String] = []

  init(id: String, width: Double, height: Double) {
    self.id = id
    self.width = width
    self.height = height
  }

  mutating func line(
    _ from: (Double, Double), _ to: (Double, Double), color: String = Palette.black, width: Double = 1,
    dash: String? = nil
  ) {
    shapes.append(
      "<line x1=\"\(c(from.0))\" y1=\"\(c(from.1))\" x2=\"\(c(to.0))\" y2=\"\(c(to.1))\" stroke=\"\(color)\""
        + " stroke-width=\"\(c(width))\"\(dashes(dash))/>")
  }

  mutating func path(
    _ points: [(Double, Double)], color: String, width: Double = 2, dash: String? = nil, opacity: Double = 1
  ) {
    guard points.count > 1 else { return }
    let steps = points.enumerated().map { "\($0 == 0 ? "M" : "L")\(c($1.0)) \(c($1.1))" }
    let faint = opacity < 1 ? " stroke-opacity=\"\(c(opacity))\"" : ""
    shapes.append(
      "<path d=\"\(steps.joined(separator: " "))\" fill=\"none\" stroke=\"\(color)\""
        + " stroke-width=\"\(c(width))\"\(faint)\(dashes(dash))/>")
  }

  mutating func square(_ center: (Double, Double), side: Double, color: String) {
    rectangle(center.0 - side / 2, center.1 - side / 2, side, side, fill: color)
  }

  mutating func rectangle(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: String, stroke: String? = nil
  ) {
    let edge = stroke.map { " stroke=\"\($0)\"" } ?? ""
    shapes.append(
      "<rect x=\"\(c(x))\" y=\"\(c(y))\" width=\"\(c(width))\" height=\"\(c(height))\" fill=\"\(fill)\"\(edge)/>"
    )
  }

  mutating func circle(_ center: (Double, Double), radius: Double, fill: String, stroke: String) {
    shapes.append(
      "<circle cx=\"\(c(center.0))\" cy=\"\(c(center.1))\" r=\"\(c(radius))\" fill=\"\(fill)\""
        + " stroke=\"\(stroke)\" stroke-width=\"2.00\"/>")
  }

  mutating func text(
    _ text: String, at: (Double, Double), anchor: Anchor = .start, color: String = Palette.black,
    size: Double = 16, isBold: Bool = false, isUpright: Bool = false
  ) {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    let turn = isUpright ? " transform=\"rotate(-90 \(c(at.0)) \(c(at.1)))\"" : ""
    shapes.append(
      "<text x=\"\(c(at.0))\" y=\"\(c(at.1))\" text-anchor=\"\(anchor.rawValue)\" font-size=\"\(c(size))\""
        + "\(weight) fill=\"\(color)\"\(turn)>\(XMLEscaping.escaped(text))</text>")
  }

  /// The whole element: what it is as title, what it shows as description.
  func svg(title: String, finding: String, fonts: String) -> String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(c(width)) \(c(height))" role="img" \
    aria-labelledby="\(id)-title \(id)-desc" font-family="\(XMLEscaping.escaped(fonts))">
    <title id="\(id)-title">\(XMLEscaping.escaped(title))</title>
    <desc id="\(id)-desc">\(XMLEscaping.escaped(finding))</desc>
    <rect x="0.00" y="0.00" width="\(c(width))" height="\(c(height))" fill="#FFFFFF"/>
    \(shapes.joined(separator: "\n"))
    </svg>

    """
  }

  private func c(_ value: Double) -> String { String(format: "%.2f", value) }

  private func dashes(_ dash: String?) -> String { dash.map { " stroke-dasharray=\"\($0)\"" } ?? "" }
}

/// Colours that keep a contrast of at least 3:1 on white, and can be told apart by people with any colour vision.
///
/// - Reference: Okabe & Ito (2008), Color Universal Design.
enum Palette {
  static let black = "#000000"
  static let blue = "#0072B2"
  static let vermillion = "#D55E00"
  static let grey = "#595959"
}
