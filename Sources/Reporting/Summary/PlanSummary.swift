import Pilots
import Statistics

/// A plan as text for a terminal: whether the data suffice, then what each criterion asks for.
public struct PlanSummary: Sendable {
  let plan: VerificationPlan
  let title: String
  let isFrozen: Bool
  let width: Int
  let isASCII: Bool
  let style = NumberStyle.terminal

  /// - Parameters:
  ///   - isFrozen: whether the criteria were frozen, or would be.
  ///   - width: columns of the terminal.
  ///   - isASCII: whether characters beyond ASCII are put into ASCII.
  public init(_ plan: VerificationPlan, title: String, isFrozen: Bool, width: Int, isASCII: Bool) {
    self.plan = plan
    self.title = title
    self.isFrozen = isFrozen
    self.width = width
    self.isASCII = isASCII
  }

  /// Ends with a line break; foreign text in it cannot steer the terminal.
  public var text: String {
    let tables = PlanTables(plan: plan, style: style, columns: columns)
    let needs =
      plan.countsComparisons ? [tables.falseAccepts, tables.pairs, tables.assumptions, asked] : []
    let blocks = [heading + answer] + needs + [field, frozen]
    let lines = blocks.filter { !$0.isEmpty }.map { block in
      block.map { line in line.isEmpty ? "" : "  " + line }.joined(separator: "\n")
    }
    let text = TerminalText.visible("\n" + lines.joined(separator: "\n\n") + "\n")
    return isASCII ? TerminalText.ascii(text) : text
  }

  /// How long the field pilot must last.
  private var field: [String] {
    guard let field = plan.field else { return [] }
    guard let trials = field.trialsPerArm, let days = field.days else {
      return wrapped("The field pilot: \(field.reason ?? "no number of trials would do").")
    }
    return wrapped(
      "The field pilot needs \(style.count(trials)) trials an arm of \(field.metric.rawValue), \(style.count(days)) days at "
        + "\(style.number(field.trialsPerDay, decimals: 0)) a day, to show a change of \(style.limit(field.change)) from "
        + "\(style.level(field.rate, .share, width: nil)) beyond the minimum at \(share(field.power)) power.")
  }

  /// Columns between the margins.
  private var columns: Int { max(40, width - 4) }

  private var heading: [String] { wrapped(title) + [""] }

  private var answer: [String] {
    guard plan.countsComparisons else {
      return [isFrozen ? "FROZEN" : "NOT FROZEN YET"]
        + wrapped(
          "The pilot compares no faces: its criteria of the field are frozen as they stand, and no sample is counted."
        )
    }
    let least = plan.isLeast == true ? "at least " : ""
    let people = plan.morePeople.map { "  \(least)\(style.count($0)) more people" } ?? ""
    switch plan.status {
    case .enough:
      return ["ENOUGH"]
        + wrapped(
          "The data at hand carry every criterion at \(share(plan.assumptions.power)) power.")
    case .notEnough:
      return ["NOT ENOUGH" + people] + wrapped(lacking.joined(separator: "; ") + ".")
    case .undetermined:
      let reasons = decidingReasons.joined(separator: "; ")
      return ["UNDETERMINED"] + wrapped("It cannot be said yet: \(reasons).")
    }
  }

  private var lacking: [String] {
    let pairs = plan.pairs.filter { $0.status == .notEnough }.map { need -> String in
      guard let bar = need.needed ?? need.pairs else {
        return "\(need.set): \(need.reason ?? "too few pairs")"
      }
      return "\(need.set) needs \(bound(bar, "mated pairs", need.needed)) and has \(now(need.matedNow))"
    }
    let accepts = plan.falseAccepts.filter { $0.decides && $0.status == .notEnough }.map { need -> String in
      let target = "FAR \(style.target(need.farTarget))"
      guard let bar = need.needed ?? need.ruleOf30 else { return "\(target): \(need.reason ?? "too few")" }
      let isFixing = need.fixedOn == .calibration
      let what = "non-mated comparisons" + (isFixing ? " in the calibration" : "")
      return "\(target) needs \(bound(bar, what, need.needed)) and has \(now(need.nonMatedNow))"
    }
    return pairs + accepts
  }

  /// Without a design effect a count is a lower bound.
  private func bound(_ count: Int, _ what: String, _ needed: Int?) -> String {
    let text = "\(style.count(count)) \(what)"
    return needed == nil ? "at least \(text), if every one were independent," : text
  }

  private func now(_ count: Int?) -> String { count.map(style.count) ?? "an unknown number" }

  private var decidingReasons: [String] {
    let all =
      plan.pairs.filter { $0.status == .undetermined }.compactMap(\.reason)
      + plan.falseAccepts.filter { $0.decides && $0.status == .undetermined }.compactMap(\.reason)
    return all.reduce(into: []) { reasons, reason in if !reasons.contains(reason) { reasons.append(reason) } }
  }

  /// What the plan needs to be told, and how.
  private var asked: [String] {
    let assumptions = plan.assumptions
    var lines: [String] = []
    let gaining = plan.pairs.filter { $0.purpose == .gain }.map { assumptions.sets[$0.set] }
    let unharmed = plan.pairs.filter { $0.purpose == .unharmed }.map { assumptions.sets[$0.set] }
    if gaining.contains(where: { $0?.gain == nil || $0?.loss == nil }) {
      lines.append("the gain and loss expected on profile pairs: --gain 4pt --loss 1pt")
    }
    if unharmed.contains(where: { $0?.discordant == nil }) {
      lines.append("the share of frontal pairs the models disagree on: --discordant 1pt")
    }
    if (gaining + unharmed).contains(where: { $0?.designEffect == nil }) {
      lines.append("the design effect of mated pairs: --pilot-run RUN, or --design-effect N")
    }
    if assumptions.designEffectNonMated == nil {
      lines.append("that of non-mated comparisons: --design-effect-non-mated N")
    }
    guard !lines.isEmpty else { return [] }
    return wrapped("Please state, here or under verification.plan in the manifest")
      + lines.flatMap { line in
        TerminalText.wrapped(line, width: columns - 4).enumerated()
          .map { ($0 == 0 ? "  " : "    ") + $1 }
      }
  }

  private var frozen: [String] {
    guard let sha = plan.planSha256, let file = plan.planFile else { return [] }
    return ["Plan     \(sha)", "         \(isFrozen ? "frozen in" : "not frozen yet; would be") \(file)"]
  }

  private func share(_ value: Double) -> String {
    style.number(value * 100, decimals: NumberStyle.fewestDecimals(value * 100)) + " %"
  }

  private func wrapped(_ text: String) -> [String] { TerminalText.wrapped(text, width: columns) }
}
