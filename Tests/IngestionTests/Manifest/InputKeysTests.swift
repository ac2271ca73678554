import Pilots
import Testing

@testable import Ingestion

@Suite("Inputs that lack a key")
struct InputKeysTests {
  static func refusal(_ input: String) -> String {
    do {
      _ = try Folder.verification("  inputs:\n    - \(input)\n")
      return "accepted"
    } catch {
      return "\(error)"
    }
  }

  /// The keys of an input without `format`, the formats that they mean, and what is missing.
  static let lacking: [(input: String, formats: String, missing: String)] = [
    (
      "{baseline: {matrix: b}, augmented: {matrix: a}}", "bee",
      "a 'mask', or the sigsets 'targets' and 'queries', or all"
    ),
    ("{baseline: {matrix: b}, augmented: {matrix: a}, targets: t}", "bee", "'queries' beside 'targets'"),
    (
      "{baseline: {matrix: b}, augmented: {matrix: a}, mask: m, queries: q}", "bee",
      "'targets' beside 'queries'"
    ),
    ("{baseline: {matrix: b}, mask: m}", "bee", "'augmented'"),
    ("{baseline: {mated: b}, augmented: {mated: a}}", "pyeer", "'nonmated' under 'baseline'"),
    ("{baseline: {mated: b, nonmated: c}, augmented: {nonmated: a}}", "pyeer", "'mated' under 'augmented'"),
    ("{baseline: {mated: b, nonmated: c}, histogram: true}", "pyeer", "'augmented'"),
    (
      "{pairs: p, baseline: {features: b}, augmented: {features: a}}", "lfw or insightface",
      "'paths', the list of the images of the 'features'"
    ),
    (
      "{pairs: p, baseline: {scores: b}, augmented: {features: a}}", "lfw or insightface",
      "'paths', the list of the images of the 'features'"
    ),
    ("{pairs: p, baseline: {scores: b}}", "ijb or lfw or insightface", "'augmented'"),
    ("{directory: d, baseline: {scores: b}, augmented: {}}", "ijb", "'scores' under 'augmented'"),
    (
      "{templates: t, baseline: {scores: b}, augmented: {scores: a}}", "ijb",
      "the list of 'pairs', or the 'directory' that holds it"
    ),
    ("{subjects: s, baseline: {file: b}}", "frte", "'augmented'"),
    ("{subjects: s, baseline: {enrolment: b}, augmented: {file: a}}", "frte", "'file' under 'baseline'"),
    (
      "{baseline: {file: b, enrolment: c}, augmented: {file: a, enrolment: d}}", "frte",
      "'subjects', a table template,subject"
    ),
    (
      "{pairs: {f2p: f}, baseline: {features: b}, augmented: {features: a}}", "efhq",
      "'paths', the list of the images of the 'features'"
    ),
    (
      "{paths: p, poses: q, baseline: {features: b}, augmented: {features: a}}", "efhq",
      "'pairs' with at least one of the lists f2f, f2p, p2p and all"
    ),
    ("{baseline: {directory: b}, augmented: {}}", "efhq", "'features' or 'directory' under 'augmented'"),
    ("{baseline: {directory: b}}", "efhq", "'augmented'"),
    ("{columns: {score: s}, baseline: {file: b}}", "csv", "'augmented'"),
    ("{columns: {score: s}}", "csv", "'file', or 'baseline' and 'augmented' with a 'file' each"),
  ]

  @Test("keys that fit one form name that format and the key that it lacks", arguments: lacking)
  func undeclared(_ input: String, _ formats: String, _ missing: String) {
    #expect(
      Self.refusal(input)
        == "pilot.yaml:6: an input with these keys is of format \(formats), and that needs \(missing); add it, or state "
        + "another format [C004]")
  }

  @Test("a format that is stated names the key that it lacks", arguments: lacking)
  func declared(_ input: String, _ formats: String, _ missing: String) throws {
    let format = try #require(formats.split(separator: " ").first)
    #expect(
      Self.refusal(input.replacing("{", with: "{format: \(format), ", maxReplacements: 1))
        == "pilot.yaml:6: an input of format \(format) needs \(missing); add it [C004]")
  }

  @Test("a key of another format is refused with its line, and keys that say nothing are those of a table")
  func foreign() {
    #expect(
      Self.refusal("{baseline: {matrix: b}, augmented: {matrix: a}, maske: m}")
        == "pilot.yaml:6: unknown key 'maske'; did you mean 'mask'? [C004]")
    #expect(
      Self.refusal("{}")
        == "pilot.yaml:6: an input with these keys is of format csv, and that needs 'file', or 'baseline' and "
        + "'augmented' with a 'file' each; add it, or state another format [C004]")
    #expect(
      Self.refusal("{baseline: b, augmented: a}")
        == "pilot.yaml:6: the files of 'baseline' stand under no key; write baseline: {file: scores.csv}, or as the "
        + "format has it [C004]")
    #expect(
      Self.refusal("{format: efhq, baseline: {features: f, directory: d}, augmented: {directory: e}}")
        == "pilot.yaml:6: a model of format efhq names either its 'features' or a 'directory'; see 'contrapose init' "
        + "for an example [C004]")
  }
}
