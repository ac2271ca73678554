import Operations
import Testing
import Vocabulary

@testable import Reporting

@Suite("What is said beside numbers of a log")
struct FieldNotesTests {
  private static func sentences(_ look: Look?, _ language: ReportLanguage = .english) throws -> String {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    operations.look = look
    return FieldNotes(operations: operations, words: PilotWords(language))
      .sentences.plain
  }

  @Test("the look is named with its place in the plan and the width it gives to intervals")
  func planned() throws {
    let look = Look(
      kind: .groupSequential, number: 1, of: 2, information: 0.5, critical: 2.9626, nextInformation: 1)
    #expect(
      try Self.sentences(look).contains("look 1 of 2 that were planned, at 50")
        && Self.sentences(look).contains("2.96 standard errors"))
    #expect(try Self.sentences(look, .japanese).contains("2回の解析のうち1回目"))
  }

  @Test("before a look is due, and with one look, the sentence says so; of earlier evaluations there is none")
  func others() throws {
    #expect(try Self.sentences(Look(kind: .groupSequential, information: 0.2)).contains("No planned look"))
    #expect(try Self.sentences(Look(kind: .fixed, information: 1, critical: 1.96)).contains("judged once"))
    let sequence = Look(kind: .confidenceSequence, information: 0.4, critical: 3.04)
    #expect(try Self.sentences(sequence).contains("may be looked at any time"))
    for word in ["planned look", "window is over", "any time"] {
      #expect(try !Self.sentences(nil).contains(word))
    }
  }

  @Test("where rates weight phases, times by model are said to be pooled over them")
  func pooledTimes() throws {
    var operations = try #require(try FieldEvaluation.evaluation().operations)
    let sentence = "Times by model are pooled over the phases, unlike rates."
    #expect(
      !FieldNotes(operations: operations, words: PilotWords(.english)).sentences.plain.contains(sentence))
    let index = try #require(operations.kpis.firstIndex { $0.kpi == .retryRate })
    operations.kpis[index].estimate.method = .phaseStrata
    #expect(
      FieldNotes(operations: operations, words: PilotWords(.english)).sentences.plain.contains(sentence))
    #expect(
      FieldNotes(operations: operations, words: PilotWords(.japanese)).sentences.plain
        .contains("段階を通してまとめた"))
  }
}
