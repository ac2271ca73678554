import Testing

@testable import Ingestion

@Suite("Elements of a sigset")
struct XMLScannerTests {
  static func tokens(_ text: String) throws -> [XMLScanner.Token] {
    var scanner = XMLScanner(Array(text.utf8))
    var tokens: [XMLScanner.Token] = []
    while let token = try scanner.next() { tokens.append(token) }
    return tokens
  }

  @Test(
    "elements open and close, by themselves too; prefixes, comments, instructions and text are passed over")
  func elements() throws {
    #expect(
      try Self.tokens("<?xml version='1.0'?><!-- <x> --><s:a b = \"1\" s:c='2'>text<d/>\n</s:a >")
        == [.open("a", ["b": "1", "c": "2"]), .open("d", [:]), .close("d"), .close("a")])
  }

  @Test("characters may be written by name or number")
  func characters() throws {
    #expect(
      try Self.tokens("<a b='&lt;&gt;&amp;&quot;&apos;&#233;&#x3042;'/>") == [
        .open("a", ["b": "<>&\"'éあ"]), .close("a"),
      ])
  }

  @Test(
    "what is no such text is refused, with its line",
    arguments: [
      ("<a b=1/>", "the value of b is not in quotes"), ("<a b/>", "no = follows the attribute b"),
      ("<a b='1' b='2'/>", "the attribute b of <a> stands twice"),
      ("<a b='1'c='2'/>", "<a is not ended by >"), ("<a b='<'/>", "the value of b holds a <"),
      ("<a b='1", "the quotes of b are not closed"), ("< a/>", "the name of an element is missing"),
      ("<a b='&x;'/>", "the value of b holds an & that names no character"),
      ("<a b='&#0;'/>", "the value of b holds an & that names no character"),
      ("<a b='&'/>", "the value of b holds an & that names no character"),
      ("<a/ >", "no > follows the / of <a"), ("</a", "</a is not ended by >"),
      ("<!-- a", "the comment is not closed by -->"), ("<?xml", "the instruction is not closed by ?>"),
      ("<![CDATA[x]]>", "declarations such as DOCTYPE are not read"), ("<a", "<a is not ended by >"),
      ("<1/>", "the name of an element is missing"),
    ])
  func refused(_ text: String, _ sentence: String) {
    #expect { try Self.tokens("\n" + text) } throws: { error in
      (error as? XMLFault)?.sentence == sentence && (error as? XMLFault)?.line == 2
    }
  }
}
