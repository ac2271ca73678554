extension ComparisonInput {
  /// The formats that the input may still be of.
  public var formats: [Format] {
    if let format { return [format] }
    switch self {
    case .undeclared(let forms): return forms.flatMap(\.formats)
    case .table: return [.csv]
    case .efhq: return [.efhq]
    case .bob: return [.bob]
    case .deepface: return [.deepface]
    case .bee: return [.bee]
    case .ijb: return [.ijb]
    case .pyeer: return [.pyeer]
    case .lfw: return [.lfw]
    case .insightface: return [.insightface]
    case .frte: return [.frte]
    }
  }

  /// Every form that accepts the keys of an input without `format`.
  ///
  /// - Throws: what the form objects to that shares most keys with the input, if none accepts them.
  static func forms(from decoder: any Decoder) throws -> [ComparisonInput] {
    var forms: [ComparisonInput] = []
    var objections: [Format: any Error] = [:]
    // A table with tabs has the keys of one with commas.
    let formats = Format.allCases.filter { $0 != .tsv }
    for format in formats {
      do { forms.append(try read(format, from: decoder)) } catch { objections[format] = error }
    }
    if forms.isEmpty { throw try objection(objections, formats, InputKeys(from: decoder)) }
    return forms
  }

  /// What is said of keys that no form accepts: of a key that is missing, or what the form objects to that they fit best.
  private static func objection(
    _ objections: [Format: any Error], _ formats: [Format], _ keys: InputKeys
  ) -> any Error {
    if let arm = keys.keyless?.rawValue {
      return InputFault(
        sentence: "the files of '\(arm)' stand under no key",
        remedy: "write \(arm): {file: scores.csv}, or as the format has it")
    }
    let fits = formats.map { keys.fit(type(of: $0)) }
    let most = fits.max() ?? 0
    // Keys that say nothing of the form are taken for those of a table.
    let nearest = most > 0 ? zip(formats, fits).filter { $0.1 == most }.map(\.0) : [.csv]
    let form = type(of: nearest[0])
    guard keys.areKnown(to: form), let missing = form.missing(keys) else {
      return objections[nearest[0]] ?? InputFault(sentence: "no format has these keys", remedy: "name one")
    }
    let names = nearest.filter { type(of: $0).missing(keys) == missing }.map(\.rawValue)
    return InputFault(
      sentence: "an input with these keys is of format \(names.joined(separator: " or ")), and that needs "
        + missing, remedy: "add it, or state another format")
  }
}
