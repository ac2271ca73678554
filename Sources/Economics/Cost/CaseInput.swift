import Vocabulary

/// An input whose number is known, with what is stated about it.
public struct CaseInput: Sendable, Hashable {
  public let key: InputKey
  public let range: ValueRange
  public let statement: CostInput
  /// Whether the pilot supplied the number.
  public let isFromPilot: Bool

  /// The name under which it is stated.
  public var name: String {
    switch key {
    case .cost(let name, _): name.rawValue
    case .flow: "flow_rates"
    case .oneOff(let name), .running(let name): name
    case .update: "updates"
    }
  }

  /// The arm it holds for; `nil` means both.
  public var arm: Arm? {
    switch key {
    case .cost(_, let arm): arm
    case .flow(let arm): arm
    default: nil
    }
  }

  /// Every input of a pilot whose number is known, in the order of the declaration.
  public static func all(_ settings: EconomicsSettings, _ measured: MeasuredInputs) -> [CaseInput] {
    let costs = CostInputName.allCases.flatMap { resolved($0, settings.inputs[$0], measured) }
    let oneOff = settings.oneOff.filter { $0.value.isSunk != true }.sorted { $0.key < $1.key }
      .compactMap { stated(.oneOff($0.key), $0.value) }
    let running = settings.runningPerMonth.sorted { $0.key < $1.key }
      .compactMap { stated(.running($0.key), $0.value) }
    let updates = settings.updates.flatMap { stated(.update, $0.cost) }
    return costs + oneOff + running + (updates.map { [$0] } ?? [])
  }

  private static func stated(_ key: InputKey, _ input: CostInput) -> CaseInput? {
    input.range.map { CaseInput(key: key, range: $0, statement: input, isFromPilot: false) }
  }

  /// One input for both arms, or one for each; a statement with a number goes before what the pilot measured, except
  /// for the false accept rate, which is stated as a scenario only.
  private static func resolved(
    _ name: CostInputName, _ entry: CostInputEntry?, _ measured: MeasuredInputs
  ) -> [CaseInput] {
    let fromPilot = Arm.allCases.compactMap { arm in
      measured.range(of: name, in: arm).map {
        let statement = entry?[arm] ?? CostInput(nil, kind: .measured)
        return CaseInput(
          key: .cost(name, arm), range: $0,
          statement: statement.kind == .measured ? statement : CostInput(nil, kind: .measured),
          isFromPilot: true)
      }
    }
    if name == .falseAcceptRate, !fromPilot.isEmpty { return fromPilot }
    switch entry {
    case .shared(let input):
      return stated(.cost(name, nil), input).map { [$0] } ?? fromPilot
    case .perArm:
      return Arm.allCases.compactMap { arm in
        entry.flatMap { stated(.cost(name, arm), $0[arm]) } ?? fromPilot.first { $0.arm == arm }
      }
    case nil:
      return fromPilot
    }
  }
}
