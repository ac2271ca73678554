/// The values of a closed type by the bytes of their words.
struct WordTable<Value: RawRepresentable<String> & CaseIterable> {
  private let words: ByteTable
  private let values: [Value]

  init() {
    values = Array(Value.allCases)
    words = ByteTable(values.map(\.rawValue))
  }

  func value(_ text: ByteSlice) -> Value? { words.find(text).map { values[$0] } }
}
