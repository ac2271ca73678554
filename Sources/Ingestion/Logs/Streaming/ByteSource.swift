import Compression
import Digests
import Foundation

/// The bytes of one input, block by block: plain, gzip or Zstandard by its first bytes, never whole in memory.
struct ByteSource {
  let name: String
  /// `nil` for standard input.
  private let path: String?
  /// As stored; `nil` for standard input.
  let size: Int?

  /// How much is read at once.
  static let blockSize = 1 << 18
  /// More than any log of a pilot; a smaller file that inflates to this is a trap.
  static let inflatedLimit = 1 << 42

  /// - Parameter name: relative to `folder`, or absolute; `-` is standard input.
  init(_ name: String, folder: String) throws(IngestionError) {
    self.name = name
    guard name != "-" else {
      (path, size) = (nil, nil)
      return
    }
    let path = FilePlace(folder: folder).path(name)
    var state = stat()
    guard stat(path, &state) == 0 else {
      throw IngestionError(
        name, "there is no such file", remedy: "check the path; it is relative to the manifest", code: "I020",
        kind: .missing)
    }
    guard state.st_mode & S_IFMT == S_IFREG else {
      let kind = state.st_mode & S_IFMT == S_IFDIR ? "a folder" : "a device or a pipe"
      throw IngestionError(
        name, "it is \(kind), and a file is needed",
        remedy: "name a file, or - for standard input", code: "I020", kind: .missing)
    }
    self.path = path
    size = Int(state.st_size)
  }

  private func opened() throws(IngestionError) -> Int32 {
    guard let path else { return STDIN_FILENO }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw IngestionError(
        name, "the file cannot be read", remedy: "check its permissions", code: "I021", kind: .missing)
    }
    return descriptor
  }

  /// What was read, for the account of a run.
  struct Record {
    var sha256 = ""
    var bytes = 0
  }

  /// Hands over the content, in order, in buffers that are valid only during the call.
  ///
  /// - Parameter progress: told how many bytes of the file were read.
  /// - Complexity: O(bytes), in memory that does not grow with them.
  func forEachBlock(
    progress: (Int) -> Void, _ receive: (UnsafeRawBufferPointer) throws(IngestionError) -> Void
  ) throws(IngestionError) -> Record {
    let descriptor = try opened()
    defer { if path != nil { close(descriptor) } }
    var record = Record()
    var hasher = SHA256Hasher()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.blockSize, alignment: 16)
    defer { room.deallocate() }
    var block = try filled(room, descriptor)
    var inflater = try Inflater(block, name: name)
    let before = Self.modified(descriptor)
    while !block.isEmpty {
      hasher.update(block)
      record.bytes += block.count
      try inflater.append(block, receive)
      progress(block.count)
      block = try filled(room, descriptor)
    }
    try inflater.finish()
    try refuseChange(of: descriptor, since: before, read: record.bytes)
    record.sha256 = hasher.finalized().description
    return record
  }

  /// As many bytes as there are room and content for: a pipe gives them in small pieces.
  private func filled(
    _ room: UnsafeMutableRawBufferPointer, _ descriptor: Int32
  ) throws(IngestionError) -> UnsafeRawBufferPointer {
    var count = 0
    while count < room.count {
      let got = read(descriptor, room.baseAddress?.advanced(by: count), room.count - count)
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else {
        throw IngestionError(
          name, "reading failed: \(String(cString: strerror(errno)))",
          remedy: "check the disk, and read again",
          code: "I021", kind: .missing)
      }
      if got == 0 { break }
      count += got
    }
    return UnsafeRawBufferPointer(rebasing: room.prefix(count))
  }

  private static func modified(_ descriptor: Int32) -> [Int] {
    var state = stat()
    guard fstat(descriptor, &state) == 0 else { return [] }
    return [state.st_mtim.tv_sec, state.st_mtim.tv_nsec, Int(state.st_size)]
  }

  private func refuseChange(
    of descriptor: Int32, since before: [Int], read: Int
  ) throws(IngestionError) {
    guard let size, Self.modified(descriptor) != before || size != read else { return }
    throw IngestionError(
      name, "the file changed while it was read", remedy: "read a copy that nobody writes to", code: "I151")
  }
}
