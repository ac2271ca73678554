import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Formats that are not named")
struct FormatDetectionTests {
  static let arms = "  inputs: [{baseline: {file: b}, augmented: {file: a}}]\n"

  /// The format and the ground of the first file, or the refusal, of two files of one content.
  static func recognised(_ text: String, _ section: String = arms) throws -> String {
    let folder = try Folder()
    for name in ["a", "b"] { try folder.write(text, to: name) }
    do {
      guard let settings = try Folder.verification(section) else { return "no section" }
      let data = try ComparisonReader.comparisons(settings, folder: folder.path)
      return "\(data.inputs[0].format ?? "none") \(data.inputs[0].recognised ?? "")"
    } catch let error as IngestionError {
      return error.description
    }
  }

  @Test(
    "the header tells, else the columns",
    arguments: [
      ("ref_sample,probe_sample,mated,score\nx,y,1,2\n", "csv detected by its header"),
      ("# ours\nref_sample\tprobe_sample\tmated\tscore\nx\ty\t1\t2\n", "tsv detected by its header"),
      ("actuals,distances\n1,0.2\n", "deepface detected by its header"),
      ("bio_ref_subject_id,probe_subject_id,score\np,p,1\n", "bob detected by its header"),
      ("1 0.5\n-1 0.1\n", "bob detected by its columns"),
      ("p p t 0.5\np q u nan\n", "bob detected by its columns"),
      ("p m p t 0.5\np m q u -0.1\n", "bob detected by its columns"),
    ])
  func told(_ text: String, _ format: String) throws { #expect(try Self.recognised(text) == format) }

  @Test("what could be two formats, or is none, is refused with the key that settles it")
  func unclear() throws {
    #expect(
      try Self.recognised("bio_ref_subject_id,probe_subject_id,ref_sample,mated,score\np,p,x,1,1\n")
        == "b: it can be read as csv and as bob; name the format: format: csv or format: bob [I071]")
    #expect(
      try Self.recognised("a b c\n")
        == "b: its format is not recognised; name it: format: csv or format: bob or format: deepface [I072]")
    #expect(try Self.recognised("").hasPrefix("b: its format is not recognised"))
    #expect(try Self.recognised("2 0.5\n").hasPrefix("b: its format is not recognised"))
  }

  @Test("an input whose keys only one format has needs no further sign")
  func keys() throws {
    #expect(
      try Self.recognised(
        "s,m\n1,1\n",
        "  inputs: [{baseline: {file: b}, augmented: {file: a}, columns: {score: s, mated: m}}]\n")
        == "csv detected by its header")
    #expect(
      try Self.recognised("x,y\n1,1\n", "  inputs: [{file: b}]\n")
        == "b:1: there is no column 'score_baseline'; the columns are 'x', 'y'; map it under columns [I033]")
  }

  @Test("a named format is declared, and what is told is kept as if it had been named")
  func declared() throws {
    #expect(
      try Self.recognised(
        "1 0.5\n-1 0.1\n", Self.arms.replacingOccurrences(of: "{b", with: "{format: bob, b"))
        == "bob declared")
    let folder = try Folder(["a": Data("1 2\n".utf8), "b": Data("1 2\n".utf8)])
    let named = try Folder.verification(Self.arms.replacingOccurrences(of: "{b", with: "{format: bob, b"))
    #expect(try folder.comparisons(Self.arms).forms == named?.inputs)
  }

  @Test("the objection to a misspelt key is that of the format which shares most keys")
  func misspelt() throws {
    let text = try #require(
      #expect(throws: IngestionError.self) {
        try Folder.verification("  inputs: [{baselin: {file: b}, augmented: {file: a}, columns: {}}]\n")
      })
    #expect(text.description.contains("unknown key 'baselin'; did you mean 'baseline'?"))
  }

  @Test("the header of FRTE's match log tells it, and without a table of subjects what is missing")
  func frte() throws {
    let log = "enrollTempl verifTempl simScore returnCode\n1.t 2.t 0.7 0\n"
    let folder = try Folder(["s.csv": Data("template,subject\n1.t,p\n2.t,p\n".utf8)])
    for names in [("b.log", "a.log"), ("b.csv", "a.csv")] {
      for name in [names.0, names.1] { try folder.write(log, to: name) }
      let arms = "baseline: {file: \(names.0)}, augmented: {file: \(names.1)}"
      let data = try folder.comparisons("  inputs: [{\(arms), subjects: s.csv}]\n")
      #expect(data.inputs[0].format == "frte" && data.inputs[0].recognised == "detected by its header")
      #expect(
        try folder.refusal("  inputs: [{\(arms)}]\n")
          == "\(names.0): it has the header of FRTE's match log, and the input names no subjects of its templates; add subjects: FILE, a table template,subject, or name another format [I072]"
      )
    }
  }

  @Test("a pickle is refused whatever it is called")
  func pickle() throws {
    let folder = try Folder(["b": Data([0x80, 0x04, 0x95]), "a": Data()])
    let text =
      "b: it is a Python pickle, which can run code and is not read; export embeddings as .npy with a paths.txt "
      + "and a list of pairs; we evaluate outputs, not images [I070]"
    #expect(try folder.refusal(Self.arms) == text)
    #expect(try folder.refusal("  inputs: [{format: csv, file: b}]\n") == text)
  }

  @Test("where neither header nor columns tell, the name does, so that the reader can say what is missing")
  func name() throws {
    let folder = try Folder(["b.csv.gz": Data("s,m\n1,1\n".utf8), "a.csv": Data("s,m\n1,1\n".utf8)])
    #expect(
      try folder.refusal("  inputs: [{baseline: {file: b.csv.gz}, augmented: {file: a.csv}}]\n")
        == "b.csv.gz:1: there is no column 'score'; the columns are 's', 'm'; map it under columns [I033]")
    try folder.write("Ann\t1\t2\n", to: "pairs.txt")
    #expect(
      try folder.refusal(
        "  inputs: [{pairs: pairs.txt, baseline: {scores: a.csv}, augmented: {scores: a.csv}}]\n"
      ).hasPrefix("pairs.txt:1: the first line does not tell how many pairs follow"))
    try folder.write("actuals,distances\n1,1\n0,2\n", to: "a.csv")
    let data = try folder.comparisons("  inputs: [{baseline: {file: a.csv}, augmented: {file: a.csv}}]\n")
    #expect(data.inputs[0].format == "deepface")
  }
}
