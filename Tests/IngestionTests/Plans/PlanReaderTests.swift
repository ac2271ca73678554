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

  @Test("that was changed after it was frozen is refused, laid out anew it is the same")
  func changed() throws {
    let digest = "dc7bbe4b5e0f3d04a3d5c0dc7a7b7fa7"
    let broken = Self.whole.replacingOccurrences(
      of: #""pilot""#, with: #""content_sha256":"\#(digest)","pilot""#)
    let error = try #require(try Self.refusal(broken))
    #expect(error.code == "I136" && error.sentence.contains("does not match its own digest"))
    // sha256sum of {"criteria":{"frontal":{"margin":0.005}},"pilot":"gate","schema":"contrapose/frozen-plan/1"}
    let own = "e69d4005bf6fe3d36b57557ba2961fec2d90540a2644b5a296c4fb91ecc05060"
    let sealed = broken.replacingOccurrences(of: digest, with: own)
    #expect(try Self.refusal(sealed) == nil)
    #expect(try Self.refusal(sealed.replacingOccurrences(of: ",", with: ",\n  ")) == nil)
    #expect(try Self.refusal(sealed.replacingOccurrences(of: "0.005", with: "0.05"))?.code == "I136")
  }

  @Test("that is far too large, or nested without end, is refused and not swallowed")
  func hostile() throws {
    #expect(try Self.refusal(String(repeating: " ", count: PlanReader.limit + 1))?.code == "I131")
    let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
    #expect(try Self.refusal(deep)?.code == "I132")
  }
}
