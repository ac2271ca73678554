import Economics
import Findings
import Operations

/// Volumes that belong to no flow of the log, whose money would be that of transactions nobody measured, and flows that belong
/// to no volume.
struct StrayVolumes {
  let findings: [Finding]
  /// The volumes that are named like a flow of the log.
  private let matching: [String]

  init(_ settings: EconomicsSettings?, _ log: LogData?) {
    guard let settings, let log else {
      (findings, matching) = ([], [])
      return
    }
    let flows = log.log.flows.sorted()
    matching = settings.volumes.keys.sorted().filter(flows.contains)
    let namesNone = matching.isEmpty && flows.count > 1
    findings = settings.volumes.keys.sorted().filter { !flows.contains($0) }.map { name in
      Finding(
        .warning, "M021", place: "economics.volumes.\(name)",
        namesNone
          ? "the log holds no transaction of the flow '\(name)', and no volume names any of its \(flows.count) flows; the rates are those of all of them together"
          : "the log holds no transaction of the flow '\(name)'; its rates are taken from the others",
        remedy: "name a flow of the log: \(flows.prefix(5).joined(separator: ", "))")
    }
  }

  /// What the prices leave unsaid where the log has several flows: traffic that no volume prices (M023), and volumes with the
  /// rates of all flows for want of their own (M025).
  func unlike(_ measured: FlowReplicates?, _ economics: EconomicsEvaluation?) -> [Finding] {
    guard let measured, let economics, (economics.ratesFrom ?? .field) == .field else { return [] }
    let own = Set((economics.ratesByFlow ?? []).filter { $0.isPooled == false }.compactMap(\.flow))
    let unpriced = measured.flows.count > 1 ? measured.flows.filter { !matching.contains($0) } : []
    return unpriced.map { name in
      Finding(
        .note, "M023", place: "economics.volumes",
        "no volume names the flow '\(name)' of the log: its transactions are not priced",
        remedy: "state its volume, or leave it out if the model will not serve it")
    }
      + matching.filter { !own.contains($0) && measured.flows != [$0] }.map { name in
        Finding(
          .warning, "M025", place: "economics.volumes.\(name)",
          "the flow '\(name)' takes the rates of all flows: its own are of too few attempts, or withheld to protect few people",
          remedy:
            "let the pilot run longer, lower privacy.min_people if it may be told, or read its money as that of the mean flow"
        )
      }
  }
}
