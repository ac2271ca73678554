import Verification

extension LoadedPilot {
  /// Asks for the readings of other programs, in place of those that the manifest names; nothing, if there are none.
  ///
  /// - Throws: ``CommandFailure`` if the pilot has no comparisons to read.
  mutating func compare(with modes: [CompatibilityMode]) throws(CommandFailure) {
    guard !modes.isEmpty else { return }
    guard manifest.verification != nil else {
      throw CommandFailure(
        place: "--compat", "the pilot has no comparisons, so there is nothing to read in another way",
        remedy: "leave it out, or add the section verification", code: "C030", status: .wrongUsage)
    }
    manifest.verification?.compat = CompatibilityMode.distinct(modes)
  }
}
