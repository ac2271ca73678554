import Foundation
import Operations
import Testing

/// Each rule of the contract on dirty logs, from the file to the KPIs: what is lost, what is told, what fails, and that the
/// rest gives what it gives without the dirt.
@Suite("Dirty logs")
struct DirtyLogTests {
  static let all = DirtyLog.order + DirtyLog.transactions + DirtyLog.lines + DirtyLog.files

  @Test("there are cases for every rule") func some() { #expect(Self.all.count >= 55) }

  @Test("what is lost is counted and told, and the rest gives what it gives alone", arguments: all)
  func contract(_ dirty: DirtyLog) throws {
    let outcome = try dirty.spoilt()
    let flow = outcome.evaluation.flow
    let lost = flow.filter { !["read", "kept"].contains($0.outcome) }
      .map {
        (
          [$0.stage.rawValue, $0.arm?.rawValue, $0.outcome].compactMap(\.self).joined(separator: " "),
          $0.count
        )
      }
    #expect(Dictionary(uniqueKeysWithValues: lost) == dirty.lost)
    #expect(outcome.codes.subtracting(["L210", "L213"]) == dirty.told)
    #expect(Set(outcome.evaluation.health.filter { $0.status == .fail }.map(\.code)) == dirty.failing)
    for count in dirty.counts { #expect(Self.counts(outcome.evaluation).contains(count), "\(count)") }
    if let clean = try dirty.clean()?.evaluation {
      #expect(outcome.evaluation.kpis == clean.kpis && outcome.evaluation.contrasts == clean.contrasts)
      #expect(outcome.evaluation.funnel == clean.funnel && outcome.evaluation.units == clean.units)
    }
  }

  @Test("at each stage what is read is what is kept and what is left out", arguments: all)
  func addsUp(_ dirty: DirtyLog) throws {
    let outcome = try dirty.spoilt()
    let stages = Dictionary(grouping: outcome.evaluation.flow) { "\($0.stage) \($0.arm?.rawValue ?? "")" }
    for (stage, counts) in stages {
      let read = counts.filter { $0.outcome == "read" }.reduce(0) { $0 + $1.count }
      #expect(counts.reduce(0) { $0 + $1.count } == 2 * read, "\(stage)")
    }
    #expect(stages["lines "]?.first?.count == outcome.read)
  }

  private static func counts(_ evaluation: OperationsEvaluation) -> [String] {
    evaluation.kpis.filter { $0.set == "all" }.map {
      "\($0.kpi.rawValue) \($0.arm.rawValue) \($0.numerator ?? -1)/\($0.denominator ?? -1)"
    }
  }

  @Test(
    "the healthy log has what it says: 40 transactions of 20 units, four with a second attempt, no health check fails"
  )
  func healthy() throws {
    let outcome = try DirtyLog(name: "healthy").spoilt()
    #expect(outcome.read == LogDraft.lineCount && outcome.codes == ["L210", "L213"])
    #expect(outcome.evaluation.health.allSatisfy { $0.status != .fail })
    let counts = Self.counts(outcome.evaluation)
    for arm in ["baseline", "augmented"] {
      #expect(counts.contains("retry_rate \(arm) 2/20") && counts.contains("abandonment_rate \(arm) 0/20"))
      #expect(counts.contains("false_reject_rate_proxy \(arm) 2/20"))
    }
  }

  @Test(
    "a log of which one line in a hundred is damaged gives exactly the KPIs of the other lines, and says what was lost"
  )
  func onePercent() throws {
    let draft = LogDraft(units: 500)
    let damaged = { (number: Int) in number % 100 == 50 }
    let dirty = DirtyLog(name: "damaged")
    // Damaged in three ways in turn.
    let spoilt = draft.json.enumerated().map { number, line in
      guard damaged(number) else { return line }
      return switch number / 100 % 3 {
      case 0: String(line.prefix(line.count / 2))
      case 1: line.replacingOccurrences(of: "+09:00", with: "")
      default:
        line.replacingOccurrences(of: "\"baseline\"", with: "null").replacingOccurrences(
          of: "\"augmented\"", with: "null")
      }
    }
    let whole = draft.json.enumerated().filter { !damaged($0.offset) }.map(\.element)
    let lost = try dirty.outcome(["log.jsonl": DirtyLog.joined(spoilt)], input: dirty.input)
    let rest = try dirty.outcome(["log.jsonl": DirtyLog.joined(whole)], input: dirty.input)
    #expect(lost.evaluation.kpis == rest.evaluation.kpis)
    #expect(lost.evaluation.contrasts == rest.evaluation.contrasts)
    // 3,100 lines: 1,000 transactions of three lines, a hundred of them of four.
    #expect(lost.read == 3100 && rest.read == 3069)
    let lines = lost.evaluation.flow.filter { $0.stage == .lines }.map { "\($0.outcome) \($0.count)" }
    #expect(
      lines == ["read 3100", "missing-field 10", "naive-timestamp 10", "unreadable 11", "kept 3069"])
    #expect(lost.codes.subtracting(rest.codes) == ["L201", "L207"])
    #expect(lost.evaluation.health.first { $0.code == "H107" }?.status == .pass)
  }
}
