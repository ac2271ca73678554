import Testing

@testable import Commands

@Suite("Options from the environment")
struct EnvironmentOptionsTests {
  @Test("stand where the arguments say nothing, and only for options that the command has")
  func applied() {
    let environment = ["CONTRAPOSE_SEED": "7", "CONTRAPOSE_FORMAT": "json", "CONTRAPOSE_LEDGER": ""]
    #expect(
      EnvironmentOptions.applied(to: ["run", "p.yaml", "--seed=3"], environment)
        == ["run", "p.yaml", "--seed=3", "--format", "json"])
    #expect(EnvironmentOptions.applied(to: ["init"], environment) == ["init"])
    #expect(EnvironmentOptions.applied(to: [], environment).isEmpty)
  }
}
