import Pilots

/// Tells the format of an input that names none.
struct FormatDetection {
  /// An input with its format, and how that came to be known.
  struct Recognised {
    let input: ComparisonInput
    let words: String
  }

  private let folder: String
  private var samples: [String: FileSample] = [:]

  init(folder: String) { self.folder = folder }

  /// The input in the one form that its keys and its files allow.
  ///
  /// - Throws: ``IngestionError`` if no form fits, or two fit equally well.
  mutating func recognised(_ input: ComparisonInput) throws(IngestionError) -> Recognised {
    guard case .undeclared(let forms) = input else { return Recognised(input: input, words: "declared") }
    var fitting: [(ground: DetectionGround, form: ComparisonInput)] = []
    for form in forms {
      if let found = try fit(form) { fitting.append(found) }
    }
    try refuseUnnamedLog(forms, fitting.map(\.ground))
    if forms.count == 1, fitting.isEmpty, let form = forms.first { fitting = [(.keys, form)] }
    let best = fitting.map(\.ground).min()
    let choice = fitting.filter { $0.ground == best }
    guard let first = choice.first else { throw try unknown(forms) }
    guard choice.count == 1 else { throw try ambiguous(choice.map(\.form)) }
    return Recognised(input: first.form, words: first.ground.words)
  }

  /// The form with its format written into it, if the file that tells speaks for it. One line a format.
  private mutating func fit(_ form: ComparisonInput) throws(IngestionError) -> (
    DetectionGround, ComparisonInput
  )? {
    switch form {
    case .table(let input):
      let sample = try sample(input.file ?? input.baseline?.file ?? "")
      return TableSigns.ground(sample, input).map { ($0, form.declared(as: TableSigns.format(sample))) }
    case .bob(let input):
      return BobSigns.ground(try sample(input.baseline.file)).map { ($0, form.declared(as: .bob)) }
    case .deepface(let input):
      return DeepfaceSigns.ground(try sample(input.baseline.file)).map { ($0, form.declared(as: .deepface)) }
    case .efhq: return (.keys, form.declared(as: .efhq))
    case .pyeer: return (.keys, form.declared(as: .pyeer))
    case .lfw(let input):
      return PairListSigns.lfw(try sample(input.pairs)).map { ($0, form.declared(as: .lfw)) }
    case .insightface(let input):
      return PairListSigns.insightface(try sample(input.pairs)).map { ($0, form.declared(as: .insightface)) }
    case .frte(let input):
      return FRTESigns.ground(try sample(input.baseline.file)).map { ($0, form.declared(as: .frte)) }
    case .bee(let input):
      return BEESigns.ground(try sample(input.baseline.matrix)).map { ($0, form.declared(as: .bee)) }
    case .ijb(let input):
      guard let pairs = input.pairs else { return (.keys, form.declared(as: .ijb)) }
      return IJBSigns.ground(try sample(pairs)).map { ($0, form.declared(as: .ijb)) }
    case .undeclared: return nil
    }
  }

  private mutating func sample(_ name: String) throws(IngestionError) -> FileSample {
    if let known = samples[name] { return known }
    let sample = try FileSample(name, folder: folder)
    samples[name] = sample
    return sample
  }

  /// A match log of FRTE tells no people, so that its keys are those of other forms until a table of subjects is named:
  /// its header then says what is missing, where no form has a surer sign.
  private func refuseUnnamedLog(
    _ forms: [ComparisonInput], _ grounds: [DetectionGround]
  ) throws(IngestionError) {
    guard grounds.allSatisfy({ $0 > .header }), !forms.contains(where: { $0.formats == [.frte] }),
      let log = samples.values.filter({ FRTESigns.ground($0) != nil }).map(\.name).min()
    else { return }
    throw IngestionError(
      log, "it has the header of FRTE's match log, and the input names no subjects of its templates",
      remedy: "add subjects: FILE, a table template,subject, or name another format", code: "I072")
  }

  private func unknown(_ forms: [ComparisonInput]) throws(IngestionError) -> IngestionError {
    IngestionError(
      samples.keys.sorted().first ?? "verification.inputs", "its format is not recognised",
      remedy: "name it: \(Self.keys(forms))", code: "I072")
  }

  private func ambiguous(_ forms: [ComparisonInput]) throws(IngestionError) -> IngestionError {
    let names = forms.compactMap { $0.format?.rawValue }
    return IngestionError(
      samples.keys.sorted().first ?? "verification.inputs",
      "it can be read as \(names.joined(separator: " and as "))",
      remedy: "name the format: \(names.map { "format: \($0)" }.joined(separator: " or "))", code: "I071")
  }

  private static func keys(_ forms: [ComparisonInput]) -> String {
    forms.flatMap(\.formats).map { "format: \($0.rawValue)" }.joined(separator: " or ")
  }
}
