import Compression
import Foundation
import Similarity

/// One model's embeddings as stored: `.npy`, or `.npz` with the member `arr_0.npy`.
struct FeatureFile {
  let file: InputFile
  let embeddings: QuantisedEmbeddings

  init(_ name: String, folder: String) throws(IngestionError) {
    file = try InputFile(name, folder: folder)
    let matrix = try NpyMatrix(Self.array(file), file: name)
    embeddings = QuantisedEmbeddings(rows: matrix.rows, dimension: matrix.columns, values: matrix.values)
  }

  private static func array(_ file: InputFile) throws(IngestionError) -> Data {
    guard ZipArchive.isZip(file.content) else { return file.content }
    do {
      let archive = try ZipArchive(file.content)
      if let member = try archive.member(named: "arr_0.npy") { return member }
      throw IngestionError(
        file.name, "it has no member arr_0.npy, but \(archive.names.joined(separator: ", "))",
        remedy: "save it with numpy.savez(file, features)", code: "I051")
    } catch let error as IngestionError {
      throw error
    } catch let error as CompressionError {
      throw IngestionError(file.name, error.sentence, remedy: error.remedy, code: "I052")
    } catch {
      throw IngestionError(file.name, "\(error)", remedy: "save it again", code: "I052")
    }
  }
}
