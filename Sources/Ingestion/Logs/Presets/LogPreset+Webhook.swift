extension LogPreset {
  /// Webhooks of identity-verification vendors, by the status words that they commonly use.
  static let webhook = LogPreset(
    name: "idv-webhook",
    summary: "webhooks of identity verification, one a line; add arm, and change the paths to the vendor's",
    yaml: """
      format: jsonl
      map:
        event_id:       {from: $.id}
        ts:             {from: $.created_at}
        flow:           {constant: ekyc_onboarding}
        transaction_id: {from: $.data.id}
        unit_type:      {constant: subject}
        unit_id:        {from: $.data.customer_id}
        event:
          from: $.data.status
          parse: lowercase
          values:
            {created: transaction_start, started: transaction_start, pending: transaction_start,
             in_progress: transaction_start, processing: transaction_start,
             needs_review: review_open, in_review: review_open, manual_review: review_open,
             pending_review: review_open, consider: review_open,
             review_approved: review_close, review_declined: review_close, review_rejected: review_close,
             approved: transaction_end, accepted: transaction_end, clear: transaction_end, passed: transaction_end,
             verified: transaction_end, completed: transaction_end, success: transaction_end,
             declined: transaction_end, rejected: transaction_end, denied: transaction_end, failed: transaction_end,
             not_verified: transaction_end,
             expired: transaction_end, abandoned: transaction_end, canceled: transaction_end,
             cancelled: transaction_end, timed_out: transaction_end,
             error: transaction_end, errored: transaction_end, system_error: transaction_end}
          default: error
        outcome:
          from: $.data.status
          parse: lowercase
          values:
            {approved: accepted, accepted: accepted, clear: accepted, passed: accepted, verified: accepted,
             completed: accepted, success: accepted,
             declined: rejected, rejected: rejected, denied: rejected, failed: rejected, not_verified: rejected,
             expired: abandoned, abandoned: abandoned, canceled: abandoned, cancelled: abandoned,
             timed_out: abandoned, error: error, errored: error, system_error: error}
          default: {value: error}
        review_outcome:
          from: $.data.status
          parse: lowercase
          values: {review_approved: accept, review_declined: reject, review_rejected: reject}
          default: unclear
        review_id:      {from: $.data.review_id}
      """)
}
