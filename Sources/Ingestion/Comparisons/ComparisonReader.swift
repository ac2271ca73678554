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
    var builder = ComparisonBuilder(deduplicates: settings.deduplicate)
    for input in settings.inputs {
      switch input {
      case .table(let table): builder.append(try TableReader(table, settings, folder: folder).rows())
      case .efhq(let layout): builder.append(try EFHQReader(layout, settings, folder: folder).rows())
      }
    }
    return try builder.data(file: "verification.inputs").checked(
      against: settings.trainingSubjects, folder: folder)
  }
}
