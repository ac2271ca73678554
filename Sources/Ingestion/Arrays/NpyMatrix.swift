import Foundation

/// A matrix of floating-point numbers from a `.npy` file: one row an image.
struct NpyMatrix {
  let rows: Int
  let columns: Int
  private let array: NpyArray

  /// - Throws: ``IngestionError`` unless the bytes are one array of two dimensions of `f2`, `f4` or `f8`, whole.
  init(_ data: Data, file: String) throws(IngestionError) {
    array = try NpyArray(data, file: file)
    guard array.element.kind == .float else {
      throw IngestionError(
        file, "its elements are no floating-point numbers", remedy: "save float32, float64 or float16",
        code: "I050")
    }
    guard array.shape.count == 2, array.shape[1] > 0 else {
      throw IngestionError(
        file, "its shape is \(array.shape), not rows × components",
        remedy: "save a matrix with one row an image", code: "I050")
    }
    rows = array.shape[0]
    columns = array.shape[1]
  }

  /// All numbers, row after row.
  var values: [Double] { array.values }

  /// All numbers, row after row, if they are stored as `Float` in this order.
  var singles: [Float]? { array.singles }
}
