import Foundation
import Pilots
import Testing

@testable import Ingestion

@Suite("Score files of PyEER")
struct PyEERReaderTests {
  static let section =
    "  inputs: [{baseline: {mated: bm, nonmated: bn}, augmented: {mated: am, nonmated: an}}]\n"
  static let histogram = section.replacingOccurrences(of: "{baseline", with: "{histogram: true, baseline")

  static func folder(
    mated: String = "a1 a2 0.83\na1 a3 0.64\n", nonmated: String = "a1 b1 0.12\na2 b1 0.07\n"
  ) throws
    -> Folder
  {
    try Folder([
      "bm": Data(mated.utf8), "bn": Data(nonmated.utf8), "am": Data("a1 a3 0.7\na1 a2 0.9\n".utf8),
      "an": Data("b1 a1 0.2\na2 b1 nan\n".utf8),
    ])
  }

  @Test("two fields before the score are the samples, which join the files")
  func samples() throws {
    let data = try Self.folder().comparisons(Self.section)
    #expect(data.comparisons.isMated == [true, true, false, false] && data.comparisons.subjects == nil)
    #expect(data.scores.baseline.values == [0.83, 0.64, 0.12, 0.07])
    #expect(Array(data.scores.augmented.values.prefix(3)) == [0.9, 0.7, 0.2])
    #expect(data.comparisons.samples?.names == ["a1", "a2", "a3", "b1"])
    #expect(
      data.inputs.map(\.role) == [
        "scores-baseline-mated", "scores-augmented-mated", "scores-baseline-nonmated",
        "scores-augmented-nonmated",
      ])
    #expect(
      data.inputs[0].format == "pyeer" && data.inputs[0].recognised == "detected by the keys of the input")
  }

  @Test("repeats that are left out are left out of the account of their own file")
  func repeats() throws {
    let folder = try Self.folder(nonmated: "a1 b1 0.12\na2 b1 0.07\nb1 a1 0.12\n")
    try folder.write("b1 a1 0.2\na2 b1 nan\na1 b1 0.2\n", to: "an")
    let data = try folder.comparisons(Self.section + "  deduplicate: true\n")
    #expect(data.comparisons.count == 4 && data.inputs.allSatisfy { $0.addsUp })
    #expect(data.inputs.map(\.rowsUsed) == [2, 2, 2, 2])
    #expect(data.inputs.map { $0.rowsDropped["duplicate"] ?? 0 } == [0, 0, 1, 1])
  }

  @Test("other fields before the score are passed over, and rows are joined by order")
  func order() throws {
    let folder = try Self.folder(mated: "0.8\nx 0.6\n", nonmated: "x y z 0.1\n 0.2\n")
    try folder.write("0.5\n0.4\n", to: "am")
    try folder.write("0.3\n0.2\n", to: "an")
    let data = try folder.comparisons(Self.section)
    #expect(data.scores.baseline.values == [0.8, 0.6, 0.1, 0.2] && data.comparisons.samples == nil)
  }

  @Test("a histogram counts the scores that equal the number of its line, and is read for one model alone")
  func counts() throws {
    let folder = try Self.folder(mated: "2\n5\n", nonmated: "3\n0\n2\n")
    let settings = try #require(try Folder.verification(Self.histogram))
    let table = try ComparisonReader.baselineTable(settings, folder: folder.path)
    #expect(
      String(decoding: table.text(.csv), as: UTF8.self)
        == "mated,score\n1,2.0\n1,5.0\n0,0.0\n0,0.0\n0,0.0\n0,2.0\n0,2.0\n")
    #expect(
      try folder.refusal(Self.histogram)
        == "bn: a histogram has no pairs, so that two models cannot be compared by it; give the scores themselves, one "
        + "a line in the same order for both models [I077]")
  }

  @Test("it reads back the same after conversion, and a file cut anywhere gives no more")
  func conversion() throws {
    let folder = try Self.folder()
    #expect(try folder.survivesConversion(Self.section))
    #expect(try folder.mostRows(cutting: "bm", Self.section) == 4)
    #expect(try folder.mostRows(cutting: "bn", Self.section) == 4)
  }

  static let broken = [
    BrokenFile(
      "a score that is none", "a1 b1 0.1x\n",
      "bn:1:7: score '0.1x' is not a number; drop the row, or map it to a failure with failure: {values: [0.1x]} [I034]"
    ),
    BrokenFile(
      "a name alone", "a1\n",
      "bn:1:1: score 'a1' is not a number; drop the row, or map it to a failure with failure: {values: [a1]} [I034]"
    ),
    BrokenFile(
      "the score first", "0.1 a1 b1\n",
      "bn:1:8: score 'b1' is not a number; drop the row, or map it to a failure with failure: {values: [b1]} [I034]"
    ),
    BrokenFile(
      "a decimal comma", "0,1\n",
      "bn:1:1: score '0,1' is not a number; write a decimal point instead of the comma [I034]"
    ),
    BrokenFile(
      "infinity", "Infinity\n",
      "bn:1:1: score 'Infinity' would accept at every threshold; drop the row, or map it to a failure with failure: {values: [Infinity]} [I034]"
    ),
    BrokenFile(
      "hexadecimal", "0x10\n",
      "bn:1:1: score '0x10' is not a number; drop the row, or map it to a failure with failure: {values: [0x10]} [I034]"
    ),
    BrokenFile(
      "two points", "a1 b1 0.1.2\n",
      "bn:1:7: score '0.1.2' is not a number; drop the row, or map it to a failure with failure: {values: [0.1.2]} [I034]"
    ),
    BrokenFile(
      "no text", Data([0x30, 0x0A, 0xC3, 0x0A]), "bn:2: the file is not UTF-8 text; save it as UTF-8 [I023]"),
    BrokenFile(
      "UTF-16", Data([0xFF, 0xFE, 0x30, 0x00]),
      "bn:1:4: a NUL byte (00) stands in the text; save it as UTF-8 text; UTF-16 has such bytes, and so have files that are no text [I144]"
    ),
    BrokenFile(
      "a pickle", Data([0x80, 0x05, 0x95, 0x01]),
      "bn: it is a Python pickle, which can run code and is not read; export embeddings as .npy with a paths.txt and a list of pairs; we evaluate outputs, not images [I070]"
    ),
    BrokenFile(
      "a pair twice with other scores", "a1 b1 0.1\na1 b1 0.2\n",
      "bn:2:7: the pair stands on line 1 with another score or label; keep one of them [I037]"),
    BrokenFile(
      "more rows than the other model", "0.1\n0.2\n0.3\n",
      "an: 2 rows stand against 3 of bn, and no samples join them; score both models on the same pairs, or name the samples [I036]"
    ),
    BrokenFile(
      "two faults", "x\n0.1\ny\n",
      "bn:1:1: score 'x' is not a number (the first of 2 rows that cannot be read); drop the row, or map it to a failure with failure: {values: [x]} [I034]"
    ),
    BrokenFile(
      "gzip of nothing", Data([0x1F, 0x8B]),
      "bn: the gzip content ends inside member 1; copy or write the file again [I022]"),
  ]

  @Test("each broken file is refused with its place, its fault and its remedy", arguments: broken)
  func refused(_ file: BrokenFile) throws {
    let folder = try Self.folder()
    try folder.write(file.content, to: "bn")
    let text = try folder.refusal(Self.section)
    #expect(text == file.message)
  }

  static let brokenHistograms = [
    BrokenFile(
      "a fraction", "1\n2.5\n",
      "bn:2:1: '2.5' is no count; write one whole number a line, line k for score k [I034]"),
    BrokenFile(
      "a negative count", "1\n-2\n",
      "bn:2:1: '-2' is no count; write one whole number a line, line k for score k [I034]"),
    BrokenFile(
      "two fields", "0 5\n",
      "bn:1:3: '5' is no count; write one whole number a line, line k for score k [I034]"),
    BrokenFile(
      "a word", "none\n",
      "bn:1:1: 'none' is no count; write one whole number a line, line k for score k [I034]"),
    BrokenFile(
      "a blank line inside", "1\n\n3\n", "bn:2: a line of the histogram is blank; write 0 for no score [I079]"
    ),
    BrokenFile(
      "too many to write out", "20000000\n",
      "bn: the histogram counts more than 10000000 comparisons, too many to write out; give the scores themselves [I078]"
    ),
    BrokenFile(
      "too many to count", "9223372036854775807\n9223372036854775807\n",
      "bn: the histogram counts more than 10000000 comparisons, too many to write out; give the scores themselves [I078]"
    ),
    BrokenFile(
      "a number beyond all", "99999999999999999999\n",
      "bn:1:1: '99999999999999999999' is no count; write one whole number a line, line k for score k [I034]"),
  ]

  @Test("each broken histogram is refused, too", arguments: brokenHistograms)
  func refusedHistogram(_ file: BrokenFile) throws {
    let folder = try Self.folder(mated: "1\n")
    try folder.write(file.content, to: "bn")
    let settings = try #require(try Folder.verification(Self.histogram))
    let error = try #require(
      #expect(throws: IngestionError.self) {
        try ComparisonReader.baselineTable(settings, folder: folder.path)
      })
    #expect(error.description == file.message)
  }

  @Test("beside a histogram mated scores are whole numbers")
  func whole() throws {
    let folder = try Self.folder(mated: "1\n0.5\n", nonmated: "1\n")
    let settings = try #require(try Folder.verification(Self.histogram))
    let error = try #require(
      #expect(throws: IngestionError.self) {
        try ComparisonReader.baselineTable(settings, folder: folder.path)
      })
    #expect(
      error.description
        == "bm:2:1: score '0.5' is no whole number; beside a histogram scores are whole numbers; leave histogram out "
        + "otherwise [I034]")
  }
}
