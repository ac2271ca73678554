import Economics
import Operations
import Pilots
import Testing
import Verification
import Vocabulary

@testable import Reporting

@Suite("Terms")
struct TermsTests {
  @Test("both languages have the same keys, and the same slots in each sentence")
  func parity() {
    let (english, japanese) = (Terms(.english), Terms(.japanese))
    #expect(Set(english.values.keys) == Set(japanese.values.keys))
    for (key, text) in english.values {
      let other = japanese.values[key] ?? ""
      #expect(Self.slots(text) == Self.slots(other), "\(key)")
    }
  }

  static func slots(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
        $0.split(separator: "}").first.map(String.init)
      })
  }

  @Test("no text holds a character with a meaning in Markdown", arguments: ReportLanguage.allCases)
  func harmless(_ language: ReportLanguage) {
    for (key, text) in Terms(language).values {
      #expect(!text.contains { "|*_`<>[]".contains($0) }, "\(key)")
    }
  }

  @Test("every value that a report may name has its term", arguments: ReportLanguage.allCases)
  func complete(_ language: ReportLanguage) {
    let groups: [(String, [String])] = [
      ("arm", Arm.allCases.map(\.rawValue)), ("reading", ContrastReading.allCases.map(\.rawValue)),
      ("set", PoseBin.allCases.map(\.rawValue) + PoseClass.allCases.map(\.rawValue) + ["all"]),
      ("kpi", KPI.allCases.map(\.rawValue) + ["tar", "far", "far_ratio", "npv"]),
      ("status", CriterionOutcome.Status.allCases.map(\.rawValue)),
      ("kind", CriterionOutcome.Kind.allCases.map(\.rawValue)),
      ("decision", Verdict.Decision.allCases.map(\.rawValue) + ["none"]),
      ("shape", Verdict.Decision.allCases.map(\.rawValue)), ("stage", Stage.allCases.map(\.rawValue)),
      ("rights", RightsItem.Name.allCases.map(\.rawValue)),
      ("rights.status", RightsItem.Status.allCases.map(\.rawValue)),
      ("evidence", Evidence.allCases.map(\.rawValue)), ("cost", ReportedTerm.allCases.map(\.rawValue)),
      ("input", CostInput.Kind.allCases.map(\.rawValue)), ("tax", TaxBasis.allCases.map(\.rawValue)),
      ("support", TargetSupport.allCases.map(\.rawValue)),
      ("check-status", ["pass", "fail", "not-checked"]), ("severity", ["error", "warning", "note"]),
      ("open", RightsItem.Name.allCases.map { "rights.\($0.rawValue)" } + ["plan", "evidence"]),
      ("compat", CompatibilityReason.allCases.map(\.rawValue)),
      ("compat.mode", CompatibilityMode.allCases.map(\.rawValue)),
      ("limit", ["above.negative", "above.positive", "below.negative", "below.positive", "ratio", "money"]),
    ]
    let terms = Terms(language)
    for (group, names) in groups {
      for name in names { #expect(terms.has("\(group).\(name)"), "\(group).\(name)") }
    }
  }

  @Test("quotes keep blanks, comments say nothing, slots are filled")
  func parsed() {
    #expect(Terms.parsed("# a = b\n\nc = \" d \"\ne = f = g\n") == ["c": " d ", "e": "f = g"])
    let filled = Terms(.english).filled("metric.on-sets", ["metric": "TAR", "sets": .foreign("a_b")])
    #expect(filled.markdown == #"TAR (a\_b)"#)
  }

  @Test("intervals are called by their level", arguments: [ReportLanguage.english, .japanese])
  func level(_ language: ReportLanguage) {
    let usual = Terms(language)
    let strict = Terms(language, level: 0.975)
    #expect(usual["column.change-interval"].plain.contains("95"))
    #expect(strict["column.change-interval"].plain.contains("97.5"))
    #expect(!(usual.values.values.contains { $0.contains("{level}") }))
    #expect([0.95, 0.975, 0.99, 0.9999].map(Terms.percent) == ["95", "97.5", "99", "99.99"])
  }
}
