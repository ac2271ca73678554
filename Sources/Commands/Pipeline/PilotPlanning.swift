import Findings
import Foundation
import Ingestion
import Ledger
import Pilots
import Reporting

/// A plan made from a manifest, the counts of its data, and an earlier run.
struct PilotPlanning {
  let loaded: LoadedPilot
  private(set) var plan: VerificationPlan
  let frozen: FrozenPlan
  /// Where the frozen plan belongs.
  let file: String
  private let unread: Finding?
  private let earlierRuns: Int

  /// - Throws: ``CommandFailure`` if there is nothing to plan, or with faulty expectations; what the readers refuse.
  init(_ loaded: LoadedPilot, options: PlanOptions, ledger: String?) throws {
    guard let criteria = loaded.manifest.frozenCriteria else {
      throw CommandFailure(
        place: loaded.path, "the pilot has neither comparisons to plan for nor criteria to freeze",
        remedy: "add the section verification, or criteria", code: "C022", status: .unusableInput)
    }
    let ledger = ledger ?? loaded.resolved(loaded.manifest.ledger)
    (plan, unread) = try Self.plan(loaded, options, ledger)
    plan.expectField(loaded.manifest)
    frozen = plan.frozen(criteria)
    let name = loaded.manifest.plan ?? FrozenPlan.defaultFile
    plan.planFile = name
    plan.planSha256 = try frozen.sha256()
    file = loaded.resolved(name)
    earlierRuns = try Self.runs(of: loaded.manifest.name, in: ledger)
    self.loaded = loaded
  }

  /// The plan, and what is to be said of data that could not be counted.
  private static func plan(
    _ loaded: LoadedPilot, _ options: PlanOptions, _ ledger: String
  ) throws -> (VerificationPlan, Finding?) {
    guard let settings = loaded.manifest.verification else {
      return (VerificationPlan(pilot: loaded.manifest.name), nil)
    }
    let earlier = try options.pilotRun.map { try earlierRun($0, in: ledger) }
    let assumptions = PlanAssumptions(settings, options: options.stated, earlier: earlier)
    if let fault = assumptions.fault {
      throw CommandFailure(
        place: "plan", fault.sentence, remedy: "correct the option, or verification.plan in the manifest",
        code: "C023", status: .wrongUsage)
    }
    let (counts, unread) = counts(loaded, settings)
    let plan = VerificationPlan(
      pilot: loaded.manifest.name, settings: settings, assumptions: assumptions, atHand: counts?.judged,
      calibration: counts?.calibration, statesThreshold: loaded.manifest.models.baseline.threshold != nil)
    return (plan, unread)
  }

  /// - Parameter isFrozen: whether the criteria are being frozen now.
  func findings(isFrozen: Bool) -> [Finding] {
    let late = Finding(
      .warning, "G112", place: "plan",
      "the ledger holds \(earlierRuns) \(earlierRuns == 1 ? "run" : "runs") of this pilot, so its criteria are frozen after results were seen",
      remedy: "say so where the plan is shown, or plan a new pilot under a name of its own")
    let short = plan.field.flatMap { field -> Finding? in
      guard field.isWindowTooShort, let days = field.days, let window = field.windowDays else { return nil }
      return Finding(
        .warning, "G115", place: "operations.window",
        "the window has \(window) days, and the primary criterion needs \(days) at the expected traffic",
        remedy: "lengthen the window before it begins, or expect an EXTEND at its end")
    }
    return [unread, plan.field?.finding, short].compactMap { $0 }
      + (isFrozen && earlierRuns > 0 ? [late] : [])
  }

  /// The proposal in every language of the pilot, as HTML and Markdown.
  func proposal(in folder: String?) throws -> [OutputFile] {
    let provenance = Provenance(
      runId: plan.planSha256 ?? "", toolVersion: Program.version, seed: loaded.manifest.seed,
      createdAt: try RunDate.now(), inputs: [])
    let proposal = PilotProposal(loaded.manifest, plan: plan, provenance: provenance)
    let folder =
      ((folder ?? loaded.resolved("reports")) as NSString)
      .appendingPathComponent("plan-\((plan.planSha256 ?? "").prefix(7))") as NSString
    return try loaded.manifest.languages.flatMap { language in
      let report = try ProposalReport(proposal, language: language)
      let path = folder.appendingPathComponent("proposal.\(language.rawValue)")
      return [
        OutputFile(path: path + ".html", contents: report.html),
        OutputFile(path: path + ".md", contents: Data(report.markdown.utf8)),
      ]
    }
  }

  func text(_ command: PlanCommand) -> String {
    let summary = PlanSummary(
      plan, title: loaded.manifest.title.en, isFrozen: !command.dryRun, width: Console.width,
      isASCII: command.ascii)
    let head = "  Next     "
    let indent = "\n" + String(repeating: " ", count: head.count)
    let lines = TerminalText.wrapped(next(command), width: Console.width - head.count)
    return summary.text + head + lines.joined(separator: indent) + "\n"
  }

  private func next(_ command: PlanCommand) -> String {
    if command.dryRun { return "the same without --dry-run freezes the criteria" }
    return loaded.manifest.plan == nil
      ? "add the line 'plan: \(FrozenPlan.defaultFile)' to \(loaded.path), then contrapose run \(loaded.path)"
      : "contrapose run \(loaded.path)"
  }

  private static func earlierRun(_ run: String, in ledger: String) throws -> EarlierRun {
    guard let earlier = EarlierRun(try LedgerOptions.opened(ledger).evaluation(of: run)) else {
      throw CommandFailure(
        place: run, "the run compared no faces, so it teaches nothing about comparisons",
        remedy: "name another with --pilot-run", code: "C024", status: .unusableInput)
    }
    return earlier
  }

  private static func runs(of pilot: String, in ledger: String) throws -> Int {
    guard FileManager.default.fileExists(atPath: ledger) else { return 0 }
    return try RunLedger(path: ledger).runs().count { $0.pilot == pilot }
  }

  /// Counts of the data at hand. Scores are let go of before anything is planned; data that are missing or faulty leave
  /// the plan without counts, since they may not have been gathered yet.
  private static func counts(
    _ loaded: LoadedPilot, _ settings: VerificationSettings
  ) -> (counts: (judged: [SetCounts], calibration: CalibrationCounts?)?, unread: Finding?) {
    do {
      let limits = loaded.manifest.limits
      let data = try ComparisonReader.comparisons(settings, folder: loaded.folder, limits: limits)
      let fixing = try ComparisonReader.calibration(settings, folder: loaded.folder, limits: limits)
      let inputs = PilotInputs(manifest: loaded.manifest, comparisons: data, calibration: fixing)
      return (inputs.counts, nil)
    } catch {
      let isMissing = error.kind == .missing
      let place = error.line.map { "\(error.file):\($0)" } ?? error.file
      return (
        nil,
        Finding(
          isMissing ? .note : .warning, "C025", place: place,
          isMissing
            ? "not there yet: the plan is made without data"
            : "the data cannot be used, so the plan is made without them: \(error.sentence)",
          remedy: isMissing ? nil : Phrase(verbatim: error.remedy))
      )
    }
  }
}
