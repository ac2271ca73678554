/// What a zip file may ask for before it is refused; the keys of `limits` in `pilot.yaml`.
public struct ZipLimits: Sendable, Hashable, Codable {
  /// How many times its compressed size a member over ``ratioFloor`` may inflate to.
  public var ratio: Int
  /// Bytes that all members together may inflate to.
  public var inflated: Int
  /// Members in one file.
  public var members: Int

  /// The inflated size from which on ``ratio`` holds: 1 GiB.
  public static let ratioFloor = 1 << 30

  public init(ratio: Int = 100, inflated: Int = 64 << 30, members: Int = 10_000) {
    self.ratio = ratio
    self.inflated = inflated
    self.members = members
  }
}
