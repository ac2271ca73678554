import Findings
import Pilots
import Testing

@testable import Ingestion

@Suite("People of the training data")
struct TrainingSubjectsTests {
  static let rows = "p1,p1,a,b,1,0.9,0.95\np1,p2,a,c,0,0.1,-0.2\n"

  static func data(_ list: String, _ key: String = "train.txt", named: Bool = true) throws -> ComparisonData {
    let folder = try folder(list, named: named)
    return try folder.comparisons(TableReaderTests.section + "  training_subjects: \(key)\n")
  }

  static func folder(_ list: String, named: Bool = true) throws -> Folder {
    let folder = try Folder()
    let header = named ? TableReaderTests.header : TableReaderTests.header.replacing("subject", with: "who")
    try folder.write(header + "\n" + rows, to: "s.csv")
    try folder.write(list, to: "train.txt")
    return folder
  }

  @Test("who are in the test bar the verdict; they are counted, not named")
  func shared() throws {
    let data = try Self.data("p9\np2\r\n\np2\n")
    #expect(data.trainingSubjectsInTest == 1)
    #expect(
      data.findings == [
        Finding(
          .error, "V116", place: "train.txt",
          "the training data hold 1 of the 2 people of the test: the verdict is barred",
          remedy: "leave them out of the test, and compare people that no model has seen")
      ])
    #expect(FindingCode.barsVerdict.contains("V116"))
  }

  @Test("are an input with its digest, and every line of it is accounted for")
  func record() throws {
    let record = try #require(try Self.data("p9\np2\np2\n").inputs.last)
    #expect(record.role == "training-subjects" && record.file == "train.txt" && record.sha256.count == 64)
    #expect(record.rowsRead == 3 && record.rowsUsed == 2 && record.rowsDropped == ["repeated": 1])
  }

  @Test("who are strangers to the test leave no finding, and a count of 0")
  func disjoint() throws {
    let data = try Self.data("p9\n")
    #expect(data.trainingSubjectsInTest == 0 && data.findings.isEmpty)
  }

  @Test("may stand in a column of a table")
  func column() throws {
    let data = try Self.data("n,who\n1,p1\n2,p2\n", "{file: train.txt, column: who}")
    #expect(data.trainingSubjectsInTest == 2)
    #expect(
      try Self.folder("n,who\n1,p1\n").refusal(
        TableReaderTests.section + "  training_subjects: {file: train.txt, column: whom}\n"
      ).contains("there is no column 'whom'"))
  }

  @Test(
    "a line with a separator is no id: a table needs its column named",
    arguments: [(",", "comma"), (";", "semicolon"), ("\t", "tab"), ("\"", "quotation mark")])
  func table(_ separator: String, _ name: String) throws {
    let folder = try Self.folder("p9\np1\(separator)efhq\n")
    #expect(
      try folder.refusal(TableReaderTests.section + "  training_subjects: {file: train.txt}\n")
        == "train.txt:2: the line holds a \(name), and without a column each line is one id; name the column that "
        + "holds the ids: training_subjects: {file: train.txt, column: NAME} [I147]")
  }

  @Test("blanks at the ends of an id are no part of it, in a list or in a column")
  func blanks() throws {
    let data = try Self.data("  p1 \n  \np2 \t\n")
    #expect(data.trainingSubjectsInTest == 2)
    #expect(data.inputs.last?.rowsRead == 2 && data.inputs.last?.blankLines == 1)
    #expect(try Self.data("who,n\n p1 ,1\n", "{file: train.txt, column: who}").trainingSubjectsInTest == 1)
  }

  @Test("who are in the calibration are warned of, counted and not named")
  func calibration() throws {
    let folder = try Self.folder("p8\np9\n")
    try folder.write(TableReaderTests.header + "\np7,p7,d,e,1,0.9,0.9\np7,p8,d,f,0,0.1,0.1\n", to: "c.csv")
    let section =
      TableReaderTests.section + "  calibration: {inputs: [{format: csv, file: c.csv}]}\n"
    let read = { (further: String) in
      try ComparisonReader.calibration(
        #require(try Folder.verification(section + further)), folder: folder.path)
    }
    #expect(
      try read("  training_subjects: train.txt\n")?.findings.map(\.description) == [
        "train.txt: the training data hold 1 of the 2 people of the calibration: thresholds fixed on them let in more "
          + "strangers among others; calibrate on people that no model has seen [V127]"
      ])
    #expect(try read("")?.findings.isEmpty == true)
    try folder.write("p9\n", to: "train.txt")
    #expect(try read("  training_subjects: train.txt\n")?.findings.isEmpty == true)
  }

  @Test("are compared byte for byte")
  func bytes() throws {
    // One letter e with an acute accent, composed in one file and decomposed in the other.
    let folder = try Folder()
    try folder.write(
      TableReaderTests.header + "\n\u{E9},\u{E9},a,b,1,0.9,0.95\nP1,\u{E9},c,b,0,0.1,0.1\n", to: "s.csv")
    try folder.write("e\u{301}\np1\n", to: "train.txt")
    let data = try folder.comparisons(TableReaderTests.section + "  training_subjects: train.txt\n")
    #expect(data.trainingSubjectsInTest == 0)
  }

  @Test("are not checked where no file is named, or the comparisons name nobody")
  func unchecked() throws {
    #expect(try TableReaderTests.data(Self.rows).trainingSubjectsInTest == nil)
    let data = try Self.data("p1\n", named: false)
    #expect(data.trainingSubjectsInTest == nil)
    #expect(
      data.findings.map(\.description) == [
        "train.txt: the comparisons name no people, so nobody can tell whether they were in the training data; "
          + "map ref_subject and probe_subject [V145]"
      ])
  }

  @Test("must be somebody, in a file that is there")
  func refusals() throws {
    let section = TableReaderTests.section + "  training_subjects: "
    #expect(
      try Self.folder("\n\n").refusal(section + "train.txt\n")
        == "train.txt: the file names nobody of the training data; write one id a line, or leave "
        + "training_subjects out [I140]")
    #expect(try Self.folder("p1").refusal(section + "none.txt\n").contains("there is no such file"))
    #expect(
      throws: IngestionError.self,
      performing: { _ = try Folder.verification(section + "{file: a, colum: b}\n") })
  }
}
