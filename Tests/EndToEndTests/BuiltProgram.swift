import Foundation

/// The built binary, run as a user runs it.
struct BuiltProgram {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Beside the test bundle, where the build puts it.
  static let url = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("contrapose")

  /// Runs the program in a folder, with a date that does not move, and waits for its end.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:], input: Data? = nil
  ) throws -> Outcome {
    let scratch = try Scratch()
    let (output, errors) = (
      scratch.url.appendingPathComponent("out"), scratch.url.appendingPathComponent("err")
    )
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var inherited = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("CONTRAPOSE_") && $0.key != "COLUMNS"
    }
    inherited["SOURCE_DATE_EPOCH"] = "1795392000"
    process.environment = inherited.merging(environment) { $1 }
    if let input {
      let file = scratch.url.appendingPathComponent("in")
      try input.write(to: file)
      process.standardInput = try FileHandle(forReadingFrom: file)
    }
    // Files, not pipes: a full pipe would stop the program.
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: output),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
