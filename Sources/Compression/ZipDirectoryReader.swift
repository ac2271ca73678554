/// Reads all headers of a zip file and holds them against each other and the limits.
struct ZipDirectoryReader {
  let reader: LittleEndianReader
  let limits: ZipLimits

  func members() throws(CompressionError) -> [ZipMember] {
    let end = try ZipDirectoryEnd(reader)
    guard end.memberCount <= limits.members else {
      throw .zipMembersExceeded(count: end.memberCount, limit: limits.members)
    }
    var members: [ZipMember] = []
    var names: Set<String> = []
    var occupied: [(range: Range<Int>, name: String)] = []
    var inflated = 0
    var offset = end.directory.lowerBound
    for _ in 0..<end.memberCount {
      let header = try ZipHeader(central: offset, reader)
      let (member, range) = try member(header)
      guard names.insert(member.name).inserted else { throw .zipDuplicateName(member.name) }
      inflated = try sum(inflated, member.inflatedSize)
      occupied.append((range, member.name))
      members.append(member)
      offset = header.end
    }
    guard offset == end.directory.upperBound else {
      throw .zipMalformed("its directory lists other members than it counts")
    }
    try requireDisjoint(occupied, before: end.directory.lowerBound)
    return members
  }

  /// The member that an entry of the directory describes, with the bytes from its own header to its last one.
  private func member(_ header: ZipHeader) throws(CompressionError) -> (ZipMember, Range<Int>) {
    let name = try name(header)
    if header.flags & ZipFormat.encryptionFlags != 0 { throw .zipEncrypted(name) }
    if header.isSymbolicLink { throw .zipSymbolicLink(name) }
    guard header.method == ZipFormat.stored || header.method == ZipFormat.deflated else {
      throw .zipUnsupportedMethod(name, method: header.method)
    }
    try requirePlausibleSize(header, name)
    let local = try ZipHeader(local: header.localOffset, reader)
    try requireAgreement(header, local, name)
    let place = try reader.range(from: local.end, count: header.compressedSize)
    let end = try descriptorEnd(header, after: place.upperBound, name)
    let member = ZipMember(
      name: name, compressedSize: header.compressedSize, inflatedSize: header.inflatedSize,
      isStored: header.method == ZipFormat.stored, checksum: header.checksum, place: place)
    return (member, header.localOffset..<end)
  }

  /// The name, if it could not lead out of a folder nor hide what it is.
  private func name(_ header: ZipHeader) throws(CompressionError) -> String {
    let bytes = reader.bytes[header.nameRange]
    guard let name = String(validating: bytes, as: UTF8.self) else {
      throw .zipUnsafeName(String(decoding: bytes, as: UTF8.self))
    }
    guard ZipName.isSafe(name) else { throw .zipUnsafeName(name) }
    return name
  }

  /// A stored member has one size; deflate cannot shrink below a part in 1032; the limits hold.
  private func requirePlausibleSize(_ header: ZipHeader, _ name: String) throws(CompressionError) {
    let (compressed, inflated) = (header.compressedSize, header.inflatedSize)
    let isPossible =
      header.method == ZipFormat.stored ? inflated == compressed : inflated / 1032 <= compressed
    guard isPossible else { throw .zipSizeMismatch(name, declared: inflated) }
    if inflated > ZipLimits.ratioFloor, Double(inflated) > Double(limits.ratio) * Double(compressed) {
      let ratio = Int((Double(inflated) / Double(max(1, compressed))).rounded(.up))
      throw .zipRatioExceeded(name, ratio: ratio, limit: limits.ratio)
    }
  }

  private func sum(_ inflated: Int, _ size: Int) throws(CompressionError) -> Int {
    let (sum, isOver) = inflated.addingReportingOverflow(size)
    guard !isOver, sum <= limits.inflated else {
      throw .zipInflatedExceeded(bytes: isOver ? .max : sum, limit: limits.inflated)
    }
    return sum
  }

  /// The member's own header says the same; with a descriptor, checksum and sizes may be 0 in it.
  private func requireAgreement(
    _ central: ZipHeader, _ local: ZipHeader, _ name: String
  ) throws(CompressionError) {
    let flags = ZipFormat.encryptionFlags | ZipFormat.descriptorFlag | ZipFormat.unicodeFlag
    let isLater = central.flags & ZipFormat.descriptorFlag != 0
    let comparisons = [
      ("name", reader.bytes[central.nameRange].elementsEqual(reader.bytes[local.nameRange])),
      ("flags", central.flags & flags == local.flags & flags),
      ("method", central.method == local.method),
      ("checksum", central.checksum == local.checksum || isLater && local.checksum == 0),
      (
        "compressed size",
        central.compressedSize == local.compressedSize || isLater && local.compressedSize == 0
      ),
      ("size", central.inflatedSize == local.inflatedSize || isLater && local.inflatedSize == 0),
    ]
    if let (field, _) = comparisons.first(where: { !$0.1 }) {
      throw .zipHeadersDisagree(name, field: field)
    }
  }

  /// Where a member ends: after its descriptor, if it has one, which must agree with the directory.
  ///
  /// A descriptor may start with a signature, and its sizes may have 4 or 8 bytes.
  private func descriptorEnd(
    _ header: ZipHeader, after end: Int, _ name: String
  ) throws(CompressionError) -> Int {
    guard header.flags & ZipFormat.descriptorFlag != 0 else { return end }
    let signature = bytes(UInt64(ZipFormat.descriptorSignature), count: 4)
    for (start, width) in [(signature, 4), (signature, 8), ([], 4), ([], 8)] {
      let expected =
        start + bytes(UInt64(header.checksum), count: 4)
        + bytes(UInt64(header.compressedSize), count: width)
        + bytes(UInt64(header.inflatedSize), count: width)
      if reader.bytes[end...].starts(with: expected) { return end + expected.count }
    }
    throw .zipHeadersDisagree(name, field: "descriptor")
  }

  private func bytes(_ value: UInt64, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// No two members claim a byte, and none reaches into the directory.
  private func requireDisjoint(
    _ occupied: [(range: Range<Int>, name: String)], before directory: Int
  ) throws(CompressionError) {
    var end = 0
    for (range, name) in occupied.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard range.lowerBound >= end, range.upperBound <= directory else { throw .zipOverlap(name) }
      end = range.upperBound
    }
  }
}
