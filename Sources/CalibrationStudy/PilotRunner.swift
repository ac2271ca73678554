import Foundation

/// Measures the pilots of a cell, several batches at a time, and keeps each batch as soon as it is done.
struct PilotRunner {
  let folder: URL
  let tasks: Int
  static let batch = 50

  func file(_ name: String) -> ResultFile { ResultFile(folder: folder, name: name) }

  /// Measures those of the pilots 0 ..< `pilots` that are not done. Each depends on its number alone.
  func run(_ cell: StudyCell, pilots: Int) async throws {
    let file = file(cell.name)
    let done = Set(file.contents().keys)
    let missing = (0..<pilots).filter { !done.contains($0) }
    var batches = stride(from: 0, to: missing.count, by: Self.batch).map {
      Array(missing[$0..<min($0 + Self.batch, missing.count)])
    }[...]
    try await withThrowingTaskGroup(of: [(Int, [Reading])].self) { group in
      let add = { (group: inout ThrowingTaskGroup<[(Int, [Reading])], any Error>) in
        guard let batch = batches.popFirst() else { return }
        group.addTask { batch.map { ($0, cell.measure($0)) } }
      }
      for _ in 0..<tasks { add(&group) }
      while let results = try await group.next() {
        try file.append(results)
        add(&group)
      }
    }
  }
}
