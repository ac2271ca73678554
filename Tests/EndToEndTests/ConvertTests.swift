import Foundation
import Testing

@Suite("Converting")
struct ConvertTests {
  @Test("a converted pilot converts to the same bytes again, and runs to the same estimates")
  func roundTrip() throws {
    let pilot = try SmallPilot.written()
    let first = try BuiltProgram.run(["convert", "pilot.yaml", "-o", "all.csv"], in: pilot.url)
    #expect(
      first.status == 0 && first.output.isEmpty && first.errors.contains("wrote all.csv: 900 comparisons"))
    let converted = """
      schema: contrapose/pilot/1
      name: small
      models: {baseline: {name: old, version: "1"}, augmented: {name: new, version: "2"}}
      verification: {inputs: [{file: all.csv}]}
      """
    try pilot.write(converted, to: "again.yaml")
    let again = try BuiltProgram.run(["convert", "again.yaml"], in: pilot.url)
    let written = try pilot.contents()["all.csv"]
    #expect(again.status == 0 && again.output == written)
  }

  @Test("files are converted without a pilot, with tabs if that is asked for")
  func files() throws {
    let scratch = try Scratch()
    try scratch.write("p p t1 0.9\np q t2 0.1\n", to: "b.txt")
    try scratch.write("p p t1 0.8\np q t2 nan\n", to: "a.txt")
    let both = try BuiltProgram.run(
      ["convert", "--input-format", "bob", "--baseline", "b.txt", "--augmented", "a.txt", "--format", "tsv"],
      in: scratch.url)
    #expect(
      both.text
        == "ref_subject\tprobe_subject\tprobe_sample\tmated\tscore_baseline\tscore_augmented\n"
        + "p\tp\tt1\t1\t0.9\t0.8\np\tq\tt2\t0\t0.1\t\n")
    #expect(both.errors.contains("V105"))
    let one = try BuiltProgram.run(["convert", "--baseline", "b.txt"], in: scratch.url)
    #expect(one.text.hasPrefix("ref_subject,probe_subject,probe_sample,mated,score\np,p,t1,1,0.9\n"))
  }

  @Test("a histogram is written out, and refused where two models are compared")
  func histogram() throws {
    let scratch = try Scratch()
    try scratch.write("2\n", to: "m")
    try scratch.write("1\n2\n", to: "n")
    let one = try BuiltProgram.run(
      ["convert", "--mated", "m", "--nonmated", "n", "--histogram"], in: scratch.url)
    #expect(one.text == "mated,score\n1,2.0\n0,0.0\n0,1.0\n0,1.0\n")
  }

  @Test("nothing named, or too much, is wrong usage, and a file that exists stays")
  func usage() throws {
    let pilot = try SmallPilot.written()
    for arguments in [
      [], ["pilot.yaml", "--file", "scores.csv"], ["--augmented", "scores.csv"], ["--mated", "scores.csv"],
      ["pilot.yaml", "--format", "xls"],
    ] {
      #expect(try BuiltProgram.run(["convert"] + arguments, in: pilot.url).status == 64, "\(arguments)")
    }
    #expect(try BuiltProgram.run(["convert", "pilot.yaml", "-o", "scores.csv"], in: pilot.url).status == 73)
    #expect(try BuiltProgram.run(["convert", "--file", "none.csv"], in: pilot.url).status == 66)
  }
}
