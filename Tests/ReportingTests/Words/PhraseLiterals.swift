import Foundation

/// The sentences that the sources hold for findings and health checks.
enum PhraseLiterals {
  /// The longest run of plain words of each such literal beneath a folder of `Sources`, with its file's name.
  static func all(in folder: String) throws -> [(file: String, fragment: String)] {
    try sources(in: folder).flatMap { source in
      phrases(source.text).flatMap(fragments).map { (source.file, $0) }
    }
  }

  /// The whole of each literal that says why a line of a log is refused, with § for what is put into it.
  static func refusals() throws -> [(file: String, pattern: String)] {
    try sources(in: "Ingestion/Logs").flatMap { source in
      source.text.matches(of: /\b(?:LogRefusal|\.epoch)\(/)
        .flatMap { literals(call(source.text[$0.range.lowerBound...])) }
        // One word without a slot is the reason or a field.
        .filter { $0.contains(" ") || $0.hasSuffix("seconds") }.map { (source.file, bare($0)) }
    }
  }

  private static func sources(in folder: String) throws -> [(file: String, text: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    let files = FileManager.default.enumerator(
      at: root.appending(path: folder), includingPropertiesForKeys: nil)
    var found: [(file: String, text: String)] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      found.append((file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)))
    }
    return found
  }

  /// A pattern or a literal with § for what is put into it.
  static func bare(_ text: String) -> String {
    text.replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "§").replacing(/\{[0-9]+[^}]*\}/, with: "§")
  }

  /// The parts of a source that make phrases: calls that do, and declarations of one.
  private static func phrases(_ source: String) -> [Substring] {
    source.matches(of: /\b(?:Finding|HealthCheck)\(/).map { call(source[$0.range.lowerBound...]) }
      + source.matches(of: /: Phrase\b[^\n]*=[^;]*?\n(?= {0,4}[a-z}\/])/).map(\.0)
      + source.matches(of: /-> Phrase\??\s*\{[^}]*\}/).map(\.0)
  }

  /// A call to its closing parenthesis.
  private static func call(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0, text[index] == ")" { return text[...index] }
    }
    return text
  }

  private static func literals(_ source: Substring) -> [String] {
    source.matches(of: /"((?:[^"\\\n]|\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*)"/).map { String($0.1) }
  }

  private static func fragments(_ source: Substring) -> [String] {
    literals(source).compactMap { literal in
      bare(literal).split(separator: "§").map { $0.trimmingCharacters(in: .whitespaces) }
        .max { $0.count < $1.count }
    }.filter { $0.count >= 12 && $0.contains(" ") }
  }
}
