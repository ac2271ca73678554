import ArgumentParser
import Reporting

/// Which reports a run writes.
enum ReportChoice: String, CaseIterable, ExpressibleByArgument {
  case management, technical, all

  /// The reports of several choices, each once; without a choice the management report.
  static func kinds(_ choices: [ReportChoice]) -> [ReportKind] {
    if choices.isEmpty { return [.management] }
    return ReportKind.allCases.filter { kind in
      choices.contains { $0 == .all || $0.rawValue == kind.rawValue }
    }
  }
}

extension ReportKind: ExpressibleByArgument {}
