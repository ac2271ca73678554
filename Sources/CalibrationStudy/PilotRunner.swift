import Foundation

/// Measures the pilots of a cell, several batches at a time, and keeps each batch as soon as it is done.
struct PilotRunner {
  let folder: URL
  let tasks: Int
  static let batch = 50

  func file(_ name: String) -> ResultFile { ResultFile(folder: folder, name: name) }

  /// Measures those of the cell's pilots that are not done; each depends on its number alone.
  ///
  /// - Parameter pilots: of a cell of weight 1.
  func run(_ cell: StudyCell, pilots: Int) async throws {
    let file = file(cell.name)
    let done = Set(file.contents().keys)
    let missing = (0..<pilots * cell.weight).filter { !done.contains($0) }
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
