/// Whether a number agrees with a golden value to the tolerance that those state: 1e-9 of it, or 1e-12 where that is more.
public func isGolden(_ number: Double, _ golden: Double) -> Bool {
  isClose(number, golden, within: max(1e-12, 1e-9 * abs(golden)))
}
