/// Why a row cannot be read.
struct RowRefusal: Error {
  /// The place of the field at fault in its row, from 0; `nil` if it is about the whole row.
  let column: Int?
  let sentence: String
  let remedy: String

  init(_ column: Int?, _ sentence: String, remedy: String) {
    self.column = column
    self.sentence = sentence
    self.remedy = remedy
  }
}
