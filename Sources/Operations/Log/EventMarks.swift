import Vocabulary

/// The small parts of an event in one word.
struct EventMarks: Sendable, Hashable {
  private var word: UInt32 = 0

  private static let rareBit: UInt32 = 15
  private static let observedBit: UInt32 = 31

  private static let kinds = LogEvent.Kind.allCases
  private static let outcomes = LogEvent.Outcome.allCases
  private static let bins = PoseBin.allCases
  private static let unitTypes = OperationsSettings.UnitType.allCases

  init(_ event: LogEvent, isRare: Bool) {
    put(Self.index(event.kind, in: Self.kinds), at: 0)
    put(event.arm == .augmented ? 1 : 0, at: 4)
    put(event.outcome.map { Self.index($0, in: Self.outcomes) + 1 } ?? 0, at: 5)
    put(event.poseBin.map { Self.index($0, in: Self.bins) + 1 } ?? 0, at: 9)
    put(Self.index(event.unitType, in: Self.unitTypes), at: 13)
    put(isRare ? 1 : 0, at: Self.rareBit)
    put(min(event.attempt ?? 0, 0x7fff), at: 16)
    put(event.isTimeObserved ? 1 : 0, at: Self.observedBit)
  }

  var kind: LogEvent.Kind { Self.kinds[bits(0, 4)] }
  var arm: Arm { bits(4, 1) == 1 ? .augmented : .baseline }
  var outcome: LogEvent.Outcome? { Self.element(bits(5, 4), of: Self.outcomes) }
  var poseBin: PoseBin? { Self.element(bits(9, 4), of: Self.bins) }
  var unitType: OperationsSettings.UnitType { Self.unitTypes[bits(13, 2)] }
  var isRare: Bool { bits(Self.rareBit, 1) == 1 }
  /// What the event says, which where its fields are kept is no part of.
  var content: UInt32 { word & ~(1 << Self.rareBit) }
  /// At most 32,767.
  var attempt: Int? { bits(16, 15) == 0 ? nil : bits(16, 15) }
  /// Whether the instant is when the log system got the event.
  var isTimeObserved: Bool { bits(Self.observedBit, 1) == 1 }

  private mutating func put(_ value: Int, at shift: UInt32) {
    word |= UInt32(truncatingIfNeeded: value) << shift
  }

  private func bits(_ shift: UInt32, _ width: UInt32) -> Int { Int((word >> shift) & ((1 << width) - 1)) }

  /// Every case stands in `allCases`, so that the fallback is never taken.
  private static func index<Value: Equatable>(_ value: Value, in cases: [Value]) -> Int {
    cases.firstIndex(of: value) ?? 0
  }

  private static func element<Value>(_ number: Int, of cases: [Value]) -> Value? {
    number == 0 ? nil : cases[number - 1]
  }
}
