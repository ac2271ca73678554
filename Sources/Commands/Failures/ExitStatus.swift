/// How the program ends: one scheme for all commands.
enum ExitStatus: Int32 {
  /// A defect of the program, or a failure of the machine.
  case runtimeError = 1
  case wrongUsage = 64
  /// Data or pilot.yaml cannot be used.
  case unusableInput = 65
  /// An input is missing or cannot be read.
  case missingInput = 66
  /// An output cannot be created, or exists.
  case cannotCreate = 73
  /// Reading or writing failed midway.
  case inputOutput = 74
}
