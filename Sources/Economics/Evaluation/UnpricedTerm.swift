import Findings
import Vocabulary

/// A term of the cost model that has no number, for a reason.
public struct UnpricedTerm: Sendable, Hashable, Codable {
  public var term: CostTerm
  public var reason: String

  static func all(_ known: [CaseInput], _ base: MoneyOutcome) -> [UnpricedTerm] {
    CostTerm.allCases.filter { base.annualSaving[$0] == nil }
      .map { UnpricedTerm(term: $0, reason: reason($0, known)) }
  }

  private static func reason(_ term: CostTerm, _ known: [CaseInput]) -> String {
    let missing = term.inputs.filter { name in
      name.neutralValue == nil
        && !Arm.allCases.allSatisfy { arm in
          known.contains { $0.key == .cost(name, nil) || $0.key == .cost(name, arm) }
        }
    }
    guard !missing.isEmpty else { return "its inputs give no finite amount" }
    let names = missing.map(\.rawValue).joined(separator: ", ")
    return "\(names) \(missing.count == 1 ? "is" : "are") not known for both arms"
  }

  /// The reason as a finding says it, so that it can be said in another language.
  var phrase: Phrase {
    if let names = inputs(before: " is not known for both arms") {
      return "\(names) is not known for both arms"
    }
    if let names = inputs(before: " are not known for both arms") {
      return "\(names) are not known for both arms"
    }
    return "its inputs give no finite amount"
  }

  private func inputs(before tail: String) -> String? {
    reason.hasSuffix(tail) ? String(reason.dropLast(tail.count)) : nil
  }
}
