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

  /// The members' names in the order of the directory.
  public var names: [String] { members.map(\.name) }

  /// The content of the member of a name; a slice of the archive's own bytes if it is stored.
  ///
  /// - Complexity: O(members + bytes): the checksum is verified each time.
  /// - Returns: `nil` if there is no such member.
  /// - Throws: if the content does not have the declared size or checksum.
  public func member(named name: String) throws(CompressionError) -> Data? {
    guard let member = members.first(where: { $0.name == name }) else { return nil }
    return try contents(of: member)
  }

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

  private static func inflated(_ slice: Data, _ member: ZipMember) throws(CompressionError) -> Data {
    let content = slice.withUnsafeBytes { input in
      Result { () throws(CompressionError) -> Data in try inflated(input, member) }
    }
    return try content.get()
  }

  /// Memory grows with what is there, not with what is declared; one step beyond that ends it.
  private static func inflated(
    _ input: UnsafeRawBufferPointer, _ member: ZipMember
  ) throws(CompressionError) -> Data {
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { room.deallocate() }
    var stream = try InflateStream(.raw)
    var content = Data()
    var rest = input
    var progress = InflateStream.Progress.unfinished
    while progress == .unfinished && content.count <= member.inflatedSize {
      var output = room
      let before = rest.count
      progress = stream.step(from: &rest, to: &output)
      let written = room.count - output.count
      content.append(contentsOf: room.prefix(written))
      // A stream that takes nothing and gives nothing ends before its end.
      if written == 0 && rest.count == before { break }
    }
    if progress == .outOfMemory { throw .outOfMemory }
    guard content.count <= member.inflatedSize else {
      throw .zipSizeMismatch(member.name, declared: member.inflatedSize)
    }
    guard progress == .ended, rest.isEmpty else { throw .zipCorruptMember(member.name) }
    guard content.count == member.inflatedSize else {
      throw .zipSizeMismatch(member.name, declared: member.inflatedSize)
    }
    return content
  }
}
