import Vocabulary

/// The keys of one input as they are written, before its form is known.
struct InputKeys {
  let top: Set<String>
  /// Those of each model; none if the model is not named.
  let arms: PerArm<Set<String>>
  /// Whether `pairs` holds keys of its own, as EFHQ's lists do.
  let hasListsOfPairs: Bool
  /// The first model that is named and has no keys; `nil` if each has.
  let keyless: Arm?

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: AnyKey.self)
    let keys = { (name: String) -> Set<String>? in
      guard let key = AnyKey(stringValue: name) else { return nil }
      return (try? values.nestedContainer(keyedBy: AnyKey.self, forKey: key))
        .map { Set($0.allKeys.map(\.stringValue)) }
    }
    let top = Set(values.allKeys.map(\.stringValue))
    self.top = top
    arms = PerArm { keys($0.rawValue) ?? [] }
    hasListsOfPairs = keys("pairs") != nil
    keyless = Arm.allCases.first { top.contains($0.rawValue) && keys($0.rawValue) == nil }
  }

  /// Whether a form knows every key.
  func areKnown(to form: any FormattedInput.Type) -> Bool {
    keyless == nil && top.isSubset(of: form.keys)
      && Arm.allCases.allSatisfy { arms[$0].isSubset(of: form.armKeys) }
  }

  /// How well the keys fit a form; those of the models say more than those that many forms have.
  func fit(_ form: any FormattedInput.Type) -> Int {
    let models = Arm.allCases.map { arm in
      3 * arms[arm].intersection(form.armKeys).count - arms[arm].subtracting(form.armKeys).count
    }
    let isOtherKind = top.contains("pairs") && hasListsOfPairs != (form is EFHQInput.Type)
    return top.intersection(form.keys).count - top.subtracting(form.keys).count + models.reduce(0, +)
      - (isOtherKind ? 4 : 0)
  }

  /// The first model that is not named, or the first that names none of some alternatives.
  func missing(anyOf names: String...) -> String? {
    for arm in Arm.allCases where !top.contains(arm.rawValue) { return "'\(arm.rawValue)'" }
    let words = names.map { "'\($0)'" }.joined(separator: " or ")
    return Arm.allCases.first { arms[$0].isDisjoint(with: names) }.map { "\(words) under '\($0.rawValue)'" }
  }

  /// The first model that is not named, or the first key that one of them lacks.
  func missing(allOf names: String...) -> String? {
    names.lazy.compactMap { missing(anyOf: $0) }.first
  }

  /// Whether one model at least is read from embeddings whose images nothing lists.
  var lacksPaths: Bool {
    !top.contains("paths")
      && Arm.allCases.contains { arm in
        arms[arm].contains("features") && arms[arm].isDisjoint(with: ["paths", "directory"])
      }
  }
}

/// A key of any name.
struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { return nil }
}
