import Findings

/// Findings on standard error: `severity: place: sentence; remedy [code]`, the same code three times at most.
enum FindingPrinter {
  static let mostOfOneCode = 3

  static func print(_ findings: [Finding]) {
    for line in lines(findings) { Console.error(line) }
  }

  static func lines(_ findings: [Finding]) -> [String] {
    var seen: [String: Int] = [:]
    var lines: [String] = []
    for finding in findings {
      seen[finding.code, default: 0] += 1
      if seen[finding.code, default: 0] <= mostOfOneCode {
        lines.append("\(finding.severity.rawValue): \(finding.description)")
      }
    }
    let more = seen.filter { $0.value > mostOfOneCode }.sorted { $0.key < $1.key }
    return lines + more.map { "note: \($0.value - mostOfOneCode) more findings of the same kind [\($0.key)]" }
  }
}
