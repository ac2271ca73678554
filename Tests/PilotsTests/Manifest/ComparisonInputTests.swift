import Foundation
import Testing

@testable import Pilots

@Suite("Inputs of comparisons")
struct ComparisonInputTests {
  static func manifest(_ inputs: String, higherIs: String = "similar") throws -> PilotManifest {
    let json = """
      {"schema": "contrapose/pilot/1", "name": "a",
       "models": {"baseline": {"name": "a", "version": "1", "threshold": 0.4}, "augmented": {"name": "b", "version": "1"}},
       "verification": {"higher_is": "\(higherIs)", "inputs": [\(inputs)]}}
      """
    return try JSONDecoder().decode(PilotManifest.self, from: Data(json.utf8))
  }

  static let files = #""baseline": {"file": "b"}, "augmented": {"file": "a"}"#

  @Test("a threshold is turned round with the scores, by what the format, the input or the section says")
  func threshold() throws {
    let threshold = { (inputs: String, higherIs: String) in
      try Self.manifest(inputs, higherIs: higherIs).design(seed: 1, threads: 1).fixedThreshold
    }
    let deepface = #"{"format": "deepface", \#(Self.files)}"#
    let bob = #"{"format": "bob", \#(Self.files)}"#
    #expect(try threshold(deepface, "similar") == -0.4)
    #expect(try threshold(bob, "similar") == 0.4)
    #expect(try threshold(bob, "different") == -0.4)
    #expect(try threshold(#"{"format": "bob", "higher_is": "different", \#(Self.files)}"#, "similar") == -0.4)
    // No one threshold holds for scores that point both ways.
    #expect(try threshold(bob + "," + deepface, "similar") == nil)
  }

  @Test("without a format the input is of every form that finds its keys")
  func forms() throws {
    let formats = { (input: String) in try Self.manifest(input).verification?.inputs.first?.formats }
    #expect(try formats("{\(Self.files)}") == [.csv, .bob, .deepface])
    #expect(try formats(#"{"file": "a"}"#) == [.csv])
    #expect(
      try formats(#"{"pairs": "p", "baseline": {"scores": "b"}, "augmented": {"scores": "a"}}"#)
        == [.ijb, .lfw, .insightface])
  }

  @Test("an input reads back as it was written")
  func coding() throws {
    for input in [
      "{\(Self.files)}",
      #"{"format": "bob", \#(Self.files), "groups": {"x": {"ref": "a", "probe": "b"}, "y": "c"}}"#,
      #"{"format": "frte", \#(Self.files), "subjects": "s"}"#,
      #"{"baseline": {"matrix": "b"}, "augmented": {"matrix": "a"}, "mask": "m", "higher_is": "different"}"#,
      #"{"format": "ijb", "baseline": {"scores": "b"}, "augmented": {"scores": "a"}, "directory": "d"}"#,
      #"{"format": "efhq", "baseline": {"directory": "b"}, "augmented": {"directory": "a"}, "poses": "p"}"#,
    ] {
      let inputs = try #require(try Self.manifest(input).verification?.inputs)
      #expect(try JSONDecoder().decode([ComparisonInput].self, from: JSONEncoder().encode(inputs)) == inputs)
    }
  }
}
