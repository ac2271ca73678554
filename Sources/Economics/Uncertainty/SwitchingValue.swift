/// The value of one input at which the decision turns: net present value 0, all other inputs held.
///
/// The break-even volume is the switching value of the volume, the break-even reduction of errors that of the reduction.
///
/// - Assumes: the worth rises or falls with the input throughout its range.
/// - Complexity: O(1) evaluations, about 60.
/// - Reference: HM Treasury (2022), The Green Book, section 5 (switching values).
public enum SwitchingValue: Sendable, Hashable {
  case at(Double)
  /// No value of the range turns the decision.
  case noneInRange

  /// - Parameters:
  ///   - range: What the input can be.
  ///   - worth: Net present value at a value of the input.
  public init(in range: ClosedRange<Double>, worth: (Double) -> Double) {
    let (first, last) = (worth(range.lowerBound), worth(range.upperBound))
    if first == 0 {
      self = .at(range.lowerBound)
    } else if last == 0 {
      self = .at(range.upperBound)
    } else if (first < 0) == (last < 0) || first.isNaN || last.isNaN {
      self = .noneInRange
    } else {
      self = .at(
        Bisection.end(
          of: { (worth($0) < 0) == (first < 0) }, from: range.lowerBound, to: range.upperBound))
    }
  }

  /// The input's value; `nil` if none turns the decision.
  public var value: Double? { if case .at(let value) = self { value } else { nil } }
}
