import ArgumentParser
import Reporting

/// Which reports a run writes.
enum ReportChoice: String, CaseIterable, ExpressibleByArgument {
  case management, technical, workbook, all

  /// Whether the workbook is asked for by its name, so that it must be there.
  static func needsWorkbook(_ choices: [ReportChoice]) -> Bool { choices.contains(.workbook) }

  /// Whether the workbook is written if the run has money.
  static func takesWorkbook(_ choices: [ReportChoice]) -> Bool {
    choices.contains { $0 == .workbook || $0 == .all }
  }

  /// The reports of several choices, each once; without a choice the management report.
  static func kinds(_ choices: [ReportChoice]) -> [ReportKind] {
    if choices.isEmpty { return [.management] }
    return ReportKind.allCases.filter { kind in
      choices.contains { $0 == .all || $0.rawValue == kind.rawValue }
    }
  }
}

extension ReportKind: ExpressibleByArgument {}
