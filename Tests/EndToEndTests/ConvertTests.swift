import Compression
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

  /// Files of formats that need several, made small.
  static func parts() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("enrollTempl verifTempl simScore returnCode\n1.t 2.t 0.7 0\n1.t 3.t -1 2\n", to: "log")
    try scratch.write("template,subject\n1.t,p\n2.t,p\n3.t,q\n", to: "people.csv")
    try scratch.write("1\nAnn\t1\t4\nAnn\t1\tBob\t2\n", to: "pairs.txt")
    try scratch.write("image1,image2,label\na.jpg,b.jpg,1\na.jpg,c.jpg,0\n", to: "kyc.csv")
    try scratch.write("0.9\n0.1\n", to: "scores")
    try scratch.write("12 77 1\n12 9 0\n", to: "templates.txt")
    try scratch.write(array("(2,)", [0.5, 0.25]), to: "scores.npy")
    try scratch.write(array("(2,)", [1, 0], "<i8"), to: "whole.npy")
    let matrix = { (kind: String, cells: [UInt8]) in
      Data("S2\nt\nq\n\(kind) 1 2 ".utf8) + Data([0x78, 0x56, 0x34, 0x12, 10]) + Data(cells)
    }
    try scratch.write(matrix("MF", [0, 0, 0, 0x3F, 0, 0, 0x80, 0x3E]), to: "s.mtx")
    try scratch.write(matrix("MB", [0xFF, 0x7F]), to: "s.mask")
    for (name, data) in [
      "feat.npy": array("(2, 2)", [1, 0, 0.6, 0.8]), "paths.txt": Data("p/x/1.png\nq/x/2.png\n".utf8),
      "f2p.txt": Data("p/x/1.png\tq/x/2.png\t0\n".utf8),
    ] { try scratch.write(data, to: "efhq/\(name)") }
    return scratch
  }

  /// A `.npy` file of eight bytes a number.
  static func array(_ shape: String, _ values: [Double], _ descr: String = "<f8") -> Data {
    let header = "{'descr': '\(descr)', 'fortran_order': False, 'shape': \(shape), }\n"
    var data =
      Data([0x93]) + Data("NUMPY".utf8) + Data([1, 0, UInt8(header.utf8.count), 0]) + Data(header.utf8)
    for value in values {
      withUnsafeBytes(of: descr == "<f8" ? value.bitPattern : UInt64(value)) { data.append(contentsOf: $0) }
    }
    return data
  }

  @Test(
    "a format of several files is converted without a pilot, for one model and for both",
    arguments: [
      ("frte", "log", ["subjects=people.csv"], "1.t,2.t,1,0.7"),
      ("lfw", "scores", ["pairs=pairs.txt"], "Ann/Ann_0001,Ann/Ann_0004,1,0.9"),
      ("insightface", "scores", ["pairs=kyc.csv"], "a.jpg,b.jpg,1,0.9"),
      ("ijb", "scores.npy", ["pairs=templates.txt"], "12,77,1,0.5"),
      ("bee", "s.mtx", ["mask=s.mask"], "target:1,query:1,1,0.5"),
      ("efhq", "efhq", [], "p/x/1.png,q/x/2.png,0,0.5999999940395355"),
      (
        "efhq", "efhq/feat.npy", ["paths=efhq/paths.txt", "pairs.f2p=efhq/f2p.txt"],
        "p/x/1.png,q/x/2.png,0,0.5999999940395355"
      ),
    ])
  func several(_ format: String, _ file: String, _ further: [String], _ row: String) throws {
    let scratch = try Self.parts()
    let named =
      ["convert", "--input-format", format, "--baseline", file] + further.flatMap { ["--with", $0] }
    let one = try BuiltProgram.run(named, in: scratch.url)
    #expect(one.status == 0 && one.text.contains(row), "\(one.text)\(one.errors)")
    #expect(one.text.split(separator: "\n")[0].contains(",score") && !one.text.contains("score_"))
    let both = try BuiltProgram.run(named + ["--augmented", file], in: scratch.url)
    let score = row.split(separator: ",").last ?? ""
    #expect(both.status == 0 && both.text.contains("\(row),\(score)"), "\(both.text)\(both.errors)")
  }

  @Test("PyEER's files of both models are named by their keys")
  func pyeer() throws {
    let scratch = try Scratch()
    try scratch.write("0.9\n", to: "m")
    try scratch.write("0.1\n", to: "n")
    let keys = ["baseline.mated=m", "baseline.nonmated=n", "augmented.mated=m", "augmented.nonmated=n"]
    let both = try BuiltProgram.run(
      ["convert", "--input-format", "pyeer"] + keys.flatMap { ["--with", $0] }, in: scratch.url)
    #expect(both.text == "mated,score_baseline,score_augmented\n1,0.9,0.9\n0,0.1,0.1\n", "\(both.errors)")
  }

  @Test(
    "what a format still needs, and a key that it does not know, is wrong usage with the option that names it"
  )
  func lacking() throws {
    let scratch = try Self.parts()
    let said = { (arguments: [String]) in
      let outcome = try BuiltProgram.run(["convert", "--input-format"] + arguments, in: scratch.url)
      #expect(outcome.status == 64)
      return outcome.errors
    }
    let remedy = "further files are named with --with KEY=FILE, see 'contrapose convert --help' [C004]\n"
    #expect(
      try said(["frte", "--baseline", "log"])
        == "error: convert: an input of format frte needs 'subjects', a table template,subject; add it; \(remedy)"
    )
    #expect(
      try said(["frte", "--baseline", "log", "--with", "subject=people.csv"])
        == "error: convert: unknown key 'subject'; did you mean 'subjects'?; \(remedy)")
    #expect(
      try said(["frte", "--baseline", "log", "--with", "subjects"]).contains("'subjects' is not KEY=FILE."))
    let unnamed = try BuiltProgram.run(
      ["convert", "--baseline", "log", "--with", "subjects=people.csv"], in: scratch.url)
    #expect(unnamed.status == 64 && unnamed.errors.contains("--with needs --input-format"))
    let whole = try BuiltProgram.run(
      ["convert", "--input-format", "ijb", "--baseline", "whole.npy", "--with", "pairs=templates.txt"],
      in: scratch.url)
    #expect(whole.status == 65 && whole.errors.contains("whole.npy: scores are stored as whole numbers"))
  }

  @Test("- is standard input, compressed or not, and can stand for one file alone")
  func standardInput() throws {
    let scratch = try Self.parts()
    let text = Data("1 0.9\n-1 0.1\n".utf8)
    for input in [text, try Gzip.deflated(text), try Zstd.deflated(text)] {
      let outcome = try BuiltProgram.run(["convert", "--baseline", "-"], in: scratch.url, input: input)
      #expect(outcome.text == "mated,score\n1,0.9\n0,0.1\n", "\(outcome.errors)")
    }
    let log = try #require(try scratch.contents()["log"])
    let one = ["convert", "--input-format", "frte", "--baseline", "-", "--with"]
    let read = try BuiltProgram.run(one + ["subjects=people.csv"], in: scratch.url, input: log)
    #expect(read.text.contains("1.t,2.t,1,0.7"))
    let twice = try BuiltProgram.run(one + ["subjects=-"], in: scratch.url, input: log)
    #expect(
      twice.status == 65
        && twice.errors
          == "error: -: standard input is named as 2 files, and can be read as one alone; write the others into files of "
          + "their own, and name these [I142]\n"
    )
    let empty = try BuiltProgram.run(["convert", "--baseline", "-"], in: scratch.url, input: Data())
    #expect(empty.status == 65 && empty.errors.hasPrefix("error: -: its format is not recognised"))
  }

  @Test("a pilot reads - as standard input, and refuses it twice")
  func pilotFromInput() throws {
    let pilot = try CheckTests.pilot("{baseline: {file: '-'}, augmented: {file: a}}")
    try pilot.write("1 0.8\n-1 nan\n", to: "a")
    let outcome = try BuiltProgram.run(
      ["check", "pilot.yaml"], in: pilot.url, input: Data("1 0.9\n-1 0.1\n".utf8))
    #expect(
      outcome.status == 0
        && outcome.text.contains("\n    without score: 0 mated + 1 non-mated of the augmented\n"))
    let twice = try CheckTests.pilot("{baseline: {file: '-'}, augmented: {file: '-'}}")
    let refused = try BuiltProgram.run(["check", "pilot.yaml"], in: twice.url, input: Data())
    #expect(refused.status == 65 && refused.errors.contains("standard input is named as 2 files"))
  }
}
