import Foundation

/// How the numbers of an array are stored.
struct NpyElement: Equatable {
  enum Kind: Character {
    case truth = "b"
    case signed = "i"
    case unsigned = "u"
    case float = "f"

    /// Bytes a number that are read.
    fileprivate var sizes: [Int] {
      switch self {
      case .truth: [1]
      case .signed, .unsigned: [1, 4, 8]
      case .float: [2, 4, 8]
      }
    }
  }

  let kind: Kind
  /// Bytes a number.
  let size: Int
  private let isBigEndian: Bool

  /// What ``init(_:)`` reads, for remedies.
  static let known = "float16, float32, float64, bool, int8, uint8, int32, int64, uint32 or uint64"

  /// - Returns: `nil` unless `descr` is `f2`, `f4`, `f8`, `b1` or an integer of 1, 4 or 8 bytes, with a byte order;
  ///   single bytes have none, written `|`.
  init?(_ descr: String) {
    let scalars = Array(descr)
    guard scalars.count == 3, descr.utf8.count == 3, let kind = Kind(rawValue: scalars[1]),
      let size = scalars[2].wholeNumberValue,
      kind.sizes.contains(size), scalars[0] == "<" || scalars[0] == ">" || scalars[0] == "|",
      scalars[0] != "|" || size == 1
    else { return nil }
    self.kind = kind
    self.size = size
    isBigEndian = scalars[0] == ">"
  }

  /// Whether the stored bytes are `Float` values of this machine.
  var isNativeSingle: Bool { kind == .float && size == 4 && isBigEndian == (1.bigEndian == 1) }

  /// The numbers stored one after the other; integers beyond 2⁵³ are rounded to the nearest double.
  ///
  /// - Precondition: a whole count of numbers.
  func values(_ data: Data) -> [Double] {
    data.withUnsafeBytes { buffer in
      switch (kind, size) {
      case (.float, 2): numbers(buffer) { (bits: UInt16) in Self.half(bits) }
      case (.float, 4): numbers(buffer) { (bits: UInt32) in Double(Float(bitPattern: bits)) }
      case (.float, _): numbers(buffer) { (bits: UInt64) in Double(bitPattern: bits) }
      case (.signed, 1): numbers(buffer) { (bits: Int8) in Double(bits) }
      case (.signed, 4): numbers(buffer) { (bits: Int32) in Double(bits) }
      case (.signed, _): numbers(buffer) { (bits: Int64) in Double(bits) }
      case (.unsigned, 4): numbers(buffer) { (bits: UInt32) in Double(bits) }
      case (.unsigned, 8): numbers(buffer) { (bits: UInt64) in Double(bits) }
      default: numbers(buffer) { (bits: UInt8) in Double(bits) }
      }
    }
  }

  private func numbers<Raw: FixedWidthInteger>(
    _ buffer: UnsafeRawBufferPointer, _ number: (Raw) -> Double
  ) -> [Double] {
    (0..<buffer.count / size).map { index in
      let raw = buffer.loadUnaligned(fromByteOffset: index * size, as: Raw.self)
      return number(isBigEndian ? Raw(bigEndian: raw) : Raw(littleEndian: raw))
    }
  }

  /// IEEE 754 binary16.
  static func half(_ bits: UInt16) -> Double {
    let sign: Double = bits >> 15 == 0 ? 1 : -1
    let exponent = Int(bits >> 10 & 0x1F)
    let fraction = Double(bits & 0x3FF) / 1024
    switch exponent {
    case 0: return sign * fraction * 0x1p-14
    case 31: return fraction == 0 ? sign * .infinity : .nan
    default: return sign * (1 + fraction) * Double(sign: .plus, exponent: exponent - 15, significand: 1)
    }
  }
}
