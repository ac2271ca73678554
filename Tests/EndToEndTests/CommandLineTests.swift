import Foundation
import Testing

@Suite("The command line")
struct CommandLineTests {
  static let commands = [
    "demo", "init", "check", "plan", "run", "report", "runs", "show", "gate", "explain", "convert",
    "trend", "compare", "tag", "note",
  ]

  @Test(
    "every command explains itself with two examples, on standard output, on one screen", arguments: commands)
  func help(_ command: String) throws {
    let scratch = try Scratch()
    let outcome = try BuiltProgram.run([command, "--help"], in: scratch.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.components(separatedBy: "  contrapose \(command)").count >= 3, "\(outcome.text)")
    #expect(outcome.text.split(separator: "\n", omittingEmptySubsequences: false).count <= 45)
  }

  @Test("check names every file with its rows, and writes nothing")
  func check() throws {
    let pilot = try SmallPilot.written()
    let before = try pilot.contents()
    let outcome = try BuiltProgram.run(["check", "pilot.yaml"], in: pilot.url)
    #expect(
      outcome.status == 0 && outcome.text.contains("scores.csv  scores: 900 read, 900 used"),
      "\(outcome.text)")
    #expect(try pilot.contents() == before)
    let effective = try BuiltProgram.run(["check", "pilot.yaml", "--effective"], in: pilot.url)
    #expect(effective.text.contains("\"on_bad_row\" : \"stop\""))
  }

  @Test(
    "explain lists every code, says what one means in both languages, and refuses others with the nearest")
  func explain() throws {
    let scratch = try Scratch()
    let all = try BuiltProgram.run(["explain"], in: scratch.url)
    #expect(all.status == 0 && all.text.contains("\nV116  people of the training data in the test\n"))
    let one = try BuiltProgram.run(["explain", "v116"], in: scratch.url)
    #expect(one.status == 0 && one.text.hasPrefix("V116  people of the training data in the test\n\nWhen  "))
    let japanese = try BuiltProgram.run(["explain", "V116", "--lang", "ja"], in: scratch.url)
    #expect(japanese.text.hasPrefix("V116  評価に含まれる学習データの人"))
    let json = try BuiltProgram.run(["explain", "V116", "--format", "json"], in: scratch.url)
    #expect(json.text.contains("\"schema\" : \"contrapose/explain/1\""))
    let none = try BuiltProgram.run(["explain", "V11"], in: scratch.url)
    #expect(none.status == 64 && none.text.isEmpty)
    #expect(none.errors.hasPrefix("error: no finding or error has the code 'V11'; did you mean V"))
  }

  @Test("an option stands above the environment, and that above the manifest")
  func environment() throws {
    let pilot = try SmallPilot.written()
    let seed = { (arguments: [String]) -> Bool in
      let outcome = try BuiltProgram.run(
        ["run", "pilot.yaml", "--format", "json", "--force"] + arguments, in: pilot.url,
        environment: ["CONTRAPOSE_SEED": "11"])
      return outcome.text.contains("\"seed\" : \(arguments.last ?? "11")")
    }
    #expect(try seed([]))
    #expect(try seed(["--seed", "12"]))
  }

  @Test("--dry-run writes nothing")
  func dryRun() throws {
    let pilot = try SmallPilot.written()
    let before = try pilot.contents()
    let outcome = try BuiltProgram.run(["run", "pilot.yaml", "--dry-run"], in: pilot.url)
    #expect(outcome.status == 0 && outcome.errors.contains("would write"))
    #expect(try pilot.contents() == before)
  }

  @Test("--verbose adds on standard error how long each step took, and changes nothing else")
  func verbose() throws {
    let pilot = try SmallPilot.written()
    let plain = try BuiltProgram.run(["run", "pilot.yaml", "--dry-run"], in: pilot.url)
    let verbose = try BuiltProgram.run(["run", "pilot.yaml", "--dry-run", "--verbose"], in: pilot.url)
    #expect(verbose.status == 0 && verbose.output == plain.output)
    for step in ["reading comparisons", "writing reports"] {
      #expect(verbose.errors.contains(try Regex("(?m)^ *[0-9]+\\.[0-9] s  \(step)$")), "\(verbose.errors)")
      #expect(!plain.errors.contains(" s  \(step)"))
    }
    let both = try BuiltProgram.run(["run", "pilot.yaml", "--quiet", "--verbose"], in: pilot.url)
    #expect(both.status == 64 && both.errors.contains("ask for --quiet or for --verbose, not for both"))
  }

  @Test("--report says which reports a run writes; report draws the technical one again, byte for byte")
  func reports() throws {
    let pilot = try SmallPilot.written()
    let written = { (arguments: [String]) -> Set<String> in
      let outcome = try BuiltProgram.run(
        ["run", "pilot.yaml", "--lang", "en", "--reports", "out", "--force"] + arguments, in: pilot.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return Set(
        try pilot.contents().keys.filter { $0.hasPrefix("out/") && $0.hasSuffix(".html") }.compactMap {
          $0.split(separator: "/").last.map(String.init)
        })
    }
    #expect(try written([]) == ["management.en.html"])
    try FileManager.default.removeItem(at: pilot.url.appendingPathComponent("out"))
    #expect(try written(["--report", "technical"]) == ["technical.en.html"])
    #expect(try written(["--report", "all"]) == ["management.en.html", "technical.en.html"])
    let contents = try pilot.contents()
    let page = try #require(contents.first { $0.key.hasSuffix("technical.en.html") })
    let run = try #require(page.key.split(separator: "/").dropFirst().first)
    let again = try BuiltProgram.run(
      ["report", String(run), "--report", "technical"], in: pilot.url)
    #expect(again.status == 0 && again.output == page.value)
    #expect(contents.keys.contains { $0.hasSuffix("figures/frontal.en.svg") })
    let wrong = try BuiltProgram.run(["run", "pilot.yaml", "--report", "technicl"], in: pilot.url)
    #expect(wrong.status == 64)
  }

  @Test("the manifest that init writes is accepted but for its missing files")
  func initial() throws {
    let scratch = try Scratch()
    #expect(try BuiltProgram.run(["init", "new"], in: scratch.url).status == 0)
    let outcome = try BuiltProgram.run(["check", "new/pilot.yaml"], in: scratch.url)
    #expect(outcome.status == 66 && outcome.errors.contains("scores.csv"), "\(outcome.errors)")
  }
}
