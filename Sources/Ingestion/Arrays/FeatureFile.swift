import Pilots
import Similarity
import Vocabulary

/// One model's embeddings as stored: `.npy`, or `.npz` with the member `arr_0.npy`.
struct FeatureFile {
  let file: InputFile
  let embeddings: QuantisedEmbeddings
  private let member: String

  init(_ name: String, folder: String, limits: LimitSettings = LimitSettings()) throws(IngestionError) {
    let arrays = try ArrayFile(name, folder: folder, limits: limits)
    file = arrays.file
    let data = try arrays.array("arr_0", remedy: "save it with numpy.savez(file, features)")
    member = arrays.isArchive ? "arr_0" : "array"
    let matrix = try NpyMatrix(data, file: name)
    if let singles = matrix.singles {
      embeddings = QuantisedEmbeddings(rows: matrix.rows, dimension: matrix.columns, values: singles)
    } else {
      embeddings = QuantisedEmbeddings(rows: matrix.rows, dimension: matrix.columns, values: matrix.values)
    }
  }

  /// The account of the rows, one an image.
  func record(_ arm: Arm) -> InputRecord {
    var record = file.record("features-\(arm.rawValue)", read: embeddings.rows, used: embeddings.rows)
    record.columns = [ColumnUse(member, "embeddings of \(embeddings.dimension) numbers")]
    return record
  }
}
