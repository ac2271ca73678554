import Testing

@testable import Workbooks

@Suite("Formulas with their numbers")
struct FormulaTests {
  private let a = Formula(whole: "a", value: 6)
  private let b = Formula(whole: "b", value: 3)
  private let c = Formula(whole: "c", value: 2)

  @Test("parentheses stand where the order of operations needs them, and nowhere else")
  func parentheses() {
    let formulas: [(Formula, String, Double)] = [
      (a + b * c, "a+b*c", 12), ((a + b) * c, "(a+b)*c", 18), (a - (b - c), "a-(b-c)", 5),
      (a - b - c, "a-b-c", 1), (a / (b * c), "a/(b*c)", 1), (a / b * c, "a/b*c", 4),
      (a * (1 - b), "a*(1-b)", -12), ((1 + a).raised(to: b) - 1, "(1+a)^b-1", 342),
      (-(a + b), "-(a+b)", -9), (a * -b, "a*(-b)", -18), (1 / a.raised(to: c), "1/a^c", 1.0 / 36),
    ]
    for (formula, text, value) in formulas {
      #expect(formula.text == text)
      #expect(abs(formula.value - value) < 1e-12, "\(text)")
    }
  }

  @Test("a condition takes its number from the side that holds")
  func conditions() {
    #expect(Formula.when(b <= a, c, else: 0) == Formula(whole: "IF(b<=a,c,0)", value: 2))
    #expect(Formula.when(a < b && b <= a, c, else: 0).text == "IF(AND(a<b,b<=a),c,0)")
    #expect(CellContent.when(a < b, c, else: "never") == .wordFormula("IF(a<b,c,\"never\")", result: "never"))
  }

  @Test("names of cells hold letters, digits and underscores, and are given once")
  func names() {
    var names = CellNames()
    #expect(names.name("oneoff_", "data rights") == "oneoff_data_rights")
    #expect(names.name("oneoff_", "Data-Rights") == "oneoff_Data_Rights_2")
    #expect(names.name("run_", "=1+1") == "run__1_1")
    #expect(names.name("run_", "権利") == "run___")
    #expect(names.name("run_", String(repeating: "x", count: 300)).count == 64)
  }

  @Test("columns beyond the 26th have two letters")
  func letters() {
    #expect([0, 25, 26, 51, 52].map(Cell.letters) == ["A", "Z", "AA", "AZ", "BA"])
  }
}
