import Findings

/// Images, embeddings and what may hide one: no log may carry them.
enum ForbiddenContent {
  enum Fault: Error, Equatable {
    /// One of the names that this program knows as forbidden.
    case name(String)
    /// A name with one of the endings that it knows; the rest of the name could be anybody's.
    case ending(String)
    /// Numbers in the field of a name, however nested.
    case vector(String, numbers: Int)
    /// Numbers side by side in a line.
    case line(numbers: Int)
    case dataURL
    case blob(bytes: Int)
    case numbers
    case floats(bytes: Int)

    /// - Parameter known: which names may be written.
    func refusal(_ known: KnownWords) -> LogRefusal {
      switch self {
      case .name(let name): Self.refusal("the field '\(name)' may not be logged", field: name)
      case .ending(let ending): Self.refusal("a field whose name ends in '\(ending)' may not be logged")
      case .vector(let name, let numbers) where known.contains(name):
        Self.refusal(
          "the field '\(name)' holds \(numbers) numbers, which may be an embedding", field: name)
      case .vector(_, let numbers):
        Self.refusal("a field holds \(numbers) numbers, which may be an embedding")
      case .line(let numbers): Self.refusal("the line holds \(numbers) numbers, which may be an embedding")
      case .dataURL: Self.refusal("a field holds a data: URL, which may be an image")
      case .blob(let bytes):
        Self.refusal("a field holds \(bytes) bytes of base64, which may be an image or an embedding")
      case .numbers:
        Self.refusal(
          "a field holds a text of \(ForbiddenContent.vectorLength) numbers or more, which may be an embedding"
        )
      case .floats(let bytes):
        Self.refusal(
          "a field holds \(bytes) bytes of floating-point numbers as text, which may be an embedding")
      }
    }

    private static func refusal(_ sentence: Phrase, field: String? = nil) -> LogRefusal {
      LogRefusal("forbidden-content", sentence, field: field)
    }
  }

  /// Numbers in lists of one field from which on they count as a vector.
  static let vectorLength = 64
  /// The same of numbers that each have a name.
  static let namedLength = 128
  /// Bytes of base64 that may stand in one field.
  static let blobLimit = 4096

  private static let names: [[UInt8]] = [
    "image", "images", "embedding", "embeddings", "feature", "features", "template", "templates", "photo",
    "photos", "selfie", "faceprint", "face_template",
  ].map { Array($0.utf8) }
  private static let endings: [[UInt8]] = [
    "_image", "_images", "_embedding", "_embeddings", "_photo", "_photos", "_selfie", "_faceprint", "_b64",
    "_base64", "_jpeg", "_jpg", "_png",
  ].map { Array($0.utf8) }

  /// What is wrong with a field of this name if it holds anything; case does not matter.
  static func nameFault(_ name: ByteSlice) -> Fault? {
    // No name is shorter than "image", none but these has such a last letter.
    guard name.count >= 4 else { return nil }
    let last = name[name.count - 1] | 32
    guard
      last == UInt8(ascii: "e") || last == UInt8(ascii: "s") || last == UInt8(ascii: "g")
        || last == UInt8(ascii: "o") || last == UInt8(ascii: "t") || last == UInt8(ascii: "4")
    else { return nil }
    if let whole = names.first(where: { $0.count == name.count && ends(name, with: $0) }) {
      return .name(String(decoding: whole, as: UTF8.self))
    }
    return endings.first { ends(name, with: $0) }.map { .ending(String(decoding: $0, as: UTF8.self)) }
  }

  /// Whether so many numbers among so many values may be an embedding: texts with some numbers between them are none.
  static func isVector(listed: Int, named: Int, of values: Int) -> Bool {
    let numbers = listed + named
    return (listed >= vectorLength || numbers >= namedLength) && 3 * numbers >= 2 * values
  }

  private static func ends(_ name: ByteSlice, with ending: [UInt8]) -> Bool {
    guard name.count >= ending.count else { return false }
    let offset = name.count - ending.count
    for index in ending.indices {
      let byte = name[offset + index]
      let lower = byte >= 65 && byte <= 90 ? byte | 32 : byte
      if lower != ending[index] { return false }
    }
    return true
  }

  /// What a text may hide.
  ///
  /// - Complexity: O(1) for a text of usual length, O(length) from 127 bytes on.
  static func fault(in text: ByteSlice) -> Fault? {
    if text.count >= 5, text[0] | 32 == UInt8(ascii: "d"), text[4] == UInt8(ascii: ":"), isDataURL(text) {
      return .dataURL
    }
    guard text.count >= VectorText.fewestBytes else { return nil }
    if text.count > blobLimit, isBase64(text) { return .blob(bytes: text.count) }
    if VectorText.holdsNumbers(text) { return .numbers }
    return VectorText.encodedFloats(in: text).map { .floats(bytes: $0) }
  }

  private static func isDataURL(_ text: ByteSlice) -> Bool {
    let head = String(decoding: text.prefix(64), as: UTF8.self).lowercased()
    return head.hasPrefix("data:") && (head.contains(";base64,") || head.hasPrefix("data:image"))
  }

  private static func isBase64(_ text: ByteSlice) -> Bool {
    text.allSatisfy { byte in
      switch byte {
      case 48...57, 65...90, 97...122, 43, 45, 47, 95, 61, 10, 13: true
      default: false
      }
    }
  }
}
