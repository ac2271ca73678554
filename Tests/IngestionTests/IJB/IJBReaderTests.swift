import Compression
import Foundation
import Testing
import Vocabulary

@testable import Ingestion

@Suite("IJB's template pairs")
struct IJBReaderTests {
  static let pairs = "12 77 1\n12 9001 0\n77 9001 0\n9001 5 0\n5 5 1\n"
  static let media = "a.jpg 12 1\nb.jpg 77 2\nc.jpg 9001 3\nd.jpg 5 4\n"
  static let subjects = "template_id,subject_id\n12,ann\n77,ann\n9001,bob\n5,cy\n"
  static let list = "meta/x_template_pair_label.txt"

  static func section(_ more: String = "directory: meta", format: String = "format: ijb, ") -> String {
    "  far_targets: [0.5]\n  inputs: [{\(format)baseline: {scores: b.npy}, augmented: {scores: a.npz}, \(more)}]\n"
  }

  static func scores(_ values: [Float]) -> Data {
    NpyMatrixTests.file(NpyArrayTests.header("<f4", "(\(values.count),)"), NpyMatrixTests.bytes(values))
  }

  static func labels(_ values: [UInt8]) -> Data {
    NpyMatrixTests.file(NpyArrayTests.header("|u1", "(\(values.count),)"), values)
  }

  static func archive(_ values: [Float] = [0.8, 0.2, .nan, 0.4, 1], _ label: [UInt8] = [1, 0, 0, 0, 1])
    -> Data
  {
    ArrayFileTests.archive([("scores.npy", scores(values)), ("label.npy", labels(label))])
  }

  static func folder(_ files: [String: Data] = [:]) throws -> Folder {
    let folder = try Folder(["b.npy": scores([0.9, 0.1, 0.2, 0.3, 1]), "a.npz": archive()])
    try folder.write(pairs, to: list)
    try folder.write(media, to: "meta/x_face_tid_mid.txt")
    try folder.write(subjects, to: "subjects.csv")
    for (name, data) in files { try folder.write(data, to: name) }
    return folder
  }

  @Test("pairs, their labels and the scores of both models come out in the order of the list")
  func read() throws {
    let data = try Self.folder().comparisons(Self.section(format: ""))
    #expect(data.inputs[0].format == "ijb")
    #expect(data.comparisons.isMated == [true, false, false, false])
    #expect(data.scores.baseline.values == [0.9, 0.1, 0.2, 0.3].map { Double(Float($0)) })
    #expect(data.scores.augmented.values[2].isNaN)
    #expect(data.comparisons.samples?.names == ["12", "5", "77", "9001"])
    #expect(
      data.inputs.map(\.role) == ["scores-baseline", "scores-augmented", "pairs", "templates"])
    #expect(data.inputs.allSatisfy { $0.addsUp } && data.inputs[2].rowsDropped == ["self-comparison": 1])
  }

  @Test("a list that is named is told by its three numbers a line, among other lists of pairs")
  func detected() throws {
    let data = try Self.folder().comparisons(Self.section("pairs: \(Self.list)", format: ""))
    #expect(data.inputs[0].format == "ijb" && data.inputs[0].recognised == "detected by its columns")
    #expect(data.inputs.map(\.role).contains("templates") == false)
  }

  @Test("without a table, templates of mated pairs are one person, and that is said")
  func inferred() throws {
    let data = try Self.folder().comparisons(Self.section())
    #expect(data.comparisons.subjects?.names == ["template:12", "template:5", "template:9001"])
    #expect(
      data.findings.first { $0.code == "V163" }?.sentence
        == "3 people were inferred from the mated pairs of 4 templates")
  }

  @Test("a table names the people")
  func named() throws {
    let data = try Self.folder().comparisons(Self.section("directory: meta, subjects: subjects.csv"))
    #expect(data.comparisons.subjects?.names == ["ann", "bob", "cy"])
    #expect(!data.findings.contains { $0.code == "V163" })
  }

  @Test("distances are negated, and failure values are no score")
  func distances() throws {
    let folder = try Self.folder([
      "b.npy": Self.scores([0.9, -1, .infinity, 0.3, 1]), "a.npz": Self.archive([0.8, 0.2, 0.5, 0.4, 1]),
    ])
    let data = try folder.comparisons(
      "  failure: {values: [\"-1\"]}\n" + Self.section("directory: meta, higher_is: different"))
    let values = data.scores.baseline.values
    #expect(values[0] == -Double(Float(0.9)) && values[1].isNaN && values[2].isNaN)
  }

  @Test("column by column and row by row are the same comparisons")
  func rows() throws {
    let folder = try Self.folder([
      Self.list: Data((Self.pairs + "77 12 1\n12 77 1\n").utf8),
      "b.npy": Self.scores([0.9, 0.1, 0.2, 0.3, 1, 0.7, 0.9]),
      "a.npz": Self.archive([0.8, 0.2, .nan, 0.4, 1, 0.7, 0.8], [1, 0, 0, 0, 1, 1, 1]),
    ])
    let section = Self.section("directory: meta, subjects: subjects.csv")
    let whole = try folder.comparisons(section)
    let settings = try #require(try Folder.verification(section))
    let rows = try ComparisonReader.gathered(settings, folder: folder.path).data(file: "x")
    #expect(rows.comparisons == whole.comparisons && rows.inputs == whole.inputs)
    #expect(rows.findings.sorted { $0.code < $1.code } == whole.findings.sorted { $0.code < $1.code })
    #expect(
      whole.findings.first { $0.code == "V103" }?.sentence.hasPrefix("2 pairs repeat (1 reversed") == true)
  }

  static func line(_ text: String, _ message: String) -> BrokenInput {
    BrokenInput(list, pairs.dropLast(6) + text + "\n", "\(list):5: " + message)
  }

  /// Five numbers of eight bytes, all of them 0.
  static func integers(_ descr: String) -> Data {
    NpyMatrixTests.file(NpyArrayTests.header(descr, "(5,)"), [UInt8](repeating: 0, count: 40))
  }

  static let whole =
    "b.npy: scores are stored as whole numbers or truth values, which no model's scores are; save floating-point "
    + "numbers: scores.astype('float64'); whole numbers are read as labels alone [I050]"
  static let form = "write tid1 tid2, and 1 or 0 [I123]"
  static let corpus = [
    line("5 5", "the line has 2 fields; \(form)"), line("5 5 1 1", "the line has 4 fields; \(form)"),
    line("5,5,1", "the line has 1 fields; \(form)"), line("5 x 1", "'x' is no whole number; \(form)"),
    line("5 -5 1", "'-5' is no whole number; \(form)"),
    line("5 1234567890123456789 1", "'1234567890123456789' is no whole number; \(form)"),
    line("5 5 1.0", "'1.0' is no whole number; \(form)"),
    line("5 5 2", "the label is 2, neither 1 nor 0; write 1 for one person, 0 for two [I124]"),
    line(
      "77 12 0",
      "templates 77 and 12 are non-mated, and mated pairs make them one person; correct the labels, or name a table of subjects [I127]"
    ),
    BrokenInput(
      list, pairs + "5 12 0\n",
      "b.npy: scores holds 5 numbers, and \(list) 6 pairs; name the scores of these pairs [I117]"),
    BrokenInput(
      list, "", "b.npy: scores holds 5 numbers, and \(list) 0 pairs; name the scores of these pairs [I117]"),
    BrokenInput(
      list, pairs.replacingOccurrences(of: "9001 5 0", with: "9001 8 0"),
      "meta/x_face_tid_mid.txt: template 8 of \(list) has no image here; name the list that belongs to the pairs, or none [I125]"
    ),
    BrokenInput(
      list, "12 77 1\n12 9001 0\n12 9001 0\n9001 5 0\n5 5 1\n",
      "\(list):3:1: the pair stands on line 2 with another score or label; keep one of them [I037]"),
    BrokenInput(
      "b.npy", scores([1, 2]),
      "b.npy: scores holds 2 numbers, and \(list) 5 pairs; name the scores of these pairs [I117]"),
    BrokenInput(
      list, "12 77 1\n12 77 0\n77 9001 0\n9001 5 0\n5 5 1\n",
      "\(list):2: templates 12 and 77 are non-mated, and mated pairs make them one person; correct the labels, or name a table of subjects [I127]"
    ),
    BrokenInput("b.npy", labels([1, 0, 0, 0, 1]), whole), BrokenInput("b.npy", integers("<i8"), whole),
    BrokenInput(
      "b.npy", ArrayFileTests.matrix,
      "b.npy: the shape of scores is [2, 3], not one number a pair; save a vector [I050]"),
    BrokenInput(
      "b.npy", scores([0, .infinity, 0, 0, 0]),
      "b.npy: score 2 is inf, which would accept at every threshold; write NaN where there is no score [I118]"
    ),
    BrokenInput(
      "a.npz", ArrayFileTests.archive([("arr_0.npy", scores([1, 2, 3, 4, 5]))]),
      "a.npz: it has no member scores.npy, but arr_0.npy; save it with numpy.savez(file, scores=scores) [I051]"
    ),
    BrokenInput(
      "a.npz", archive([1, 2, 3, 4, 5], [1, 0, 1, 0, 1]),
      "a.npz: its label 3 differs from \(list):3; name the scores of these pairs [I126]"),
    BrokenInput(
      "a.npz", archive([1, 2, 3, 4, 5], [1, 0]),
      "a.npz: label holds 2 numbers, and \(list) 5 pairs; name the scores of these pairs [I117]"),
    BrokenInput(
      "meta/x_face_tid_mid.txt", media + "e.jpg 6\n",
      "meta/x_face_tid_mid.txt:5: the line has 2 fields; write image, tid and mid [I123]"),
    BrokenInput(
      "meta/y_template_pair_label.txt", pairs,
      "meta: it holds 2 files *_template_pair_label.txt; name the one that is meant as pairs [I129]"),
  ]

  @Test("what is broken is named, with its place and the remedy", arguments: corpus)
  func refused(_ broken: BrokenInput) throws {
    #expect(try Self.folder([broken.name: broken.content]).refusal(Self.section()) == broken.message)
  }

  static let tables = [
    BrokenInput(
      "subjects.csv", "template_id,subject_id\n12,ann\n",
      "subjects.csv: template 77 of \(list) has no subject; add its row [I125]"),
    BrokenInput(
      "subjects.csv", subjects + "5,dan\n",
      "subjects.csv:6: template 5 has another subject on an earlier line; correct one of them [I128]"),
    BrokenInput(
      "subjects.csv", subjects + "x,dan\n",
      "subjects.csv:6: 'x' and 'dan' are no template and subject; write the template's number and the subject's name [I128]"
    ),
    BrokenInput(
      "subjects.csv", subjects + "6,\n",
      "subjects.csv:6: '6' and '' are no template and subject; write the template's number and the subject's name [I128]"
    ),
    BrokenInput(
      "subjects.csv", subjects.replacingOccurrences(of: "77,ann", with: "77,eve"),
      "\(list):1: the label says mated, the subjects of subjects.csv the opposite; correct one of them [I126]"
    ),
    BrokenInput(
      "subjects.csv", "template,subject\n",
      "subjects.csv:1: there is no column 'template_id'; the columns are 'template', 'subject'; did you mean 'template'? [I033]"
    ),
  ]

  @Test("a table of subjects that is broken, or says otherwise, is refused", arguments: tables)
  func refusedTable(_ broken: BrokenInput) throws {
    let folder = try Self.folder([broken.name: broken.content])
    #expect(try folder.refusal(Self.section("directory: meta, subjects: subjects.csv")) == broken.message)
  }

  @Test("a folder that is missing, or holds no list, is refused")
  func places() throws {
    let folder = try Self.folder()
    #expect(
      try folder.refusal(Self.section("directory: none"))
        == "none: there is no such folder; check the path; it is relative to the manifest [I100]")
    #expect(
      try folder.refusal(Self.section("directory: ."))
        == ".: it holds no files *_template_pair_label.txt; name the one that is meant as pairs [I129]")
  }

  @Test(
    "files cut at any byte are read or refused, and nothing is lost", arguments: [list, "b.npy", "a.npz"])
  func truncated(_ name: String) throws {
    let folder = try Self.folder()
    let whole = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
    for length in 0..<whole.count - 1 {
      try folder.write(whole.prefix(length), to: name)
      #expect(try folder.refusal(Self.section()) != "accepted", "cut at \(length)")
    }
  }
}
