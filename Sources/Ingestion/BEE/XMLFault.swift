/// What is wrong with a text of elements, before the file's name is known.
struct XMLFault: Error, Equatable {
  let line: Int
  let sentence: String
  let remedy: String
}
