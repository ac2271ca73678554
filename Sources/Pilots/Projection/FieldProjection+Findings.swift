import Findings
import Statistics
import Vocabulary

extension FieldProjection {
  /// Where the field saw another rate than was projected.
  var findings: [Finding] {
    Arm.allCases.compactMap { arm in
      guard let projected = falseRejectRate[arm].interval, let seen = observed[arm].interval,
        projected.high < seen.low || seen.high < projected.low
      else { return nil }
      return Finding(
        .note, "L216", place: "operations",
        "the field rejects \(Self.percent(observed[arm].value)) of first attempts of the \(arm.rawValue) model, where the laboratory and the field's poses make it \(Self.percent(projected.low)) to \(Self.percent(projected.high))",
        remedy: "look for what differs: threshold, capture, enrolment, impostors among the rejected")
    }
  }

  private static func percent(_ share: Double?) -> String {
    guard let share else { return "–" }
    let hundredths = Int((10_000 * share).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest) %"
  }
}
