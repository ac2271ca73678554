import Pilots

extension ManifestReader {
  /// Refuses thresholds that nothing would be read at.
  static func validateThresholds(_ manifest: PilotManifest, _ file: String) throws(IngestionError) {
    guard manifest.models.augmented.threshold == nil else {
      throw IngestionError(
        file,
        "models.augmented.threshold is read by nothing: the policy fixed holds both models to the baseline's, and the "
          + "others fix each model's on comparisons",
        remedy: "leave it out; the threshold in service is models.baseline.threshold", code: "I018")
    }
    try refuseTwoDirections(manifest, file: file)
  }

  /// Refuses a stated threshold if some inputs hold similarities and others distances.
  ///
  /// An input whose format is yet to be told from its files is passed over; ask again when it is.
  ///
  /// - Parameter file: The manifest's name, for the message.
  public static func refuseTwoDirections(
    _ manifest: PilotManifest, file: String
  ) throws(IngestionError) {
    guard let threshold = manifest.models.baseline.threshold, let verification = manifest.verification,
      verification.directions.count > 1
    else { return }
    throw IngestionError(
      file,
      "models.baseline.threshold is \(threshold), and the inputs point both ways: no one number is a threshold for "
        + "similarities and for distances",
      remedy: "convert the inputs so that all point one way, and state that way as verification.higher_is",
      code: "I019")
  }
}
