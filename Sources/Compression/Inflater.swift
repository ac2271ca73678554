import Foundation

/// Inflates content that arrives in pieces, in bounded memory.
protocol Inflater: ~Copyable {
  /// - Parameter limit: the most bytes that may come out.
  init(limit: Int) throws(CompressionError)

  /// Takes the next piece, and hands over what it inflates to.
  mutating func append(
    _ piece: UnsafeRawBufferPointer, receive: (UnsafeRawBufferPointer) -> Void
  ) throws(CompressionError)

  /// Says that no piece follows.
  consuming func finish() throws(CompressionError)
}

extension Inflater where Self: ~Copyable {
  /// What whole content inflates to.
  static func inflated(_ data: Data, limit: Int) throws(CompressionError) -> Data {
    let result = data.withUnsafeBytes { buffer in
      Result { () throws(CompressionError) -> Data in
        var content = Data()
        var inflater = try Self(limit: limit)
        try inflater.append(buffer) { content.append(contentsOf: $0) }
        try inflater.finish()
        return content
      }
    }
    return try result.get()
  }
}
