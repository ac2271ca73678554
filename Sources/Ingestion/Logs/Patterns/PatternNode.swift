/// A regular expression as a tree.
indirect enum PatternNode: Equatable {
  case bytes(ByteSet)
  /// A character beyond ASCII, or any of them.
  case anyBeyondASCII
  case start, end, wordBoundary
  case sequence([PatternNode])
  case choice([PatternNode])
  case capture(PatternNode)
  case repeated(PatternNode, least: Int, most: Int?, isGreedy: Bool)
}
