import CCMarkGFM

/// A Markdown text as cmark-gfm's tree, which the document owns.
///
/// Tables are on; raw HTML and unsafe addresses are left out when it is rendered.
struct MarkdownDocument: ~Copyable {
  /// Safe by construction: set in `init`, freed in `deinit`, never handed out beyond the document's life.
  private let root: OpaquePointer

  init?(_ text: String) {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let table = cmark_find_syntax_extension("table") {
      cmark_parser_attach_syntax_extension(parser, table)
    }
    cmark_parser_feed(parser, text, text.utf8.count)
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// The blocks of the document, in order.
  var blocks: [MarkdownNode] { MarkdownNode(root).children }

  var html: String { MarkdownNode(root).html }
}

/// A node of a document that is alive.
struct MarkdownNode {
  private let node: OpaquePointer

  fileprivate init(_ node: OpaquePointer) { self.node = node }

  /// `paragraph`, `heading`, `table`, …
  var kind: String { cmark_node_get_type_string(node).map { String(cString: $0) } ?? "" }

  var level: Int { Int(cmark_node_get_heading_level(node)) }

  var address: String { cmark_node_get_url(node).map { String(cString: $0) } ?? "" }

  /// Of a table's columns: numbers stand to the right.
  var alignments: [ReportTable.Alignment] {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    guard let marks = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<columns).map { marks[$0] == UInt8(ascii: "r") ? .number : .text }
  }

  var children: [MarkdownNode] {
    var children: [MarkdownNode] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      children.append(MarkdownNode(child))
      next = cmark_node_next(child)
    }
    return children
  }

  /// Safe HTML of the node and all below it.
  var html: String {
    guard let text = cmark_render_html(node, CMARK_OPT_DEFAULT, nil) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  /// Safe HTML of what is below the node.
  var innerHTML: String { children.map(\.html).joined() }

  /// Puts finished HTML in the node's place.
  func replace(with html: String) {
    guard let custom = cmark_node_new(CMARK_NODE_CUSTOM_BLOCK) else { return }
    cmark_node_set_on_enter(custom, html)
    if cmark_node_replace(node, custom) == 1 { cmark_node_free(node) } else { cmark_node_free(custom) }
  }

  func remove() {
    cmark_node_unlink(node)
    cmark_node_free(node)
  }
}
