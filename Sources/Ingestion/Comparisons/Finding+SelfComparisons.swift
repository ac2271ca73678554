import Findings

extension Finding {
  /// V104: an image stands on both sides of a comparison.
  static func selfComparisons(_ count: Int, _ file: String) -> Finding {
    Finding(
      .note, "V104", place: file,
      "\(count, "comparison of an image with itself was", "comparisons of an image with itself were") left out",
      remedy: "drop them from the file; they say nothing of a model")
  }
}
