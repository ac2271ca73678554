import Testing

@testable import Ingestion

@Suite("Patterns of a mapping")
struct CapturePatternTests {
  static func capture(_ pattern: String, _ text: String) throws -> String? {
    let pattern = try CapturePattern(pattern)
    var text = text
    return text.withUTF8 { pattern.capture($0)?.text }
  }

  static let cases: [(String, String, String?)] = [
    (#"^result=(\w+)"#, "result=ok;x", "ok"), (#"^result=(\w+)"#, "the result=ok", nil),
    ("a(b*)", "xabbb", "bbb"), ("a(b*?)", "xabbb", ""), ("(a|ab)c?", "abc", "a"), ("(ab|a)c", "ac", "a"),
    (#"/verify/([0-9a-f-]+)"#, "GET /verify/12-af?x=1", "12-af"), (#"(\d{2,3})"#, "1 1234", "123"),
    (#"(\d{2,3}?)"#, "1 1234", "12"), (#"([^/]+)$"#, "a/b/顔", "顔"), ("(.)", "顔b", "顔"), ("x(y)?z", "xz", nil),
    (#"\bid=(\d+)\b"#, "xid=1 id=22,", "22"), ("(?:a|b)+(c)", "ababc", "c"), ("(a+)(?:b|$)", "aaa", "aaa"),
    (#"([\w.]+)@"#, "mail a.b@c", "a.b"), (#"\[([^\]]*)\]"#, "x [y z]", "y z"), (#"(\S+)\s"#, "ab c", "ab"),
  ]

  @Test("the group is what a backtracking matcher finds", arguments: cases)
  func captures(_ pattern: String, _ text: String, _ found: String?) throws {
    #expect(try Self.capture(pattern, text) == found)
    // An independent matcher: the standard library's.
    let other = try Regex(pattern)
    let match = text.firstMatch(of: other)
    #expect(match.flatMap { $0.output[1].substring.map(String.init) } == found)
  }

  @Test("no pattern and text take more than a moment, where backtracking would take years")
  func noHang() throws {
    #expect(try Self.capture("^(a|a|aa)+$b", String(repeating: "a", count: 2000)) == nil)
    #expect(try Self.capture("(x+x+)+y", String(repeating: "x", count: 2000)) == nil)
  }

  @Test(
    "what is no pattern is refused with the reason",
    arguments: [
      ("(a", "an opening bracket is not closed"), ("a)", "a closing bracket has no opening one"),
      ("*a", "a repetition has nothing before it"), ("a**", "a repetition is repeated"),
      ("[a", "a set [ is not closed"), (#"\q"#, #"\q is not known"#),
      ("(?=a)", "only (…) and (?:…) are groups here"),
      ("a{3,2}", "a repetition {n,m} is not closed, or larger than 200"), (#"a\"#, #"it ends with a lone \"#),
      ("[z-a]", "a range in a set runs backwards"),
      ("(?:(?:a{200}){200})", "it is too long"),
    ])
  func refused(_ pattern: String, _ sentence: String) {
    #expect(throws: PatternParser.Fault(sentence)) { try CapturePattern(pattern) }
  }
}
