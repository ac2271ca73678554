/// Why compressed content was refused.
///
/// A case holds what its sentence needs; the file's name stands before the sentence and belongs to the caller.
public enum CompressionError: Error, Sendable, Hashable {
  /// The content does not start as gzip does.
  case notGzip
  /// The content ends inside a gzip member, counted from 1.
  case gzipTruncated(member: Int)
  /// A gzip member, counted from 1, contradicts itself.
  case gzipCorrupt(member: Int, reason: String)
  /// Bytes that are no gzip member follow the last one.
  case gzipTrailingBytes(offset: Int)
  /// The content inflates to more bytes than are allowed.
  case gzipTooLarge(limit: Int)
  /// The content does not start as Zstandard does.
  case notZstd
  /// The content ends inside a Zstandard frame, counted from 1.
  case zstdTruncated(frame: Int)
  /// A Zstandard frame, counted from 1, contradicts itself.
  case zstdCorrupt(frame: Int, reason: String)
  /// Bytes that are no Zstandard frame follow the last one.
  case zstdTrailingBytes(offset: Int)
  /// A Zstandard frame, counted from 1, needs more memory for its window than is allowed.
  case zstdWindowTooLarge(frame: Int)
  /// The content inflates to more bytes than are allowed.
  case zstdTooLarge(limit: Int)
  /// There is no memory for a compressor or decompressor.
  case outOfMemory

  /// The content does not end with a zip directory.
  case notZip
  /// A structure of the zip file reaches beyond the bytes present, or beyond its place.
  case zipMalformed(String)
  /// The zip file is a part of several.
  case zipSpanned
  /// A name is absolute, holds `..`, or is not printable UTF-8.
  case zipUnsafeName(String)
  case zipDuplicateName(String)
  case zipSymbolicLink(String)
  case zipEncrypted(String)
  case zipUnsupportedMethod(String, method: Int)
  /// The header before a member's bytes says something other than the directory.
  case zipHeadersDisagree(String, field: String)
  /// Two members claim the same bytes.
  case zipOverlap(String)
  case zipChecksumMismatch(String)
  /// A member's bytes are no deflate stream.
  case zipCorruptMember(String)
  /// A member inflates to more or fewer bytes than declared.
  case zipSizeMismatch(String, declared: Int)
  case zipRatioExceeded(String, ratio: Int, limit: Int)
  case zipInflatedExceeded(bytes: Int, limit: Int)
  case zipMembersExceeded(count: Int, limit: Int)
}
