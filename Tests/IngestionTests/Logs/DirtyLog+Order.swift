import Compression
import Foundation

extension DirtyLog {
  /// Lines told twice, too late, or in another order.
  static let order: [DirtyLog] = [
    DirtyLog(
      name: "an event logged twice counts once", spoil: { $0.add(like: "d3-0-1") },
      lost: ["events augmented duplicate": 1], told: ["L202"], rest: { _ in }),
    DirtyLog(
      name: "a whole file delivered twice counts once",
      files: { ["log-1.jsonl": joined($0.json), "log-2.jsonl": joined($0.json)] },
      lost: ["events baseline duplicate": 62, "events augmented duplicate": 62], told: ["L202"],
      rest: { _ in }),
    DirtyLog(
      name: "an event delivered again counts once, though it was observed again",
      spoil: { draft in
        draft["d3-0-1", "observed_ts"] = "2026-10-02T13:00:00+09:00"
        draft.add(like: "d3-0-1", ["observed_ts": "2026-10-02T15:00:00+09:00"])
        draft.add(like: "e4-1")
        draft["e4-1", "observed_ts"] = "2026-10-10T15:00:00+09:00"
      }, lost: ["events augmented duplicate": 1, "events baseline duplicate": 1], told: ["L202"],
      rest: { _ in }),
    DirtyLog(
      name: "an event that came in time is not late when it comes again, whichever line stands first",
      spoil: { draft in
        draft["e4-1", "observed_ts"] = "2026-10-15T02:00:01+09:00"
        draft.add(like: "e4-1", ["observed_ts": "2026-10-14T02:00:00+09:00"])
        draft["e6-1", "observed_ts"] = "2026-10-14T02:00:00+09:00"
        draft.add(like: "e6-1", ["observed_ts": "2027-03-01T02:00:00+09:00"])
      }, lost: ["events baseline duplicate": 2], told: ["L202"], rest: { _ in }),
    DirtyLog(
      name: "an event that came late both times is late once",
      spoil: { draft in
        draft["e4-1", "observed_ts"] = "2026-10-16T02:00:00+09:00"
        draft.add(like: "e4-1", ["observed_ts": "2026-10-15T02:00:01+09:00"])
      }, lost: ["events baseline duplicate": 1, "events baseline late": 1], told: ["L202", "L203"],
      rest: { $0.remove("e4-1") }),
    DirtyLog(
      name: "of two contents of one id neither is believed, though they were observed apart",
      spoil: { draft in
        draft["d2-0-1", "observed_ts"] = "2026-10-02T13:00:00+09:00"
        draft.add(
          like: "d2-0-1", ["observed_ts": "2026-10-02T15:00:00+09:00", "outcome": "reject"])
      },
      lost: ["events baseline contradictory-duplicate": 2], failing: ["H106"], rest: { $0.remove("d2-0-1") }),
    DirtyLog(
      name: "a mapped time of observation is no content",
      input: "{path: 'log*', format: jsonl, map: {"
        + [
          "event_id", "ts", "event", "flow", "transaction_id", "attempt_no", "arm", "unit_type", "unit_id",
          "outcome", "pose_bin", "site_id", "score",
        ].map { "\($0): {from: $.\($0)}" }.joined(separator: ", ")
        + ", observed_ts: {from: $.got, parse: epoch_ms}}}",
      spoil: { draft in
        draft["d3-0-1", "score"] = "0.62"
        draft["d3-0-1", "got"] = "1790917204000"
        draft.add(like: "d3-0-1", ["got": "1790917999000"])
      }, lost: ["events augmented duplicate": 1], told: ["L202"], rest: { _ in }),
    DirtyLog(
      name: "of two contents of one id neither is believed",
      spoil: { $0.add(like: "d2-0-1", ["outcome": "reject"]) },
      lost: ["events baseline contradictory-duplicate": 2], failing: ["H106"], rest: { $0.remove("d2-0-1") }),
    DirtyLog(
      name: "of two scores of one id neither is believed, though no rate asks for it",
      spoil: { draft in
        draft["d2-0-1", "score"] = "0.41"
        draft.add(like: "d2-0-1", ["score": "0.62"])
      },
      lost: ["events baseline contradictory-duplicate": 2], failing: ["H106"], rest: { $0.remove("d2-0-1") }),
    DirtyLog(
      name: "of two times of the machine under one id neither is believed",
      spoil: { draft in
        draft["d2-0-1", "total_ms"] = "410"
        draft.add(like: "d2-0-1", ["total_ms": "620"])
      },
      lost: ["events baseline contradictory-duplicate": 2], failing: ["H106"], rest: { $0.remove("d2-0-1") }),
    DirtyLog(
      name: "one score of one id, told twice, counts once",
      spoil: { draft in
        draft["d2-0-1", "score"] = "0.41"
        draft.add(like: "d2-0-1")
      },
      lost: ["events baseline duplicate": 1], told: ["L202"], rest: { _ in }),
    DirtyLog(
      name: "the order of lines does not matter", spoil: { $0.lines.reverse() }, rest: { _ in }),
    DirtyLog(
      name: "lines of one instant do not depend on their order",
      spoil: { draft in
        draft.move("t5-0", to: "2026-10-03T09:00:00+09:00")
        draft.lines.reverse()
      }, rest: { $0.move("t5-0", to: "2026-10-03T09:00:00+09:00") }),
    DirtyLog(
      name: "the division into files does not matter, nor how they are packed",
      files: { draft in
        let lines = draft.json
        let parts = [lines[..<40], lines[40..<41], lines[41...]].map { joined(Array($0)) }
        return [
          "log-1.jsonl": parts[0], "log-2.jsonl.gz": (try? Gzip.deflated(parts[1])) ?? Data(),
          "log-3.jsonl.zst": (try? Zstd.deflated(parts[2])) ?? Data(),
        ]
      }, rest: { _ in }),
    DirtyLog(
      name: "what was observed after complete_until is left out",
      spoil: { $0["e4-1", "observed_ts"] = "2026-10-15T02:00:01+09:00" },
      lost: ["events baseline late": 1], told: ["L203"], rest: { $0.remove("e4-1") }),
    DirtyLog(
      name: "what was observed at complete_until is in time",
      spoil: { $0["e4-1", "observed_ts"] = "2026-10-15T02:00:00+09:00" }, rest: { _ in }),
    DirtyLog(
      name: "a unit in both arms is left out with all its transactions",
      spoil: { draft in
        for id in ["s6-1", "d6-1-1", "e6-1"] { draft[id, "arm"] = "augmented" }
      },
      lost: [
        "transactions baseline mixed-exposure": 1, "transactions augmented mixed-exposure": 1,
        "units baseline mixed-exposure": 1, "units augmented mixed-exposure": 1,
      ], failing: ["H102"], rest: { $0.removeAll("unit_id", "u06") }),
    DirtyLog(
      name: "a transaction before the window is none of the pilot",
      spoil: { $0.move("t8-0", to: "2026-09-30T23:59:59+09:00") },
      lost: ["transactions baseline outside-window": 1], rest: { $0.removeAll("transaction_id", "t8-0") }),
    DirtyLog(
      name: "a transaction after the window is none of the pilot",
      spoil: { $0.move("t8-0", to: "2026-10-15T00:00:00+09:00") },
      lost: ["transactions baseline outside-window": 1], rest: { $0.removeAll("transaction_id", "t8-0") }),
    DirtyLog(
      name: "a transaction too late to be followed is left out though it was quick",
      completeUntil: "2026-10-14T20:00:00+09:00",
      spoil: { $0.move("t12-1", to: "2026-10-14T19:00:01+09:00") },
      lost: ["transactions baseline follow-up-incomplete": 1], told: ["L204"],
      rest: { $0.removeAll("transaction_id", "t12-1") }),
    DirtyLog(
      name: "a transaction too late to be followed is left out, and open",
      completeUntil: "2026-10-14T20:00:00+09:00",
      spoil: { draft in
        draft.move("t12-1", to: "2026-10-14T19:30:00+09:00")
        draft.remove("d12-1-1", "e12-1")
      },
      lost: ["transactions baseline follow-up-incomplete": 1], told: ["L204"],
      rest: { $0.removeAll("transaction_id", "t12-1") }),
    DirtyLog(
      name: "a window with a change of clocks has its local days", timeZone: "Europe/Berlin",
      window: "[2026-10-18, 2026-11-01]", completeUntil: "2026-11-01T02:00:00Z",
      spoil: { draft in
        for place in draft.lines.indices {
          let day = Int(draft.lines[place]["ts"]?.dropFirst(8).prefix(2) ?? "") ?? 0
          let text = draft.lines[place]["ts"]?.dropFirst(10) ?? ""
          draft.lines[place]["ts"] = "2026-10-\(day + 17)\(text)"
        }
      }, counts: ["retry_rate baseline 2/20", "retry_rate augmented 2/20"]),
    DirtyLog(
      name: "staff is left out",
      keys: ["exclude: [{units: [u18], reason: staff}]"],
      lost: ["transactions baseline excluded-traffic": 2], rest: { $0.removeAll("unit_id", "u18") }),
    DirtyLog(
      name: "what began in an outage is left out",
      keys: ["outages: [{from: '2026-10-01T09:00:00+09:00', to: '2026-10-01T09:01:00+09:00', note: power}]"],
      lost: ["transactions baseline outage": 1], rest: { $0.removeAll("transaction_id", "t0-0") }),
    DirtyLog(
      name: "another model in the middle of the window fails",
      spoil: { draft in
        for place in draft.lines.indices where draft.lines[place]["event"] == "decision" {
          let isEarly = (draft.lines[place]["ts"] ?? "") < "2026-10-08"
          draft.lines[place]["model_id"] = isEarly ? "m1" : "m2"
        }
      }, failing: ["H105"], rest: { _ in }),
  ]
}
