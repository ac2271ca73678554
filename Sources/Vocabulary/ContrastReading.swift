/// What a paired difference says, in a word with a closed meaning.
public enum ContrastReading: String, Codable, CaseIterable, Sendable, Hashable {
  case better
  case worse
  case noDifferenceShown = "no-difference-shown"
  case nonInferior = "non-inferior"
  case inferior
  case undetermined
}
