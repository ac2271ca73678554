import Testing

@testable import Operations

@Suite("How long the machine took for an attempt")
struct AttemptResponseTests {
  /// Kind of event, with its total, capture and comparison.
  typealias Line = (LogEvent.Kind, Int64?, Int64?, Int64?)

  static func milliseconds(_ lines: [Line]) -> Int32? {
    var response = AttemptResponse()
    for (kind, total, capture, compare) in lines {
      guard let time = ResponseTime(kind: kind, total: total, capture: capture, compare: compare) else {
        continue
      }
      response.add(time, from: kind)
    }
    return response.milliseconds
  }

  @Test("the total of the decision counts, else that of the comparison, else capture and comparison together")
  func order() {
    #expect(Self.milliseconds([(.compare, 300, nil, nil), (.decision, 500, 1, 2)]) == 500)
    #expect(Self.milliseconds([(.compare, 300, nil, nil), (.decision, nil, 20, 30)]) == 300)
    #expect(Self.milliseconds([(.compare, nil, 1, 2), (.decision, nil, 20, 30)]) == 50)
    #expect(Self.milliseconds([(.compare, nil, 1, 2), (.decision, nil, nil, 30)]) == 3)
    #expect(Self.milliseconds([(.decision, 0, nil, nil)]) == 0)
  }

  @Test("capture and comparison may stand on events of their own, and one alone says nothing")
  func parts() {
    #expect(Self.milliseconds([(.capture, nil, 120, nil), (.compare, nil, nil, 80)]) == 200)
    #expect(Self.milliseconds([(.capture, nil, 120, nil), (.decision, nil, nil, 90)]) == 210)
    #expect(Self.milliseconds([(.capture, nil, 120, nil)]) == nil)
    #expect(Self.milliseconds([(.decision, nil, nil, 90)]) == nil)
    #expect(Self.milliseconds([]) == nil)
  }

  @Test("the total of an event that answers nothing is none")
  func others() {
    let kinds: [LogEvent.Kind] = [.transactionStart, .captureFailed, .transactionEnd, .reviewClose]
    for kind in kinds { #expect(Self.milliseconds([(kind, 500, 1, 2)]) == nil) }
    #expect(Self.milliseconds([(.capture, 500, nil, nil)]) == nil)
  }

  @Test("of two comparisons the later counts")
  func later() {
    #expect(Self.milliseconds([(.compare, 300, nil, nil), (.compare, 310, nil, nil)]) == 310)
  }

  @Test("a negative part is not made up for by the other")
  func negative() {
    #expect(Self.milliseconds([(.decision, nil, -50, 100)]) == -50)
    #expect(Self.milliseconds([(.capture, nil, 100, nil), (.compare, nil, nil, -1)]) == -1)
  }

  @Test(
    "time and part come back from four bytes; what is beyond six days is cut",
    arguments: ResponseTime.Part.allCases)
  func word(_ part: ResponseTime.Part) {
    for milliseconds in [0, 1, -1, 86_400_000, (1 << 29) - 1, 1 - (1 << 29)] as [Int64] {
      let time = ResponseTime(part, milliseconds: milliseconds)
      #expect(Int64(time.milliseconds) == milliseconds && ResponseTime(word: time.word) == time)
    }
    #expect(ResponseTime(part, milliseconds: .max).milliseconds == (1 << 29) - 1)
    #expect(ResponseTime(part, milliseconds: .min).milliseconds == 1 - (1 << 29))
    #expect(ResponseTime(word: ResponseTime.noWord) == nil)
  }

  @Test("a transaction takes no more room for it")
  func room() { #expect(MemoryLayout<Transaction>.stride == 64) }
}
