import Foundation

/// How the numbers of an array are stored.
struct NpyElement {
  private enum Width: Int {
    case half = 2
    case single = 4
    case double = 8
  }

  private let width: Width
  private let isBigEndian: Bool

  /// - Returns: `nil` unless `descr` is `f2`, `f4` or `f8` with a byte order.
  init?(_ descr: String) {
    guard let order = descr.first, order == "<" || order == ">", descr.dropFirst().first == "f",
      let size = Int(descr.dropFirst(2)), let width = Width(rawValue: size)
    else { return nil }
    self.width = width
    isBigEndian = order == ">"
  }

  /// Bytes a number.
  var size: Int { width.rawValue }

  /// The numbers stored one after the other.
  func values(_ data: Data) -> [Double] {
    data.withUnsafeBytes { buffer in
      (0..<buffer.count / size).map { index in
        let offset = index * size
        switch width {
        case .half: return Self.half(order(buffer.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
        case .single:
          return Double(
            Float(bitPattern: order(buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))))
        case .double:
          return Double(bitPattern: order(buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
        }
      }
    }
  }

  private func order<Integer: FixedWidthInteger>(_ raw: Integer) -> Integer {
    isBigEndian ? Integer(bigEndian: raw) : Integer(littleEndian: raw)
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
