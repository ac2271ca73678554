/// One answer of one pilot.
struct Reading: Sendable, Equatable {
  let question: Question
  let isYes: Bool

  init(_ question: Question, _ isYes: Bool) {
    self.question = question
    self.isYes = isYes
  }
}
