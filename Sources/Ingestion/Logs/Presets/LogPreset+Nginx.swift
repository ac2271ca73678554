extension LogPreset {
  /// The combined log of nginx before a verification service that answers by status.
  static let nginxCombined = LogPreset(
    name: "nginx-combined",
    summary:
      "nginx's combined access log; add event_id, transaction_id, attempt_no, arm, unit_type and unit_id",
    yaml: """
      format: nginx
      # layout: '$remote_addr … $request_time'                      # your log_format, if it is not combined
      map:
        ts:      {from: $.time_local, parse: strptime, format: '%d/%b/%Y:%H:%M:%S %z'}
        flow:    {constant: web}
      \(answers)
        # total_ms: {from: $.request_time, parse: double, scale: 1000}  # if the layout has it; seconds
        # transaction_id: {from: $.path, match: '^/verify/([0-9a-f-]+)'}
      skip_if:
        - {from: $.path, in: [/health, /healthz, /livez, /readyz, /ping, /status, /nginx_status]}
        - {from: $.http_user_agent, match: '^(?:kube-probe|ELB-HealthChecker|GoogleHC|Consul Health Check)'}
      """)

  /// The same with `log_format … escape=json`.
  static let nginxJSON = LogPreset(
    name: "nginx-json",
    summary:
      "nginx's access log as JSON; add event_id, transaction_id, attempt_no, arm, unit_type and unit_id",
    yaml: """
      format: nginx
      map:
        ts:       {from: $.time_iso8601}
        flow:     {constant: web}
        total_ms: {from: $.request_time, parse: double, scale: 1000}   # seconds
      \(answers)
      skip_if:
        - {from: $.uri, in: [/health, /healthz, /livez, /readyz, /ping, /status, /nginx_status]}
        - {from: $.request_uri, match: '^/(?:health|healthz|livez|readyz|ping|status|nginx_status)(?:[?]|$)'}
        - {from: $.http_user_agent, match: '^(?:kube-probe|ELB-HealthChecker|GoogleHC|Consul Health Check)'}
      """)

  /// What answers mean; 499 is nginx's word for a client that left before the answer.
  private static let answers = """
      event:
        from: $.status
        values: {"499": transaction_end}
        default: decision
      outcome:
        from: $.status
        values:
          {"200": accept, "201": accept, "204": accept, "202": review, "401": reject, "403": reject, "409": reject,
           "422": reject, "408": timeout, "504": timeout, "499": abandoned, "500": error, "502": error, "503": error}
        default: skip
    """
}
