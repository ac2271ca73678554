/// How a page is set.
enum PageLayout: Sendable {
  /// A decision on the first page, which the second section leaves; every cell of a table tells its own alignment.
  case decision
  /// The same without a page of its own for the first section.
  case flowing
  /// Every section begins a page in print.
  case pages
  /// Hundreds of rows: columns rather than cells are aligned, and rows stand close.
  case dense
}
