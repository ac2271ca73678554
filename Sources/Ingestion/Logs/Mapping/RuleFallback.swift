/// What becomes of a field whose text is missing or not listed.
enum RuleFallback {
  case refuse
  case skip
  case value(OwnedText)
}
