import Pilots
import Vocabulary

extension VerificationSettings {
  /// Every file that is named for comparisons, as often as it is.
  ///
  /// - Parameter arms: the models whose files count.
  func files(of arms: [Arm] = Arm.allCases) -> [String] {
    (inputs + (calibration?.inputs ?? [])).flatMap { $0.files(of: arms) }
      + [trainingSubjects?.file].compactMap { $0 }
  }
}

extension ComparisonInput {
  /// The files that an input names, as often as it does. One line a format.
  func files(of arms: [Arm]) -> [String] {
    func named<Files>(
      _ baseline: Files, _ augmented: Files, _ shared: [String?], _ files: (Files) -> [String?]
    )
      -> [String]
    {
      (shared + arms.flatMap { files($0 == .baseline ? baseline : augmented) }).compactMap { $0 }
    }
    return switch self {
    case .table(let input): named(input.baseline, input.augmented, [input.file]) { [$0?.file] }
    case .bob(let input), .deepface(let input): named(input.baseline, input.augmented, []) { [$0.file] }
    case .bee(let input):
      named(input.baseline, input.augmented, [input.mask, input.targets, input.queries]) { [$0.matrix] }
    case .ijb(let input):
      named(input.baseline, input.augmented, [input.pairs, input.templates, input.subjects]) { [$0.scores] }
    case .pyeer(let input): named(input.baseline, input.augmented, []) { [$0.mated, $0.nonmated] }
    case .lfw(let input), .insightface(let input):
      named(input.baseline, input.augmented, [input.pairs, input.paths]) {
        [$0.scores, $0.features, $0.paths]
      }
    case .frte(let input):
      named(input.baseline, input.augmented, [input.subjects]) { [$0.file, $0.enrolment] }
    case .efhq(let input):
      named(
        input.baseline, input.augmented,
        [input.paths, input.pairs.f2f, input.pairs.f2p, input.pairs.p2p, input.pairs.all]
          + (input.poses ?? [])
      ) { [$0.features, $0.paths] }
    case .undeclared(let forms): forms.first?.files(of: arms) ?? []
    }
  }
}
