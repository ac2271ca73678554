import Foundation

/// A zip file held, or mapped, in memory, read in place: nothing is extracted, and stored members are not copied.
///
/// Opening it reads all headers and refuses what an honest writer of arrays does not write: two headers that disagree,
/// members that overlap, encryption, names that are absolute, repeated or hold `..`, links, and more than the limits.
///
/// - Complexity: O(members · log members) to open.
/// - Reference: PKWARE (2022), APPNOTE.TXT, .ZIP file format specification, version 6.3.10.
public struct ZipArchive: Sendable {
  /// The members in the order of the directory.
  public let members: [ZipMember]
  private let data: Data

  public init(_ data: Data, limits: ZipLimits = ZipLimits()) throws(CompressionError) {
    let members = data.withUnsafeBytes { buffer in
      Result { () throws(CompressionError) -> [ZipMember] in
        try ZipDirectoryReader(reader: LittleEndianReader(bytes: buffer), limits: limits).members()
      }
    }
    self.members = try members.get()
    self.data = data
  }

  /// Whether the content starts as a zip file with members does.
  public static func isZip(_ content: some ContiguousBytes) -> Bool {
    content.withUnsafeBytes { $0.starts(with: [0x50, 0x4B, 0x03, 0x04]) }
  }

  /// The member of a name.
  ///
  /// - Complexity: O(members).
  public func member(named name: String) -> ZipMember? { members.first { $0.name == name } }

  /// The content of a member of this archive; a slice of the archive's own bytes if it is stored.
  ///
  /// Indices of a slice do not start at 0.
  ///
  /// - Complexity: O(bytes): the checksum is verified each time.
  /// - Throws: if the content does not have the declared size or checksum.
  public func contents(of member: ZipMember) throws(CompressionError) -> Data {
    precondition(member.place.upperBound <= data.count, "the member belongs to this archive")
    let start = data.startIndex + member.place.lowerBound
    let slice = data[start..<start + member.place.count]
    let content = member.isStored ? slice : try Self.inflated(slice, member)
    guard CRC32.checksum(of: content) == member.checksum else {
      throw .zipChecksumMismatch(member.name)
    }
    return content
  }

  /// Inflation stops one byte beyond the declared size, which is enough to refuse it.
  private static func inflated(_ slice: Data, _ member: ZipMember) throws(CompressionError) -> Data {
    var content = Data(count: member.inflatedSize + 1)
    let written = content.withUnsafeMutableBytes { output in
      slice.withUnsafeBytes { input in
        Result { () throws(CompressionError) -> Int in
          try inflate(input, into: output, name: member.name)
        }
      }
    }
    guard try written.get() == member.inflatedSize else {
      throw .zipSizeMismatch(member.name, declared: member.inflatedSize)
    }
    content.removeLast()
    return content
  }

  /// The bytes that a whole deflate stream put into `output`; all of them if it did not end before.
  private static func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer, name: String
  ) throws(CompressionError) -> Int {
    var stream = try InflateStream(.raw)
    var (rest, room) = (input, output)
    while !room.isEmpty {
      let before = (rest.count, room.count)
      switch stream.step(from: &rest, to: &room) {
      case .ended where rest.isEmpty: return output.count - room.count
      case .unfinished where before != (rest.count, room.count): continue
      case .outOfMemory: throw .outOfMemory
      default: throw .zipCorruptMember(name)
      }
    }
    return output.count
  }
}
