import Pilots
import Verification

/// Reads the comparisons of a pilot, whatever their form.
public enum ComparisonReader {
  /// All comparisons of all inputs, in their order, with the account of every row.
  ///
  /// - Parameter folder: the folder of the manifest, from which relative paths start.
  /// - Throws: ``IngestionError`` with file and line of what cannot be used.
  /// - Complexity: O(bytes).
  public static func comparisons(
    _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) -> ComparisonData {
    let data = try self.data(settings.inputs, settings, folder: folder, place: "verification.inputs")
    if settings.calibration != nil { try refuseNameless(data, "verification.inputs") }
    return data
  }

  /// The comparisons that thresholds are fixed on; `nil` if the manifest names no inputs of their own for that.
  ///
  /// - Throws: ``IngestionError`` with file and line of what cannot be used, or if they name no subjects.
  public static func calibration(
    _ settings: VerificationSettings, folder: String
  ) throws(IngestionError) -> ComparisonData? {
    guard let inputs = settings.calibration?.inputs, !inputs.isEmpty else { return nil }
    let place = "verification.calibration.inputs"
    var data = try self.data(inputs, settings, folder: folder, place: place)
    try refuseNameless(data, place)
    for index in data.inputs.indices { data.inputs[index].role = "calibration-" + data.inputs[index].role }
    return data
  }

  /// People who are not named cannot be kept apart.
  private static func refuseNameless(_ data: ComparisonData, _ place: String) throws(IngestionError) {
    guard data.comparisons.subjects == nil else { return }
    throw IngestionError(
      place, "a calibration needs other people, and the comparisons name no subjects",
      remedy: "map ref_subject and probe_subject, or leave calibration out", code: "I012")
  }

  private static func data(
    _ inputs: [ComparisonInput], _ settings: VerificationSettings, folder: String, place: String
  ) throws(IngestionError) -> ComparisonData {
    var builder = ComparisonBuilder()
    for input in inputs {
      switch input {
      case .table(let table): builder.append(try TableReader(table, settings, folder: folder).rows())
      case .efhq(let layout): builder.append(try EFHQReader(layout, settings, folder: folder).rows())
      }
    }
    return try builder.data(file: place)
  }
}
