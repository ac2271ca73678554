import Foundation

extension CompressionError: CustomStringConvertible {
  /// What is wrong, in a sentence without a place.
  public var sentence: String { wording.sentence }

  /// What to do about it.
  public var remedy: String { wording.remedy }

  /// The sentence and the remedy, as errors are printed.
  public var description: String { "\(sentence); \(remedy)" }

  private var wording: (sentence: String, remedy: String) { gzipWording ?? zstdWording ?? zipWording }

  private var gzipWording: (sentence: String, remedy: String)? {
    switch self {
    case .notGzip:
      ("the content is not gzip", "give a gzip file or the plain one")
    case .gzipTruncated(let member):
      ("the gzip content ends inside member \(member)", Self.copyAgain)
    case .gzipCorrupt(let member, let reason):
      ("gzip member \(member) is damaged (\(reason))", Self.copyAgain)
    case .gzipTrailingBytes(let offset):
      (
        "bytes that are not gzip follow the last member at byte \(offset)",
        "cut them off, or write the file again with gzip"
      )
    case .gzipTooLarge(let limit):
      ("the gzip content inflates to more than \(limit) bytes", "raise the limit, or split the file")
    case .outOfMemory:
      ("there is no memory left to inflate or deflate the content", "free memory and try again")
    default: nil
    }
  }

  private var zstdWording: (sentence: String, remedy: String)? {
    switch self {
    case .notZstd:
      ("the content is not Zstandard", "give a Zstandard file or the plain one")
    case .zstdTruncated(let frame):
      ("the Zstandard content ends inside frame \(frame)", Self.copyAgain)
    case .zstdCorrupt(let frame, let reason):
      ("Zstandard frame \(frame) is damaged (\(reason))", Self.copyAgain)
    case .zstdTrailingBytes(let offset):
      (
        "bytes that are not Zstandard follow the last frame at byte \(offset)",
        "cut them off, or write the file again with zstd"
      )
    case .zstdWindowTooLarge(let frame):
      (
        "Zstandard frame \(frame) needs a window of more than \(1 << ZstdInflater.windowLog) bytes",
        "write the file again with zstd, without --long or --ultra"
      )
    case .zstdTooLarge(let limit):
      ("the Zstandard content inflates to more than \(limit) bytes", "raise the limit, or split the file")
    default: nil
    }
  }

  private var zipWording: (sentence: String, remedy: String) {
    switch self {
    case .zipSpanned:
      ("the zip file is one part of several", "join the parts into one zip file")
    case .zipUnsafeName(let name):
      (
        "member \(Self.quoted(name)) has an absolute name, '..' or unprintable characters in its name",
        "write the archive again with plain names"
      )
    case .zipDuplicateName(let name):
      ("member \(Self.quoted(name)) occurs twice", "write the archive again with each member once")
    case .zipSymbolicLink(let name):
      ("member \(Self.quoted(name)) is a symbolic link", "archive the file that it points to")
    case .zipEncrypted(let name):
      ("member \(Self.quoted(name)) is encrypted", "write the archive again without a password")
    case .zipUnsupportedMethod(let name, let method):
      (
        "member \(Self.quoted(name)) is compressed by method \(method), which is neither stored (0) nor deflated (8)",
        "write the archive again with deflate, or stored"
      )
    case .zipRatioExceeded, .zipInflatedExceeded, .zipMembersExceeded: limitWording
    default: (damage, Self.copyAgain)
    }
  }

  private var limitWording: (sentence: String, remedy: String) {
    switch self {
    case .zipRatioExceeded(let name, let ratio, let limit):
      (
        "member \(Self.quoted(name)) would inflate to \(ratio) times its size, more than \(limit) times",
        Self.raise("ratio")
      )
    case .zipInflatedExceeded(let bytes, let limit):
      ("the members would inflate to \(bytes) bytes, more than \(limit)", Self.raise("inflated"))
    case .zipMembersExceeded(let count, let limit):
      ("the zip file holds \(count) members, more than \(limit)", Self.raise("members"))
    default: (damage, Self.copyAgain)
    }
  }

  private var damage: String {
    switch self {
    case .zipMalformed(let what): "the zip file is damaged: \(what)"
    case .zipHeadersDisagree(let name, let field):
      "the two headers of member \(Self.quoted(name)) disagree about its \(field)"
    case .zipOverlap(let name): "member \(Self.quoted(name)) shares its bytes with another member"
    case .zipChecksumMismatch(let name): "member \(Self.quoted(name)) does not match its checksum"
    case .zipCorruptMember(let name): "member \(Self.quoted(name)) is not a deflate stream"
    case .zipSizeMismatch(let name, let declared):
      "member \(Self.quoted(name)) does not inflate to the \(declared) bytes that it declares"
    default: "the content does not end with the directory of a zip file"
    }
  }

  private static let copyAgain = "copy or write the file again"

  private static func raise(_ key: String) -> String {
    "raise limits: {\(key): …} in pilot.yaml if you trust the file"
  }

  /// The name as given, except that control characters are escaped and a long name is cut.
  private static func quoted(_ name: String) -> String {
    let shown = name.unicodeScalars.prefix(200).map { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: scalar.escaped(asASCII: true)
      default: String(scalar)
      }
    }
    return "'\(shown.joined())'"
  }
}
