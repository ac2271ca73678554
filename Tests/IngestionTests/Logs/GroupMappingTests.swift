import Foundation
import Operations
import Testing

@testable import Ingestion

@Suite("Groups of people in mapped logs")
struct GroupMappingTests {
  static let own =
    #"group_age_band: {from: $.person.age, match: '^(\d)\d$', values: {"2": 20-29, "7": 70+}, default: {value: other}}"#

  static func line(_ id: String, _ more: String) -> String {
    #"{"id":"\#(id)","ts":"2026-05-01T10:00:00Z","group_light":"dark"\#(more)}"#
  }

  static func log(
    _ own: String, _ lines: [String], permitted: [String] = ["age_band"]
  ) throws -> MappedLog {
    try MappedLog("a.jsonl", lines.joined(separator: "\n"), MappedLog.map(own), groups: permitted)
  }

  @Test("a permitted group is read from the path that the mapping names, with match, values and default")
  func mapped() throws {
    let lines = [
      Self.line("a", #","person":{"age":"23"}"#), Self.line("b", #","person":{"age":71}"#),
      Self.line("c", #","person":{"age":"35"}"#), Self.line("d", ""),
    ]
    let data = try Self.log(Self.own, lines).read()
    let bands = data.log.events.map { $0.groups["age_band"] }
    #expect(bands == ["20-29", "70+", "other", "other"])
    #expect(data.log.events.allSatisfy { $0.groups.count == 1 })
    let source = data.account?.files[0].fields.first { $0.field == "group_age_band" }
    #expect(source?.source == "$.person.age" && source?.lines == 4)
  }

  @Test("a group that the mapping does not name is found where the source has a field of its name")
  func bare() throws {
    let log = try Self.log(Self.own, [Self.line("a", "")], permitted: ["age_band", "light", "sex"])
    #expect(try log.read().log.events.map(\.groups) == [["age_band": "other", "light": "dark"]])
  }

  @Test("a person of whom nothing is known is in no group, whatever the line before says")
  func unknown() throws {
    let own = "group_age_band: {from: $.person.age}"
    let lines = [Self.line("a", #","person":{"age":"23"}"#), Self.line("b", #","person":{"age":null}"#)]
    #expect(try Self.log(own, lines).read().log.events.map(\.groups) == [["age_band": "23"], [:]])
  }

  @Test("a value that is not listed refuses its line, or leaves it out on request, and is not written")
  func unlisted() throws {
    let strict = "group_age_band: {from: $.person.age, values: {x: young}}"
    let lines = [
      Self.line("a", #","person":{"age":"1931-02-03"}"#), Self.line("b", #","person":{"age":"x"}"#),
    ]
    #expect(
      try Self.log(strict, lines).refusals()
        == ["1: unlisted-value: a value is not among those of group_age_band"])
    let lenient = "group_age_band: {from: $.person.age, values: {x: young}, default: skip}"
    #expect(try Self.log(lenient, lines).read().log.skipped == ["group_age_band not listed": 1])
  }

  @Test("a group that the pilot does not permit is refused with the line of the manifest and what to do")
  func unpermitted() {
    let message = { (permitted: [String]) in
      MappedLog.refusal(MappedLog.map("group_ageband: {from: $.person.age}"), groups: permitted)
    }
    let remedy =
      #"tate its legal basis as permitted_groups: {ageband: "…"} in operations, or drop the line [I150]"#
    #expect(
      message([]) == "pilot.yaml:21: group_ageband: the pilot does not permit the group 'ageband'; s" + remedy
    )
    #expect(
      message(["age_band"])
        == "pilot.yaml:21: group_ageband: the pilot does not permit the group 'ageband'; "
        + "did you mean 'group_age_band'? Else s" + remedy)
  }

  @Test("what a group's mapping cannot mean is refused as that of any other field")
  func impossible() {
    let refusal = { MappedLog.refusal(MappedLog.map($0), groups: ["age_band"]) }
    #expect(
      refusal("group_age_band: {from: $.age, parse: double}")
        == "pilot.yaml:21: group_age_band: group_age_band cannot be read as double; use lowercase, text [I150]"
    )
    #expect(
      refusal("group_: {from: $.age}").hasPrefix("pilot.yaml:21: unknown key 'group_'; use one of schema"))
    #expect(refusal("group_age_band: {from: $.age}") == "accepted")
  }

  @Test("CSV: a column that a group is mapped to must be there, one that only has its name may be missing")
  func header() throws {
    let text = "id,ts,age\na,2026-05-01T10:00:00Z,old\n"
    let read = { (own: String) in
      try MappedLog(
        "a.csv", text, MappedLog.map(own, format: "csv", path: "a.csv"), groups: ["age_band", "sex"]
      ).read().log.events.map(\.groups)
    }
    #expect(try read("group_age_band: {from: $.age}") == [["age_band": "old"]])
    #expect {
      try read("group_age_band: {from: $.agee}")
    } throws: {
      "\($0)".contains("there is no column '$.agee', which the mapping reads; did you mean column 3?")
    }
  }

  @Test("a preset takes groups of one's own, and the manifest as understood names them")
  func preset() throws {
    let needed = [
      "event_id: {from: $.id}", "arm: {constant: baseline}", "unit_type: {constant: subject}",
      "unit_id: {from: $.id}", "group_age_band: {from: $.age}",
    ]
    let log = "path: a\npreset: nginx-json\nmap: {\(needed.joined(separator: ", "))}"
    let input = try MappedLog.settings(log, groups: ["age_band"]).logs[0]
    let mapping = try LogMapping(input, groups: ["age_band"])
    #expect(mapping.rules.contains { $0.field == .group("age_band") && $0.source == "$.age" })
    let again = try JSONDecoder().decode(LogInput.self, from: JSONEncoder().encode(input))
    #expect(again == input && again.map?.groups["age_band"]?.from?.paths == ["$.age"])
  }

  @Test("lines of oplog/1 keep permitted groups, and others are ignored")
  func direct() throws {
    let line = LogReaderTests.decision.replacingOccurrences(
      of: #""arm":"#, with: #""group_age_band":"70+","group_sex":"f","arm":"#)
    let log = try MappedLog("a.jsonl", line, "path: a.jsonl", groups: ["age_band"])
    let data = try log.read()
    #expect(data.log.events.map(\.groups) == [["age_band": "70+"]] && data.findings.isEmpty)
  }
}
