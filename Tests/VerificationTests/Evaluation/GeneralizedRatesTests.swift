import TestSupport
import Testing

@testable import Verification

@Suite("Generalized rates")
struct GeneralizedRatesTests {
  @Test("count failures to enrol and to acquire in: by hand")
  func byHand() {
    // Of 100 references 10 do not enrol; of 100 probes 20 are not acquired; FMR 0.5, FNMR 0.25.
    let rates = GeneralizedRates(fmr: 0.5, fnmr: 0.25, acquisition: 0.2, enrolment: 0.1)
    #expect(isClose(rates.far, 0.36, within: 1e-15))
    #expect(isClose(rates.frr, 0.1 + 0.18 + 0.18, within: 1e-15))
  }

  @Test("without failures they are FMR and FNMR; when nobody enrols, everybody is rejected")
  func ends() {
    let none = GeneralizedRates(fmr: 0.01, fnmr: 0.1, acquisition: 0, enrolment: 0)
    #expect(none.far == 0.01 && none.frr == 0.1)
    let all = GeneralizedRates(fmr: 0.01, fnmr: 0.1, acquisition: 0.5, enrolment: 1)
    #expect(all.far == 0 && all.frr == 1)
  }
}
