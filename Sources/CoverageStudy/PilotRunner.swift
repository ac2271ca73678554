import Foundation

/// Measures the pilots of a cell, several at a time, and keeps each as soon as it is done.
struct PilotRunner {
  let folder: URL
  let replicates: Int
  let tasks: Int

  typealias Measurement = @Sendable (_ pilot: Int, _ replicates: Int) async -> [Reading]

  func file(_ name: String) -> ResultFile { ResultFile(folder: folder, name: "\(name)-\(replicates)") }

  /// Measures those of the pilots 0 ..< `pilots` that are not done. Each depends on its number alone.
  ///
  /// - Parameter prepare: makes what the cell's pilots share; not asked if all are done.
  func run(_ name: String, pilots: Int, prepare: () async -> Measurement) async throws {
    let file = file(name)
    let done = Set(file.contents().keys)
    var waiting = (0..<pilots).filter { !done.contains($0) }[...]
    guard !waiting.isEmpty else { return }
    let measure = await prepare()
    try await withThrowingTaskGroup(of: (Int, [Reading]).self) { group in
      let add = { (group: inout ThrowingTaskGroup<(Int, [Reading]), any Error>) in
        guard let pilot = waiting.popFirst() else { return }
        group.addTask { (pilot, await measure(pilot, replicates)) }
      }
      for _ in 0..<tasks { add(&group) }
      var finished = pilots - waiting.count - min(tasks, pilots)
      while let (pilot, readings) = try await group.next() {
        try file.append(pilot, readings)
        finished += 1
        if finished % 50 == 0 { Self.tell("\(name): \(finished) of \(pilots)") }
        add(&group)
      }
    }
  }

  private static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
