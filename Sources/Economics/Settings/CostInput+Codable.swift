import Vocabulary

extension CostInput: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case value, pert, triangular, uniform, lognormal, normal, min, max
    case unit, kind, owner, source, date
    case isSunk = "sunk"
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    kind = try values.decode(Kind.self, forKey: .kind)
    unit = try values.decodeIfPresent(String.self, forKey: .unit)
    owner = try values.decodeIfPresent(String.self, forKey: .owner)
    source = try values.decodeIfPresent(String.self, forKey: .source)
    date = try values.decodeIfPresent(String.self, forKey: .date)
    if let date, !date.allSatisfy(\.isWhitespace), !CalendarDay.isDay(date) {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "date '\(date)' is no day of the calendar; write it like 2026-04-01"))
    }
    isSunk = try values.decodeIfPresent(Bool.self, forKey: .isSunk)
    distribution = try InputDistribution(in: values)
    guard distribution != nil || kind == .measured else {
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "a \(kind.rawValue) input needs a value or a distribution"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(kind, forKey: .kind)
    try values.encodeIfPresent(unit, forKey: .unit)
    try values.encodeIfPresent(owner, forKey: .owner)
    try values.encodeIfPresent(source, forKey: .source)
    try values.encodeIfPresent(date, forKey: .date)
    try values.encodeIfPresent(isSunk, forKey: .isSunk)
    try distribution?.encode(in: &values)
  }
}

extension InputDistribution {
  typealias Keys = CostInput.CodingKeys

  /// The one distribution that `values` state, `nil` if they state none.
  fileprivate init?(in values: KeyedDecodingContainer<Keys>) throws {
    let shapes: [Keys] = [.pert, .triangular, .uniform, .lognormal, .normal]
    let bounds = values.contains(.min) || values.contains(.max)
    let stated = shapes.filter(values.contains)
    guard stated.count + (bounds || values.contains(.value) ? 1 : 0) <= 1 else {
      throw Self.error("an input states one value or one distribution, not several", at: values)
    }
    if let shape = stated.first {
      self = try Self.shape(shape, values.decode([Double].self, forKey: shape), in: values)
    } else if bounds {
      let (min, max) = (
        try values.decode(Double.self, forKey: .min), try values.decode(Double.self, forKey: .max)
      )
      let value = try values.decodeIfPresent(Double.self, forKey: .value) ?? (min + max) / 2
      try Self.check([min, value, max], in: values)
      self = .bounds(min: min, value: value, max: max)
    } else if let value = try values.decodeIfPresent(Double.self, forKey: .value) {
      try Self.check([value], in: values)
      self = .point(value)
    } else {
      return nil
    }
  }

  private static func shape(
    _ key: Keys, _ numbers: [Double], in values: KeyedDecodingContainer<Keys>
  ) throws -> Self {
    let hasMode = key == .pert || key == .triangular
    guard numbers.count == (hasMode ? 3 : 2) else {
      let form = hasMode ? "[min, mode, max]" : key == .uniform ? "[min, max]" : "[p10, p90]"
      throw error("\(key.rawValue) is written as \(form)", at: values)
    }
    try check(numbers, in: values)
    guard key != .lognormal || numbers[0] > 0 else {
      throw error("lognormal needs a first decile above 0", at: values)
    }
    return switch key {
    case .pert: .pert(min: numbers[0], mode: numbers[1], max: numbers[2])
    case .triangular: .triangular(min: numbers[0], mode: numbers[1], max: numbers[2])
    case .uniform: .uniform(min: numbers[0], max: numbers[1])
    case .lognormal: .lognormal(p10: numbers[0], p90: numbers[1])
    default: .normal(p10: numbers[0], p90: numbers[1])
    }
  }

  private static func check(_ numbers: [Double], in values: KeyedDecodingContainer<Keys>) throws {
    guard numbers.allSatisfy(\.isFinite), zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 }) else {
      throw error("the numbers of an input stand in ascending order", at: values)
    }
  }

  private static func error(_ sentence: String, at values: KeyedDecodingContainer<Keys>) -> DecodingError {
    .dataCorrupted(.init(codingPath: values.codingPath, debugDescription: sentence))
  }

  fileprivate func encode(in values: inout KeyedEncodingContainer<Keys>) throws {
    switch self {
    case .point(let value): try values.encode(value, forKey: .value)
    case .pert(let min, let mode, let max): try values.encode([min, mode, max], forKey: .pert)
    case .triangular(let min, let mode, let max): try values.encode([min, mode, max], forKey: .triangular)
    case .uniform(let min, let max): try values.encode([min, max], forKey: .uniform)
    case .lognormal(let p10, let p90): try values.encode([p10, p90], forKey: .lognormal)
    case .normal(let p10, let p90): try values.encode([p10, p90], forKey: .normal)
    case .bounds(let min, let value, let max):
      try values.encode(min, forKey: .min)
      try values.encode(value, forKey: .value)
      try values.encode(max, forKey: .max)
    }
  }
}
