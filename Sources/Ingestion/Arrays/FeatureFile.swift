import Pilots
import Similarity

/// One model's embeddings as stored: `.npy`, or `.npz` with the member `arr_0.npy`.
struct FeatureFile {
  let file: InputFile
  let embeddings: QuantisedEmbeddings

  init(_ name: String, folder: String, limits: LimitSettings = LimitSettings()) throws(IngestionError) {
    let arrays = try ArrayFile(name, folder: folder, limits: limits)
    file = arrays.file
    let data = try arrays.array("arr_0", remedy: "save it with numpy.savez(file, features)")
    let matrix = try NpyMatrix(data, file: name)
    if let singles = matrix.singles {
      embeddings = QuantisedEmbeddings(rows: matrix.rows, dimension: matrix.columns, values: singles)
    } else {
      embeddings = QuantisedEmbeddings(rows: matrix.rows, dimension: matrix.columns, values: matrix.values)
    }
  }
}
