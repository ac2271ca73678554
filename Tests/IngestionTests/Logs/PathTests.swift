import Testing

@testable import Ingestion

@Suite("Paths into a line")
struct PathTests {
  @Test("dots, quoted names, numbers and bare names lead into a line")
  func steps() throws {
    let key = { FieldPath.Step.key(Array(($0 as String).utf8)) }
    #expect(try FieldPath("$.visit.id").steps == [key("visit"), key("id")])
    #expect(try FieldPath(#"$["a.b"][2].c"#).steps == [key("a.b"), .index(2), key("c")])
    #expect(try FieldPath("$.a['b c']").steps == [key("a"), key("b c")])
    #expect(try FieldPath("plain name.x").steps == [key("plain name.x")])
  }

  @Test(
    "what is no path is refused with the reason",
    arguments: [
      ("$", "names no field of the line"), ("$[0]", "names no field of the line"), ("", "is empty"),
      ("$.", "has a dot without a name after it"), ("$..a", "has a dot without a name after it"),
      ("$a", "goes on without a dot or a bracket"),
      ("$.a[x]", "has a bracket without a number or a quoted name"),
      ("$.a[-1]", "has a bracket without a number or a quoted name"),
      (#"$.a["b"#, "has a bracket that is not closed"),
    ])
  func refused(_ text: String, _ what: String) {
    #expect {
      try FieldPath(text)
    } throws: {
      ($0 as? MappingFault)?.sentence == "the path '\(text)' \(what)"
    }
  }
}
