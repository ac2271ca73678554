/// How far one input moves the net present value, all others central.
public struct TornadoBar: Sendable, Hashable {
  public let input: Tornado.Input
  /// Net present value with the input at its first decile.
  public let worthAtLow: Double
  /// At its last decile.
  public let worthAtHigh: Double

  /// The length of the bar, in money.
  public var swing: Double { abs(worthAtHigh - worthAtLow) }
}
