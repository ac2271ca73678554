import Compression

/// Inflates what its first bytes say is compressed, and hands on everything else as it is.
struct Inflater: ~Copyable {
  private var gzip: GzipInflater?
  private var zstd: ZstdInflater?
  private let name: String

  /// - Parameter head: the first block of the file.
  init(_ head: UnsafeRawBufferPointer, name: String) throws(IngestionError) {
    self.name = name
    do throws(CompressionError) {
      gzip = Gzip.isGzip(head) ? try GzipInflater(limit: ByteSource.inflatedLimit) : nil
      zstd = Zstd.isZstd(head) ? try ZstdInflater(limit: ByteSource.inflatedLimit) : nil
    } catch {
      throw Self.refusal(error, name)
    }
  }

  mutating func append(
    _ block: UnsafeRawBufferPointer, _ receive: (UnsafeRawBufferPointer) throws(IngestionError) -> Void
  ) throws(IngestionError) {
    if gzip == nil && zstd == nil { return try receive(block) }
    var failure: IngestionError?
    func take(_ piece: UnsafeRawBufferPointer) {
      guard failure == nil else { return }
      do throws(IngestionError) { try receive(piece) } catch { failure = error }
    }
    do throws(CompressionError) {
      try gzip?.append(block, receive: take)
      try zstd?.append(block, receive: take)
    } catch {
      throw Self.refusal(error, name)
    }
    if let failure { throw failure }
  }

  mutating func finish() throws(IngestionError) {
    do throws(CompressionError) {
      if let gzip = gzip.take() { try gzip.finish() }
      if let zstd = zstd.take() { try zstd.finish() }
    } catch {
      throw Self.refusal(error, name)
    }
  }

  private static func refusal(_ error: CompressionError, _ name: String) -> IngestionError {
    IngestionError(name, error.sentence, remedy: error.remedy, code: "I022")
  }
}
