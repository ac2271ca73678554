import Foundation
import Testing

@testable import Pilots

@Suite("A JSON value of any form")
struct JSONTreeTests {
  static func tree(_ text: String) throws -> JSONTree {
    try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  @Test("each value has a path, a list is one value")
  func leaves() throws {
    let tree = try Self.tree(#"{"a": {"b": 0.005, "c": [1, "x", {"d": true}]}, "e": null, "f": 12}"#)
    #expect(tree.leaves == ["a.b": "0.005", "a.c": "[1, x, {d: true}]", "e": "null", "f": "12"])
  }

  @Test("a large whole number keeps every digit, and what is written reads back equal")
  func exact() throws {
    let text = #"{"list":[1,2.5,"x",false,null,18446744073709551615],"seed":9007199254740993}"#
    let tree = try Self.tree(text)
    #expect(tree["seed"]?.description == "9007199254740993")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(tree), as: UTF8.self) == text)
    #expect(tree["none"] == nil && tree["seed"]?["x"] == nil)
  }
}
