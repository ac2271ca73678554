/// The texts of the bank's made-up pilot.
enum BranchPilotText {
  static let readme = """
    # Branch pilot (simulated): a pilot that must stop
    Every person, score, log line and price here is made up by a seeded generator. The new model knows turned faces better, and
    has unlearnt some frontal ones: most customers look straight ahead, so more of them are rejected than before.

    ```
    contrapose run pilot.yaml --report all
    ```
    | file | holds |
    |---|---|
    | `pilot.yaml` | what the pilot is: models, inputs, costs, criteria, rights |
    | `plan.json` | the criteria as they were frozen; `contrapose plan pilot.yaml` wrote it |
    | `scores.csv.gz` | one comparison a line, scores of both models, in the bank's own columns |
    | `visits.csv.gz` | 28 days of events at counters and cash machines, in the bank's own words |

    """

  static func manifest(seed: UInt64) -> String {
    """
    # A made-up pilot: every number is simulated.
    schema: contrapose/pilot/1
    name: branch-2026q4
    title: {en: "Branch pilot, autumn 2026", ja: "支店試験導入 2026年秋"}
    seed: \(seed)
    languages: [en, ja]
    simulated: true                          # every page of the report says so

    models:
      baseline:  {name: facekey, version: "3.2"}
      augmented: {name: facekey, version: "4.0", data: {source: EFHQ, share: 1}}

    verification:
      far_targets: [1e-2, 1e-3]
      primary: {far: 1e-2, sets: [f2p, p2p]}
      frontal: {far: 1e-2, sets: [f2f], margin: 1pt}
      policies: [fixed, oracle]
      scopes: [global]
      inputs:
        - format: csv
          file: scores.csv.gz
          columns: {ref_sample: image_1, probe_sample: image_2, ref_subject: person_1, probe_subject: person_2, mated: same,
                    ref_yaw: yaw_1, ref_pitch: pitch_1, probe_yaw: yaw_2, probe_pitch: pitch_2,
                    baseline: facekey_3, augmented: facekey_4}
      pose: {scheme: efhq, assume: {roll: 0}}
      bootstrap: {replicates: 2000, level: 0.95}
      plan: {gain: 4pt, loss: 1pt, discordant: 2pt, design_effect: {mated: 4, non_mated: 8}}

    \(operations)
    \(economics)
    \(decision)
    """
  }

  private static let operations = """
    operations:
      time_zone: Asia/Tokyo
      window: [2026-10-01, 2026-10-29]       # four weeks; the last day is not part of it
      complete_until: "2026-10-30T00:00:00+09:00"
      unit: subject
      planned_share: {baseline: 0.5, augmented: 0.5}
      design: randomised
      logs:
        - path: visits.csv.gz
          format: csv
          map:
            event_id:       {from: row}
            ts:             {from: at, parse: rfc3339}
            event:          {from: what, values: {enrolled: assigned, hello: transaction_start, match: decision, no_face: capture_failed,
                             again: retry_prompt, goodbye: transaction_end, staff_called: review_open, staff_done: review_close}}
            flow:           {from: way}
            arm:            {from: version, values: {facekey-3: baseline, facekey-4: augmented}}
            unit_type:      {constant: subject}
            unit_id:        {from: customer}
            transaction_id: {from: visit}
            site_id:        {from: branch}
            attempt_no:     {from: try}
            outcome:        {from: result}
            model_id:       {from: model}
            pose_bin:       {from: face}
            review_id:      {from: case}
            review_outcome: {from: case_result}
            handle_ms:      {from: case_ms}

    """

  private static let economics = """
    economics:
      currency: JPY
      tax: excluded
      prices: real
      rate_per_year: 0.04
      horizon_months: 36
      compatible_templates: true
      volumes:
        counter:      [{from: 2027-01, per_month: 240000}]
        cash_machine: [{from: 2027-01, per_month: 760000}]
      ramp: [[3, 0.2], [33, 1.0]]
      inputs:
        attempt_cost:             {kind: quoted, value: 0.08, unit: JPY, owner: IT, source: "compute tariff", date: 2026-09-01}
        retry_user_seconds:       {kind: assumed, pert: [5, 8, 12], unit: s, owner: Branches, source: "stopwatch at Umeda", date: 2026-09-15}
        user_time_value_per_h:    {kind: quoted, value: 0, unit: JPY/h, owner: Finance, source: "customers are not paid: shown apart", date: 2026-09-15}
        review_handle_seconds:    {kind: measured}
        review_wage_per_h:        {kind: quoted, value: 2900, unit: JPY/h, owner: HR, source: "rate card 2026", date: 2026-04-01}
        occupancy:                {kind: assumed, pert: [0.60, 0.70, 0.80], owner: Branches, source: "rosters", date: 2026-09-15}
        shrinkage:                {kind: quoted, value: 0.15, owner: HR, source: "leave and training 2025", date: 2026-04-01}
        labour_cashable_share:    {kind: assumed, pert: [0.1, 0.25, 0.4], owner: "Head of branches", source: "roster plan", date: 2026-09-15}
        case_cost:                {kind: quoted, value: 60, unit: JPY, owner: Branches, source: "ticket system", date: 2026-09-01}
        recover_share:            {kind: assumed, pert: [0.7, 0.85, 0.95], owner: Sales, source: "workshop", date: 2026-09-15}
        contribution_margin:      {kind: quoted, value: 240, unit: JPY, owner: Finance, source: "accounts 2025", date: 2026-04-01}
        fallback_cost:            {kind: quoted, value: 320, unit: JPY, owner: Branches, source: "counter tariff", date: 2026-09-01}
        contact_rate:             {kind: assumed, pert: [0.02, 0.05, 0.08], owner: Support, source: "ticket tags", date: 2026-09-15}
        contact_cost:             {kind: quoted, value: 900, unit: JPY, owner: Support, source: "contract", date: 2026-04-01}
        impostor_share:           {kind: assumed, pert: [0.00001, 0.00002, 0.00005], owner: Security, source: "audit 2025", date: 2026-09-15}
        loss_share:               {kind: assumed, pert: [0.2, 0.4, 0.6], owner: Security, source: "audit 2025", date: 2026-09-15}
        loss:                     {kind: quoted, value: 180000, unit: JPY, owner: Finance, source: "loss ledger 2025", date: 2026-04-01}
        handling:                 {kind: quoted, value: 15000, unit: JPY, owner: Security, source: "case rates", date: 2026-04-01}
      one_off:
        data_rights:       {kind: quoted, value: 2400000, unit: JPY, owner: Legal, source: "offer 31", date: 2026-09-01}
        integration:       {kind: quoted, value: 4200000, unit: JPY, owner: IT, source: "offer 30", date: 2026-09-01}
        reviewer_training: {kind: quoted, value: 600000, unit: JPY, owner: HR, source: "course list", date: 2026-04-01}
      running_per_month:
        monitoring:        {kind: quoted, value: 150000, unit: JPY, owner: IT, source: "contract", date: 2026-04-01}
      expected:                              # what the plan was priced with, before there was a log
        failure: [0.045, 0.35, 0.47]
        leaves: [0.07, 0.07]
        to_review: [0, 0]
        last_to_review: 0.85
        reduction: {kind: assumed, pert: [0.05, 0.35, 0.55], owner: R&D, source: "EFHQ paper", date: 2026-09-15}
      pilot_cost: {kind: quoted, value: 300000, unit: JPY, owner: IT, source: "offer 32", date: 2026-09-01}
      alternatives:
        threshold_only:
          effect_share: {kind: assumed, pert: [0.05, 0.15, 0.3], owner: R&D, source: "replay of 2026-08", date: 2026-09-15}

    """

  private static let decision = """
    criteria:                                # fixed before the data were read
      stage: S2
      primary: {metric: false_reject_rate_proxy, poses: [profile_left, profile_right], minimum: 1pt}
      guardrails:
        - {metric: false_reject_rate_proxy, poses: [frontal], margin: 0.5pt, harm: 1pt}
        - {metric: false_accept_rate, margin: 0.5pt, harm: 1pt, source: lab, policy: fixed}
      money: {p_negative_npv_max: 0.10}
      cap: {days: 56}
      expected: {rate: 0.14, change: 8pt, trials_per_day: 38, design_effect: 1.2}
    plan: plan.json                          # frozen before the first day

    rights:
      - {item: licence,   status: settled, owner: Legal,    date: 2026-09-20, note: "written permission of the rights holders"}
      - {item: consent,   status: settled, owner: Privacy,  date: 2026-09-01}
      - {item: purpose,   status: settled, owner: Privacy,  date: 2026-09-01}
      - {item: retention, status: settled, owner: Security, date: 2026-09-10}
      - {item: privacy_assessment, status: settled, owner: Privacy, date: 2026-09-01}
      - {item: fairness,  status: settled, owner: Ethics,   date: 2026-09-20}

    request:
      subject: {en: "Pilot of face model 4.0 at three branches", ja: "三支店における顔認証モデル4.0の試験導入について"}
      background: {en: "Customers who look at the keypad are rejected far more often than those who look up.", ja: "手元を見ているお客様は、正面を向いているお客様よりはるかに高い頻度で拒否されています。"}
      risks:
        - {risk: {en: "Frontal faces are rejected more often.", ja: "正面の顔の拒否が増える。"}, measure: {en: "A guardrail stops the pilot.", ja: "悪化を許さない指標により試験を中止する。"}, owner: Branches}
      decision_date: 2026-11-20
    rollout:
      - {stage: S2, data_share: 1.0, traffic: 0.50, from: 2026-10-01}
      - {stage: S3, data_share: 1.0, traffic: 0.50, from: 2027-01-15}
      - {stage: S4, data_share: 1.0, traffic: 1.00, from: 2027-04-01}
    operating_rules:
      rollback: {metric: false_reject_rate_proxy, limit: 6pt, owner: "Branch operations", within: 24h}
      review_every: 90d
    kpi_targets: {retry_rate: 0.03, manual_review_rate: 0.004}

    report: {organisation: "Example Bank"}

    """
}
