/// A file inside a zip file, as its directory and its own header agree to describe it.
public struct ZipMember: Sendable, Hashable {
  public let name: String
  /// Bytes in the zip file.
  public let compressedSize: Int
  /// Bytes of the content.
  public let inflatedSize: Int
  /// Whether the bytes in the zip file are the content itself.
  public let isStored: Bool
  public let checksum: UInt32
  /// Where its bytes are, from the start of the zip file.
  let place: Range<Int>
}
