import Foundation
import Ingestion
import Pilots
import Testing

@Suite("A plan as a file")
struct PlanReaderTests {
  static let whole = """
    {"criteria":{"frontal":{"margin":0.005}},"pilot":"gate","schema":"contrapose/frozen-plan/1"}

    """

  static func refusal(_ text: String?) throws -> IngestionError? {
    let folder = try Folder(text.map { ["plan.json": Data($0.utf8)] } ?? [:])
    do {
      _ = try PlanReader.plan("plan.json", folder: folder.path)
      return nil
    } catch {
      return error
    }
  }

  @Test("is named by the SHA-256 of its bytes")
  func read() throws {
    let folder = try Folder(["plan.json": Data(Self.whole.utf8)])
    let plan = try PlanReader.plan("plan.json", folder: folder.path)
    // sha256sum of the same bytes.
    #expect(plan.sha256 == "ac21d3d8b6f0d04d85e969248076cbea60ae076753e3c38cebf8701b072803fe")
    #expect(plan.content["criteria"]?["frontal"]?["margin"]?.description == "0.005")
    #expect(plan.input.role == "plan" && plan.input.addsUp)
  }

  @Test("that is missing says how to freeze one")
  func missing() throws {
    let error = try #require(try Self.refusal(nil))
    #expect(error.code == "I130" && error.kind == .missing && error.remedy.contains("contrapose plan"))
  }

  @Test(
    "that is no plan is refused with what it is",
    arguments: [
      ("{\"criteria\":", "I132", "not JSON"), ("", "I132", "not JSON"),
      ("{}", "I133", "states no schema"), ("[1]", "I133", "states no schema"),
      (#"{"schema":"contrapose/plan/1"}"#, "I133", "'contrapose/plan/1' is not known"),
      (#"{"schema":"contrapose/frozen-plan/1"}"#, "I134", "freezes no criteria"),
      (#"{"schema":"contrapose/frozen-plan/1","criteria":"all"}"#, "I134", "freezes no criteria"),
    ])
  func refused(_ text: String, _ code: String, _ sentence: String) throws {
    let error = try #require(try Self.refusal(text))
    #expect(error.code == code && error.sentence.contains(sentence), "\(error)")
  }

  @Test("that is far too large, or nested without end, is refused and not swallowed")
  func hostile() throws {
    #expect(try Self.refusal(String(repeating: " ", count: PlanReader.limit + 1))?.code == "I131")
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try Self.refusal(deep)?.code == "I132")
  }
}
