import Economics
import Findings

/// Volumes that belong to no flow of the log: their money would be that of transactions nobody measured.
struct StrayVolumes {
  let findings: [Finding]

  init(_ settings: EconomicsSettings?, _ log: LogData?) {
    guard let settings, let log else {
      findings = []
      return
    }
    let flows = log.log.flows.sorted()
    findings = settings.volumes.keys.sorted().filter { !flows.contains($0) }.map { name in
      Finding(
        .warning, "M021", place: "economics.volumes.\(name)",
        "the log holds no transaction of the flow '\(name)'; its rates are taken from the others",
        remedy: "name a flow of the log: \(flows.prefix(5).joined(separator: ", "))")
    }
  }
}
