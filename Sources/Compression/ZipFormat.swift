/// Numbers of the zip format.
///
/// - Reference: PKWARE (2022), APPNOTE.TXT, .ZIP file format specification, version 6.3.10, section 4.
enum ZipFormat {
  static let localSignature: UInt32 = 0x0403_4B50
  static let centralSignature: UInt32 = 0x0201_4B50
  static let descriptorSignature: UInt32 = 0x0807_4B50
  static let endSignature: UInt32 = 0x0605_4B50
  static let endSignature64: UInt32 = 0x0606_4B50
  static let locatorSignature: UInt32 = 0x0706_4B50

  static let localLength = 30
  static let centralLength = 46
  static let endLength = 22
  static let endLength64 = 56
  static let locatorLength = 20

  /// The identifier of the extra field with 64-bit sizes.
  static let extraIdentifier64 = 1
  /// In a 16-bit field: see the 64-bit one.
  static let fullShort = 0xFFFF
  /// In a 32-bit field: see the 64-bit one.
  static let fullWord = 0xFFFF_FFFF

  static let stored = 0
  static let deflated = 8

  /// Bit 0, 6 or 13 of the flags: some form of encryption.
  static let encryptionFlags = 1 | 1 << 6 | 1 << 13
  /// Bit 3: checksum and sizes follow the member's bytes.
  static let descriptorFlag = 1 << 3
  /// Bit 11: the name is UTF-8.
  static let unicodeFlag = 1 << 11
}
