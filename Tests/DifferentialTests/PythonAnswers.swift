import Foundation

/// The other implementation: one Python process that answers for all sets at once.
struct PythonAnswers: Decodable, Sendable {
  struct Point: Decodable, Sendable {
    let budget: Int
    /// `nil` lies above all scores.
    let threshold, below: Double?
    let ta, fm: Int
    let tar, far: Double?
  }

  struct Summary: Decodable, Sendable {
    let eer, auc: Double?
    let twiceU: Int?
  }

  struct Curves: Decodable, Sendable {
    let thresholds, fpr, tpr, interp, insightface, nearest: [Double]
  }

  struct Answer: Decodable, Sendable {
    let exclude, reject: [Point]
    /// Accepted mated and non-mated scores at each fixed threshold.
    let fixed: [[Int]]
    let summary: Summary
    let curves: Curves?
  }

  let answers: [Answer]

  private struct Question: Encodable {
    let sets: [ScoreCase]
  }

  private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()

  /// `CONTRAPOSE_PYTHON`, else the environment that `make python` puts into `.build/python`.
  ///
  /// A text, not a URL: Foundation would follow the link of the environment, and its packages would be missed.
  static let interpreter: String =
    ProcessInfo.processInfo.environment["CONTRAPOSE_PYTHON"]
    ?? folder.path + "/../../.build/python/bin/python3"

  /// Whether Python is there with the packages it needs.
  static let isPresent: Bool =
    FileManager.default.isExecutableFile(atPath: interpreter)
    && (try? output(of: ["-c", "import numpy, sklearn.metrics"], given: Data())) != nil

  static func answers(for sets: [ScoreCase]) throws -> [Answer] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let script = folder.appendingPathComponent("answers.py").path
    let data = try output(of: [script], given: encoder.encode(Question(sets: sets)))
    return try decoder.decode(PythonAnswers.self, from: data).answers
  }

  private struct Failure: Error {
    let status: Int32
  }

  /// Standard output of Python; files, not pipes, as a full pipe would stop it.
  private static func output(of arguments: [String], given input: Data) throws -> Data {
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("contrapose-differential-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (asked, answered) = (scratch.appendingPathComponent("in"), scratch.appendingPathComponent("out"))
    try input.write(to: asked)
    try Data().write(to: answered)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [interpreter] + arguments
    process.standardInput = try FileHandle(forReadingFrom: asked)
    process.standardOutput = try FileHandle(forWritingTo: answered)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    return try Data(contentsOf: answered)
  }
}
