/// Whether two numbers differ by at most `tolerance`.
public func isClose(_ a: Double, _ b: Double, within tolerance: Double) -> Bool {
  a == b || abs(a - b) <= tolerance
}
