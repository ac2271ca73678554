extension DirtyLog {
  private static func inconsistent(
    _ name: String, _ spoil: @escaping @Sendable (inout LogDraft) -> Void
  ) -> DirtyLog {
    DirtyLog(
      name: name, spoil: spoil, lost: ["transactions baseline inconsistent": 1], told: ["L206"],
      failing: ["H103"], rest: { $0.removeAll("transaction_id", "t16-0") })
  }

  /// Transactions that do not end, or contradict themselves.
  static let transactions: [DirtyLog] = [
    DirtyLog(
      name: "silence counts as abandoned",
      spoil: { draft in
        draft["d14-0-1", "outcome"] = "reject"
        draft.remove("e14-0")
      }, told: ["L205"],
      counts: ["abandonment_rate baseline 1/20", "first_attempt_success_rate baseline 17/20"]),
    DirtyLog(
      name: "silence after an accept is none",
      spoil: { $0.remove("e14-0") }, counts: ["abandonment_rate baseline 0/20"], rest: { _ in }),
    DirtyLog(
      name: "an open review is pending",
      spoil: { draft in
        draft["d14-0-1", "outcome"] = "review"
        draft["e14-0", "event"] = "review_open"
      }, told: ["L205"], failing: ["H103"],
      counts: ["manual_review_rate baseline 1/20", "abandonment_rate baseline 0/20"]),
    DirtyLog(
      name: "a closed review has an end",
      spoil: { draft in
        draft["d14-0-1", "outcome"] = "review"
        draft["e14-0", "event"] = "review_close"
        draft["e14-0", "review_outcome"] = "accept"
        draft["e14-0", "handle_ms"] = "61500"
      },
      counts: [
        "manual_review_rate baseline 1/20", "false_reject_rate_confirmed baseline 1/20",
        "review_handle_seconds_mean baseline -1/1",
      ]),
    DirtyLog(
      name: "a review that took less than no time is counted, and has no time",
      spoil: { draft in
        draft["d14-0-1", "outcome"] = "review"
        draft["e14-0", "event"] = "review_close"
        draft["e14-0", "review_outcome"] = "reject"
        draft["e14-0", "handle_ms"] = "-61500"
      }, failing: ["H108"],
      counts: ["manual_review_rate baseline 1/20", "review_handle_seconds_mean baseline -1/0"]),
    DirtyLog(
      name: "a decision before the start fails",
      spoil: { $0["s14-0", "ts"] = "2026-10-08T15:00:30+09:00" }, failing: ["H108"],
      counts: ["retry_rate baseline 2/20"]),
    DirtyLog(
      name: "an answer in less than no time is counted, and has no time",
      spoil: { draft in
        for place in draft.lines.indices where draft.lines[place]["event"] == "decision" {
          draft.lines[place]["total_ms"] = "420"
        }
        draft["d14-0-1", "total_ms"] = "-420"
      }, failing: ["H108"],
      counts: ["response_seconds_p95 baseline -1/21", "response_seconds_p95 augmented -1/22"]),
    inconsistent("a gap in attempt_no") { $0["d16-0-1", "attempt_no"] = "2" },
    inconsistent("two decisions of one attempt") {
      $0.add(like: "d16-0-1", ["event_id": "x", "outcome": "reject"])
    },
    inconsistent("an attempt after an accept") { draft in
      draft.add(like: "d16-0-1", ["event_id": "x", "attempt_no": "2", "outcome": "reject"])
    },
    inconsistent("two ends that differ") {
      $0.add(like: "e16-0", ["event_id": "x", "outcome": "rejected"])
    },
    inconsistent("a transaction of two units") { $0["d16-0-1", "unit_id"] = "u18" },
    DirtyLog(
      name: "two ends that agree are one", spoil: { $0.add(like: "e16-0", ["event_id": "x"]) }, rest: { _ in }
    ),
    DirtyLog(
      name: "a known impostor counts for the false accept rate alone",
      spoil: {
        $0.add(like: "e10-0", ["event_id": "x", "event": "truth", "truth": "impostor", "truth_prob": "0.5"])
      },
      lost: ["transactions baseline impostor": 1], told: ["L215"],
      counts: ["false_accept_rate baseline -1/1", "retry_rate baseline 1/19"]),
    DirtyLog(
      name: "most first attempts without a pose are told",
      spoil: { draft in
        for place in draft.lines.indices { draft.lines[place]["pose_bin"] = nil }
      }, told: ["L211"], counts: ["retry_rate baseline 2/20"]),
    DirtyLog(
      name: "a failed capture without a decision is a failure to acquire",
      spoil: { draft in
        draft["d0-0-1", "event"] = "capture_failed"
        draft["d0-0-1", "outcome"] = nil
      },
      counts: ["failure_to_acquire_rate baseline 1/22", "false_reject_rate_proxy baseline 1/19"]),
  ]
}
