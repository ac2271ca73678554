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
    var nearest: (shared: Int, objection: any Error)?
    let keys = Set(try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue))
    // A table with tabs has the keys of one with commas.
    for format in Format.allCases where format != .tsv {
      do {
        forms.append(try read(format, from: decoder))
      } catch {
        let shared = keys.intersection(type(of: format).keys).count
        if shared > nearest?.shared ?? -1 { nearest = (shared, error) }
      }
    }
    if forms.isEmpty, let nearest { throw nearest.objection }
    return forms
  }

  /// A key of any name.
  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { return nil }
  }
}
