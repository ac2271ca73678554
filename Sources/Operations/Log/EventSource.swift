/// What served an event: the same for many, so that each combination is kept once.
struct EventSource: Sendable, Hashable {
  var flow: String
  var site: String?
  var modelId: String?
  var threshold: Double?
  var appVersion: String?
  var groups: [String: String]

  init(_ event: LogEvent) {
    flow = event.flow
    site = event.site
    modelId = event.modelId
    threshold = event.threshold
    appVersion = event.appVersion
    groups = event.groups
  }
}
