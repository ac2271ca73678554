/// What is wrong with an array, before the file's name is known.
struct NpyFault: Error {
  let sentence: String
  let remedy: String

  init(_ sentence: String, _ remedy: String) {
    self.sentence = sentence
    self.remedy = remedy
  }
}
