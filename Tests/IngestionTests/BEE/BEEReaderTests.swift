import Compression
import Foundation
import TestSupport
import Testing
import Vocabulary

@testable import Ingestion

@Suite("BEE matrices")
struct BEEReaderTests {
  /// Two targets, three queries.
  static let scores: [[Float]] = [[0.9, 0.1], [0.2, .nan], [0.3, 0.4]]
  static let labels: [[UInt8]] = [[0xFF, 0x7F], [0x7F, 0xFF], [0x00, 0x7F]]
  static let masked = "mask: m.mask"
  static let named = "targets: t.xml, queries: q.xml"

  static func section(_ more: String, format: String = "format: bee, ") -> String {
    "  far_targets: [0.5]\n  inputs: [{\(format)baseline: {matrix: b.mtx}, augmented: {matrix: a.mtx}, \(more)}]\n"
  }

  static func folder(_ files: [String: Data] = [:]) throws -> Folder {
    let folder = try Folder([
      "b.mtx": MadeMatrix.scores(scores), "a.mtx": MadeMatrix.scores(scores, isBig: true),
      "m.mask": MadeMatrix.mask(labels),
    ])
    try folder.write(MadeMatrix.sigset([("p1", "t1.jpg"), ("p2", "t2.jpg")]), to: "t.xml")
    try folder.write(
      MadeMatrix.sigset([("p1", "q1.jpg"), ("p2", "q&amp;2.jpg"), ("p3", "q3.jpg")]), to: "q.xml")
    for (name, data) in files { try folder.write(data, to: name) }
    return folder
  }

  @Test("rows are probes and columns references; a mask labels the cells, and both byte orders are one")
  func masked() throws {
    let data = try Self.folder().comparisons(Self.section(Self.masked))
    #expect(data.comparisons.isMated == [true, false, false, true, false])
    #expect(data.comparisons.subjects == nil)
    let samples = try #require(data.comparisons.samples)
    #expect(samples.reference.map { samples.names[Int($0)] }.prefix(2) == ["target:1", "target:2"])
    #expect(samples.probe.map { samples.names[Int($0)] }.suffix(1) == ["query:3"])
    let values = data.scores.baseline.values
    #expect(values[0] == Double(Float(0.9)) && values[3].isNaN && values[4] == Double(Float(0.4)))
    #expect(zip(values, data.scores.augmented.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    #expect(data.inputs.allSatisfy { $0.addsUp && $0.rowsDropped == ["masked-out": 1] && $0.rowsRead == 6 })
    #expect(data.inputs.map(\.role) == ["scores-baseline", "scores-augmented", "mask"])
  }

  @Test("sigsets name the people and the files, and label the cells without a mask")
  func named() throws {
    let data = try Self.folder().comparisons(Self.section(Self.named, format: ""))
    #expect(data.inputs[0].format == "bee")
    #expect(data.comparisons.isMated == [true, false, false, true, false, false])
    #expect(data.comparisons.subjects?.names == ["p1", "p2", "p3"])
    #expect(data.comparisons.samples?.names == ["q&2.jpg", "q1.jpg", "q3.jpg", "t1.jpg", "t2.jpg"])
    let both = try Self.folder().comparisons(Self.section("\(Self.masked), \(Self.named)"))
    #expect(both.comparisons.isMated == [true, false, false, true, false])
  }

  @Test("distances are negated by the word of the header, and infinity is no score there")
  func distances() throws {
    let folder = try Self.folder([
      "b.mtx": MadeMatrix.scores([[0.1, .infinity], [0.5, 0.2], [1, 2]], kind: "D2")
    ])
    let data = try folder.comparisons(Self.section(Self.masked))
    #expect(data.scores.baseline.values[0] == -Double(Float(0.1)) && data.scores.baseline.values[1].isNaN)
    #expect(
      data.findings.filter { $0.code == "V164" }.map(\.description) == [
        "b.mtx: its header D2 says that it holds distances, while higher_is is similar, as stated or by default; its scores are read as the header has it; set higher_is: different; thresholds of the manifest are read by it [V164]"
      ])
    let other = try Self.folder().comparisons("  higher_is: different\n" + Self.section(Self.masked))
    #expect(
      other.findings.filter { $0.code == "V164" }.map(\.description)
        == ["b.mtx", "a.mtx"].map {
          "\($0): its header S2 says that it holds similarities, while higher_is is different; its scores are read as the header has it; set higher_is: similar; thresholds of the manifest are read by it [V164]"
        })
  }

  @Test("within one sigset the diagonal is left out, and a cell below it is the one above")
  func square() throws {
    let sets = ["s.xml", "s.xml"]
    let scores: [[Float]] = [[1, 0.2, 0.3], [0.2, 1, 0.4], [0.35, 0.4, 1]]
    let mask: [[UInt8]] = [[0, 0xFF, 0x7F], [0xFF, 0, 0], [0x7F, 0x7F, 0]]
    let folder = try Self.folder([
      "b.mtx": MadeMatrix.scores(scores, sets: sets), "a.mtx": MadeMatrix.scores(scores, sets: sets),
      "m.mask": MadeMatrix.mask(mask, sets: sets),
    ])
    let data = try folder.comparisons(Self.section(Self.masked))
    // (1,2) and (1,3) above the diagonal; (3,2) below, since its mirror is masked out.
    #expect(data.scores.baseline.values == [0.2, 0.3, 0.4].map { Double(Float($0)) })
    #expect(data.comparisons.isMated == [true, false, false])
    #expect(data.inputs[0].rowsDropped == ["self-comparison": 3, "reversed": 2, "masked-out": 1])
    let finding = try #require(data.findings.first { $0.code == "V165" })
    #expect(finding.sentence.hasPrefix("1 cell below the diagonal differs"))
  }

  @Test("two sigsets without a name are not taken for one, and self-comparisons are said")
  func unnamedSets() throws {
    let scores: [[Float]] = [[1, 0.2], [0.3, 1]]
    let mask: [[UInt8]] = [[0xFF, 0x7F], [0x7F, 0xFF]]
    let dropped = { (sets: [String]) in
      let folder = try Self.folder([
        "b.mtx": MadeMatrix.scores(scores, sets: sets), "a.mtx": MadeMatrix.scores(scores, sets: sets),
        "m.mask": MadeMatrix.mask(mask, sets: sets),
      ])
      let data = try folder.comparisons(Self.section(Self.masked))
      return (data.comparisons.count, data.findings.first { $0.code == "V104" }?.sentence)
    }
    #expect(try dropped(["", ""]) == (4, nil))
    #expect(try dropped(["x", "y"]) == (4, nil))
    #expect(try dropped(["x", "x"]) == (1, "2 comparisons of an image with itself were left out"))
  }

  @Test("a matrix is told by its first bytes, packed or not")
  func detected() throws {
    let plain = MadeMatrix.scores(Self.scores)
    for data in [plain, try Zstd.deflated(plain), try Gzip.deflated(plain)] {
      let read = try Self.folder(["b.mtx": data]).comparisons(Self.section(Self.masked, format: ""))
      #expect(read.inputs[0].format == "bee" && read.inputs[0].recognised == "detected by its first bytes")
      #expect(read.comparisons.count == 5)
    }
  }

  @Test("column by column and row by row are the same comparisons")
  func rows() throws {
    let folder = try Self.folder()
    let section = Self.section("\(Self.masked), \(Self.named)")
    let whole = try folder.comparisons(section)
    let settings = try #require(try Folder.verification(section))
    let rows = try ComparisonReader.gathered(settings, folder: folder.path).data(file: "x")
    #expect(rows.comparisons == whole.comparisons && rows.inputs == whole.inputs)
    #expect(rows.findings == whole.findings)
  }

  static let sigset = MadeMatrix.sigset([("p1", "t1.jpg"), ("p2", "t2.jpg")])
  static let again = "copy or write the file again"

  static let corpus = [
    BrokenInput(
      "b.mtx", "",
      "b.mtx:1: it is no BEE matrix: the first line is neither S2 nor D2; name a .mtx or .mask file [I114]"),
    BrokenInput(
      "b.mtx", "S3\nt\nq\n",
      "b.mtx:1: it is no BEE matrix: the first line is neither S2 nor D2; name a .mtx or .mask file [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt", "b.mtx:2: the header ends before the name of the target sigset; \(again) [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\n", "b.mtx:3: the header ends before the name of the query sigset; \(again) [I114]"),
    BrokenInput(
      "b.mtx", Data("S2\n".utf8) + Data([0xFF, 10]),
      "b.mtx:2: the name of the target sigset is not UTF-8 text; write the file again [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\nq\nMX 3 2 ",
      "b.mtx:4: the cells are of kind 'MX'; write MF for scores, MB for a mask [I114]"),
    BrokenInput(
      "b.mtx", MadeMatrix.mask(labels),
      "b.mtx:4: it is a mask, not a matrix of scores; name the other file [I114]"),
    BrokenInput(
      "m.mask", MadeMatrix.scores(scores),
      "m.mask:4: it is a matrix of scores, not a mask; name the other file [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\nq\nMF -3 2 ", "b.mtx:4: the count of rows is '-3'; write the file again [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\nq\nMF 3 0 ", "b.mtx:4: the count of columns is '0'; write the file again [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\nq\nMF 9999999999 2 ",
      "b.mtx:4: the count of rows is '9999999999'; write the file again [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\nq\nMF 3\n",
      "b.mtx:4: the header ends before what should follow the count of rows; \(again) [I114]"),
    BrokenInput(
      "b.mtx", "S2\nt\nq\nMF 3 2 xV4", "b.mtx:4: the header ends before the byte order; \(again) [I114]"),
    BrokenInput(
      "b.mtx", MadeMatrix.header(3, 2, order: [0x34, 0x12, 0x78, 0x56]) + Data(count: 24),
      "b.mtx:4: the byte order is marked by 34 12 78 56, not by the number 0x12345678; write the file again [I114]"
    ),
    BrokenInput(
      "b.mtx", MadeMatrix.header(3, 2).dropLast() + Data(count: 25),
      "b.mtx:4: no line end follows the byte order; write the file again [I114]"),
    BrokenInput(
      "b.mtx", MadeMatrix.scores(scores).dropLast(),
      "b.mtx: 3 × 2 cells of 4 bytes are 24 bytes, and there are 23; \(again) [I113]"),
    BrokenInput(
      "m.mask", MadeMatrix.mask(labels) + Data([0]),
      "m.mask: 3 × 2 cells of 1 bytes are 6 bytes, and there are 7; \(again) [I113]"),
    BrokenInput(
      "b.mtx", MadeMatrix.header(999_999_999, 999_999_999),
      "b.mtx: 999999999 × 999999999 cells of 4 bytes are 3999999992000000004 bytes, and there are 0; \(again) [I113]"
    ),
    BrokenInput(
      "a.mtx", MadeMatrix.scores([[1, 2, 3], [4, 5, 6]]),
      "a.mtx: it has 2 × 3 cells, and b.mtx 3 × 2; name matrices of the same sigsets [I117]"),
    BrokenInput(
      "m.mask", MadeMatrix.mask([[0xFF, 0x7F], [0x7F, 0xFF]]),
      "m.mask: it has 2 × 2 cells, and b.mtx 3 × 2; name matrices of the same sigsets [I117]"),
    BrokenInput(
      "m.mask", MadeMatrix.mask([[0xFF, 0x7F], [0x7F, 0x0F], [0, 0]]),
      "m.mask: the byte in row 2, column 2 is 0xf, not ff, 7f or 00; write the mask again [I121]"),
    BrokenInput(
      "m.mask", MadeMatrix.mask([[0xFF, 0xFF], [0x7F, 0xFF], [0, 0]]),
      "m.mask: row 1, column 2 is mated, and the sigsets say the opposite; name the sigsets that the mask was made from [I122]"
    ),
    BrokenInput(
      "a.mtx", MadeMatrix.scores([[1, .infinity], [0, 0], [0, 0]]),
      "a.mtx: the score in row 1, column 2 is inf, which would accept at every threshold; write NaN where there is no score [I118]"
    ),
    BrokenInput(
      "t.xml", MadeMatrix.sigset([("p1", "t1.jpg")]),
      "t.xml: it has 1 signatures, and b.mtx 2 columns; name the sigset that the matrix was made from [I119]"),
    BrokenInput(
      "q.xml", sigset,
      "q.xml: it has 2 signatures, and b.mtx 3 rows; name the sigset that the matrix was made from [I119]"
    ),
    BrokenInput(
      "q.xml", MadeMatrix.sigset([("p9", "t1.jpg"), ("p2", "x"), ("p3", "y")]),
      "q.xml: the file 't1.jpg' has another subject than in the other sigset; correct one of them [I120]"),
    BrokenInput(
      "t.xml", MadeMatrix.sigset([("p1", "t1.jpg"), ("p2", "t1.jpg")]),
      "t.xml: the file 't1.jpg' stands for two signatures; give each its own [I116]"),
    BrokenInput(
      "t.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
      "t.xml:1: declarations such as DOCTYPE are not read; remove them [I115]"),
    BrokenInput(
      "t.xml", "", "t.xml:1: the file ends before its last element is closed; write the sigset again [I115]"),
    BrokenInput(
      "t.xml", "<sigset></sigset>",
      "t.xml:1: the element <sigset> is no <biometric-signature-set>; write the sigset again [I115]"),
    BrokenInput(
      "t.xml", sigset + "<a/>", "t.xml:7: a second element follows the first; write the sigset again [I115]"),
    BrokenInput(
      "t.xml", sigset.replacingOccurrences(of: "</biometric-signature-set>", with: ""),
      "t.xml:7: the file ends before its last element is closed; write the sigset again [I115]"),
    BrokenInput(
      "t.xml", sigset.replacingOccurrences(of: "file-name", with: "file"),
      "t.xml:4: <presentation> has no file-name; write the sigset again [I115]"),
    BrokenInput(
      "t.xml", "<biometric-signature-set>\n<biometric-signature name='a'></biometric-signature>",
      "t.xml:2: a signature has no <presentation>; write the sigset again [I115]"),
  ]

  @Test("what is broken is named, with its place and the remedy", arguments: corpus)
  func refused(_ broken: BrokenInput) throws {
    let folder = try Self.folder([broken.name: broken.content])
    let isNamed = broken.name.hasSuffix("xml") || broken.message.contains("sigsets say")
    let section = Self.section(isNamed ? "\(Self.masked), \(Self.named)" : Self.masked)
    #expect(try folder.refusal(section) == broken.message)
  }

  @Test("files cut at any byte are refused", arguments: ["b.mtx", "m.mask", "t.xml"])
  func truncated(_ name: String) throws {
    let folder = try Self.folder()
    let whole = try #require(FileManager.default.contents(atPath: "\(folder.path)/\(name)"))
    for length in 0..<whole.count - 1 {
      try folder.write(whole.prefix(length), to: name)
      let said = try folder.refusal(Self.section("\(Self.masked), \(Self.named)"))
      #expect(said.hasPrefix(name), "cut at \(length): \(said)")
    }
  }

  @Test("an input without mask and sigsets, or with one sigset, is refused")
  func keys() {
    for more in ["targets: t.xml", "mask: m.mask, queries: q.xml"] {
      #expect(throws: IngestionError.self) { try Folder.verification(Self.section(more)) }
    }
  }

  /// bob.bio.base's own test files; the known answer is that the matrix, read column by column, is the text.
  @Test(
    "a matrix of bob.bio.base is its four-column text read column by column",
    .enabled(if: ReferenceData.isPresent, "needs the reference data"))
  func reference() throws {
    let folder = ReferenceData.url("scores/bob.bio.base").path
    let section =
      "  inputs: [{format: bee, baseline: {matrix: scores.mtx}, augmented: {matrix: scores.mtx}, mask: scores.mask}]\n"
    let settings = try #require(try Folder.verification(section))
    let data = try ComparisonReader.comparisons(settings, folder: folder)
    let text = try String(contentsOfFile: folder + "/scores-cmc-4col.txt", encoding: .utf8)
    let rows = text.split(whereSeparator: \.isNewline).map { $0.split(separator: " ") }
    #expect(rows.count == 2000 && data.comparisons.count == 2000)
    #expect(data.comparisons.isMated.count(where: { $0 }) == 100)
    for (index, row) in rows.enumerated() {
      // 100 queries of each of 20 targets.
      let place = (index % 100) * 20 + index / 100
      let known = try #require(Double(row[3]))
      #expect(isClose(data.scores.baseline.values[place], known, within: abs(known) * 1e-6))
      #expect(data.comparisons.isMated[place] == (row[0] == row[1]))
    }
  }
}
