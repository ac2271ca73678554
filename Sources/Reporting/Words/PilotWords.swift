import Operations
import Pilots
import Statistics
import Verification
import Vocabulary

/// The names of what a pilot measures, in one language, with its numbers in the matching style.
struct PilotWords: Sendable {
  let terms: Terms
  let style: NumberStyle
  /// Whether names are short, for the narrow columns of a terminal, whose readers know the classes.
  let isBrief: Bool

  /// - Parameter level: of the pilot's intervals.
  init(
    _ language: ReportLanguage, style: NumberStyle? = nil, isBrief: Bool = false, level: Double = 0.95
  ) {
    terms = Terms(language, level: level)
    self.style = style ?? NumberStyle(language)
    self.isBrief = isBrief
  }

  /// A set of comparisons or transactions: a class, a bin, a pair of bins, several pooled, or a group of the pilot's by
  /// name and value.
  func set(_ name: String) -> ReportText {
    if isBrief, PoseClass(rawValue: name) != nil { return .ours(name) }
    if terms.has("set.\(name)") { return terms["set.\(name)"] }
    for (mark, joint) in [("+", terms["list.joint"]), ("-", "–")] where name.contains(mark) {
      let parts = name.split(separator: Character(mark)).map(String.init)
      if parts.allSatisfy({ terms.has("set.\($0)") }) {
        return parts.map { terms["set.\($0)"] }.joined(joint)
      }
    }
    return .foreign(name.hasPrefix("group:") ? String(name.dropFirst(6)) : name)
  }

  /// Why something is missing; a reason that the terms do not know is printed as it is.
  func reason(_ text: String) -> ReportText {
    terms.has("reason.\(text)") ? terms["reason.\(text)"] : .foreign(text)
  }

  func sets(_ names: [String]) -> ReportText { set(names.joined(separator: "+")) }

  func metric(_ name: String) -> ReportText {
    if isBrief, terms.has("kpi.brief.\(name)") { return terms["kpi.brief.\(name)"] }
    return named(name)
  }

  private func named(_ name: String) -> ReportText {
    terms.has("kpi.\(name)") ? terms["kpi.\(name)"] : .foreign(name)
  }

  /// A metric and where it was measured: `False rejects, left and right profiles`.
  func measured(_ metric: String, _ sets: [String]) -> ReportText {
    sets == ["all"]
      ? self.metric(metric)
      : terms.filled("metric.on-sets", ["metric": self.metric(metric), "sets": self.sets(sets)])
  }

  /// Whose threshold it is; one of a set's own is not one over all comparisons.
  func policy(_ policy: ThresholdPolicy, _ scope: ThresholdScope) -> ReportText {
    terms[scope == .cell ? "policy.cell.\(policy.rawValue)" : "policy.\(policy.rawValue)"]
  }

  func reading(_ reading: ContrastReading?) -> ReportText {
    terms["reading.\((reading ?? .undetermined).rawValue)"]
  }

  var unknown: ReportText { terms["unknown"] }

  func text(_ number: String?) -> ReportText { number.map(ReportText.ours) ?? unknown }
}
