import Testing

@testable import Reporting

@Suite("Escaping")
struct EscapingTests {
  @Test("Markdown: every punctuation mark gets a backslash, breaks become blanks, control becomes U+FFFD")
  func markdown() {
    #expect(MarkdownEscaping.escaped("a|b *c* <d>\n[e](f)") == #"a\|b \*c\* \<d\> \[e\]\(f\)"#)
    #expect(MarkdownEscaping.escaped("x\u{202E}y\u{1B}z") == "x\u{FFFD}y\u{FFFD}z")
    #expect(MarkdownEscaping.escaped("日本 語") == "日本 語")
  }

  @Test("XML: the five characters become entities, control characters become U+FFFD")
  func xml() {
    #expect(
      XMLEscaping.escaped("<a b='c' d=\"e\">&\u{0}") == "&lt;a b=&#39;c&#39; d=&quot;e&quot;&gt;&amp;\u{FFFD}"
    )
  }

  @Test("a terminal shows control characters instead of obeying them")
  func terminal() {
    #expect(TerminalText.visible("a\u{1B}[31mb\nc") == "a\\x1b[31mb\nc")
    #expect(TerminalText.visible("\u{202E}x") == "\\u{202e}x")
    #expect(TerminalText.ascii("¥8 – ├■┤ …") == "JPY 8 - [#] ..")
  }

  @Test("a text keeps what is ours and escapes what is foreign")
  func pieces() {
    let text: ReportText = "p = 0.1, " + .foreign("*x*")
    #expect(text.plain == "p = 0.1, *x*")
    #expect(text.markdown == #"p = 0.1, \*x\*"#)
    #expect((ReportText.ours("") + "retry rate").capitalised.plain == "Retry rate")
    #expect(ReportText.foreign("name").capitalised.plain == "name")
  }

  @Test("long lines break at blanks")
  func wrapped() {
    #expect(TerminalText.wrapped("one two three", width: 7) == ["one two", "three"])
    #expect(TerminalText.wrapped("unbreakable", width: 3) == ["unbreakable"])
  }
}
