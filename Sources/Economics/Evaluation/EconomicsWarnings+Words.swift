import Findings

/// Warnings that are told by how an input is named, and what its unit and its source say.
extension EconomicsWarnings {
  private static let revenueWords = [
    "revenue", "revenues", "turnover", "lifetime value", "ltv", "clv", "gross sales", "売上", "生涯価値",
  ]
  private static let sunkNames = [
    "pilot", "poc", "proof of concept", "feasibility study", "sunk", "試験導入", "実証実験", "概念実証",
  ]
  private static let sunkWords = ["sunk", "paid", "already spent", "支払済", "支払い済", "支出済", "精算済"]

  /// Revenue in place of the margin of a transaction (M002): told by its unit, or by its source.
  static func revenue(_ known: [CaseInput]) -> [Finding] {
    known.filter { input in
      guard input.name == CostInputName.contributionMargin.rawValue else { return false }
      return [input.statement.unit, input.statement.source].compactMap { $0 }.contains {
        StatedWords($0).say(anyOf: revenueWords)
      }
    }.map { input in
      Finding(
        .warning, "M002", place: input.place,
        "contribution_margin is taken from revenue or lifetime value",
        remedy: "state what one transaction leaves after its own cost")
    }
  }

  /// What is spent whatever is decided (M014): told by its name or its source, unless the pilot says which it is.
  static func sunk(_ settings: EconomicsSettings) -> [Finding] {
    settings.oneOff.sorted { $0.key < $1.key }.compactMap { name, input in
      guard (input.range?.high ?? 0) > 0 else { return nil }
      let place = "economics.one_off.\(name)"
      if input.isSunk == true {
        return Finding(
          .note, "M014", place: place, "\(name) is spent already, and is left out of the money",
          remedy: "take sunk away if it is still to be spent")
      }
      let isPaid = input.source.map { StatedWords($0).say(anyOf: sunkWords) } ?? false
      guard input.isSunk == nil, isPaid || StatedWords(name).say(anyOf: sunkNames)
      else { return nil }
      return Finding(
        .warning, "M014", place: place, "\(name) seems to be spent already, whatever is decided now",
        remedy: "state sunk: true, which leaves it out, or sunk: false if it is still to be spent")
    }
  }
}

extension CostInput {
  /// Whether its source says that it was billed: paid, or by an invoice.
  public var isBilled: Bool {
    source.map { StatedWords($0).say(anyOf: ["paid", "invoice", "invoiced", "支払済", "請求書", "請求済"]) } ?? false
  }
}
