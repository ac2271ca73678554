import Findings

/// Images, embeddings and what may hide one: no log may carry them.
enum ForbiddenContent {
  enum Fault: Error, Equatable {
    case name(String)
    case vector(String)
    case dataURL
    case blob(bytes: Int)
    case numbers
    case floats(bytes: Int)

    var refusal: LogRefusal {
      switch self {
      case .name(let name):
        LogRefusal(
          "forbidden-content", "the field '\(LogRefusal.quoted(name))' may not be logged",
          field: LogRefusal.quoted(name))
      case .vector(let name):
        LogRefusal(
          "forbidden-content",
          "the field '\(LogRefusal.quoted(name))' holds a vector, which may be an embedding",
          field: LogRefusal.quoted(name))
      case .dataURL: LogRefusal("forbidden-content", "a field holds a data: URL, which may be an image")
      case .blob(let bytes):
        LogRefusal(
          "forbidden-content", "a field holds \(bytes) bytes of base64, which may be an image or an embedding"
        )
      case .numbers:
        LogRefusal(
          "forbidden-content",
          "a field holds a text of \(ForbiddenContent.vectorLength) numbers or more, which may be an embedding"
        )
      case .floats(let bytes):
        LogRefusal(
          "forbidden-content",
          "a field holds \(bytes) bytes of floating-point numbers as text, which may be an embedding")
      }
    }
  }

  /// Numbers in one list from which on it counts as a vector.
  static let vectorLength = 64
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

  /// Whether a field of this name is refused if it holds anything; case does not matter.
  static func isForbidden(name: ByteSlice) -> Bool {
    // No name is shorter than "image", none but these has such a last letter.
    guard name.count >= 4 else { return false }
    let last = name[name.count - 1] | 32
    guard
      last == UInt8(ascii: "e") || last == UInt8(ascii: "s") || last == UInt8(ascii: "g")
        || last == UInt8(ascii: "o") || last == UInt8(ascii: "t") || last == UInt8(ascii: "4")
    else { return false }
    return names.contains { $0.count == name.count && ends(name, with: $0) }
      || endings.contains { ends(name, with: $0) }
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
