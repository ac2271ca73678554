import Vocabulary

/// One quantity that may be moved by itself.
public enum InputKey: Sendable, Hashable {
  /// A stated or measured input; without an arm it holds for both.
  case cost(CostInputName, Arm?)
  /// All rates of one arm together, over every flow.
  case flow(Arm)
  case oneOff(String)
  case running(String)
  /// The cost of one update.
  case update
}
