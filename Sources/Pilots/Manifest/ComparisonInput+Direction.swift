extension ComparisonInput {
  /// Which way the scores of its files point: as stated, else as the format has it, else as the section says.
  func direction(otherwise direction: ScoreDirection) -> ScoreDirection {
    switch self {
    case .table(let input): input.higherIs ?? direction
    case .efhq: .similar
    case .bob(let input): input.higherIs ?? direction
    case .deepface(let input): input.higherIs ?? .different
    case .pyeer(let input): input.higherIs ?? direction
    case .lfw(let input), .insightface(let input): input.higherIs ?? direction
    case .frte(let input): input.higherIs ?? direction
    case .bee(let input): input.higherIs ?? direction
    case .ijb(let input): input.higherIs ?? direction
    case .undeclared(let forms): forms[0].direction(otherwise: direction)
    }
  }
}

extension VerificationSettings {
  /// The ways that the scores of the inputs point; an input of an unknown format counts if all its forms agree.
  public var directions: Set<ScoreDirection> {
    Set(
      inputs.compactMap { input in
        guard case .undeclared(let forms) = input else { return input.direction(otherwise: higherIs) }
        let ways = Set(forms.map { $0.direction(otherwise: higherIs) })
        return ways.count == 1 ? ways.first : nil
      })
  }
}
