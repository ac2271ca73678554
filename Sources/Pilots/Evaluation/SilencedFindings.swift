import Findings

/// Findings after those that the manifest silences: each is replaced once by a note with the reason.
///
/// Errors and health findings cannot be silenced, nor what bars a verdict or a GO, nor a deviation from the plan, whose
/// record it is.
struct SilencedFindings {
  let findings: [Finding]

  init(_ all: [Finding], silence: [SilenceSettings]) {
    var isNoted: Set<String> = []
    findings = all.compactMap { finding in
      guard let silenced = silence.first(where: { $0.code == finding.code }), Self.canBeSilenced(finding)
      else {
        return finding
      }
      guard isNoted.insert(finding.code).inserted else { return nil }
      return Finding(.note, finding.code, "silenced by the pilot: \(silenced.reason)")
    }
  }

  private static func canBeSilenced(_ finding: Finding) -> Bool {
    finding.severity != .error && !finding.code.hasPrefix("H")
      && !FindingCode.barsVerdict.contains(finding.code) && finding.code != FindingCode.deviation
      && !VerdictRules.barringWarnings.contains(finding.code)
      && !(FindingCode.barsGoAsWarning.contains(finding.code) && finding.severity == .warning)
  }
}
