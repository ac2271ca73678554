extension Array {
  /// Puts at each place the element that stood at the place `order` names, without room for a second array.
  ///
  /// - Precondition: `order` names each place once.
  /// - Complexity: O(count).
  mutating func arrange(_ order: [Int32]) {
    var isDone = [Bool](repeating: false, count: count)
    for start in indices where !isDone[start] {
      let first = self[start]
      var place = start
      while Int(order[place]) != start {
        self[place] = self[Int(order[place])]
        isDone[place] = true
        place = Int(order[place])
      }
      self[place] = first
      isDone[place] = true
    }
  }
}
