import Pilots

/// The body of a page: Markdown's tree with figures drawn in place, tables with captions, and the verdict in its box.
struct PageBody {
  let markdown: String
  let figures: [Figure]
  let terms: Terms
  let decision: Verdict.Decision?
  let layout: PageLayout

  /// - Throws: ``ReportingError`` if there is no memory for the tree.
  func html() throws(ReportingError) -> String {
    guard let document = MarkdownDocument(markdown) else {
      throw ReportingError("the report could not be parsed", remedy: "try again with more memory")
    }
    let wide = wideSections(document)
    var sections = 0
    var isBoxed = false
    var caption: MarkdownNode?
    for block in document.blocks {
      let before = caption
      caption = nil
      switch block.kind {
      case "heading":
        if block.level == 2 { sections += 1 }
        block.replace(with: heading(block, section: sections, isWide: wide.contains(sections)))
      case "block_quote" where !isBoxed:
        isBoxed = true
        block.replace(with: box(block))
      case "table":
        block.replace(with: table(block, caption: before?.children.first?.innerHTML ?? ""))
        before?.remove()
      case "paragraph" where block.only("emph") != nil: caption = block
      case "paragraph":
        guard let image = block.only("image"),
          let figure = figures.first(where: { $0.address == image.address })
        else { continue }
        block.replace(with: self.figure(figure))
      default: continue
      }
    }
    return layout == .dense ? "<section>\n\(document.html)</section>\n" : document.html
  }

  /// Sections with a table of so many columns lie on their side in print.
  private static let wideColumns = 9

  private func wideSections(_ document: borrowing MarkdownDocument) -> Set<Int> {
    var section = 0
    var wide: Set<Int> = []
    for block in document.blocks {
      if block.kind == "heading", block.level == 2 { section += 1 }
      if block.kind == "table", block.alignments.count >= Self.wideColumns { wide.insert(section) }
    }
    return wide
  }

  /// The second page begins with the second section.
  private func heading(_ node: MarkdownNode, section: Int, isWide: Bool) -> String {
    guard node.level == 2 else { return "<h\(node.level)>\(node.innerHTML)</h\(node.level)>\n" }
    let start = isWide ? "</section>\n<section class=\"wide\">\n" : "</section>\n<section>\n"
    let isNextPage = layout == .decision && section == 2 || layout == .pages && section > 1
    let rule = isNextPage ? " class=\"next-page\"" : ""
    return (layout == .dense ? start : "")
      + "<h2 id=\"section-\(section)\"\(rule)>\(node.innerHTML)</h2>\n"
  }

  private func box(_ node: MarkdownNode) -> String {
    let kind = decision.map { $0.rawValue.lowercased() } ?? "none"
    return "<div class=\"verdict verdict-\(kind)\">\n\(node.innerHTML)</div>\n"
  }

  private func table(_ node: MarkdownNode, caption: String) -> String {
    let rows = node.children.map { row in row.children.map(\.innerHTML) }
    let columns = rows.first?.count ?? 0
    return HTMLTable(
      caption: caption, alignments: node.alignments, header: rows.first ?? [],
      rows: rows.dropFirst().map { Array($0.prefix(columns)) }, layout: layout
    ).html
  }

  private func figure(_ figure: Figure) -> String {
    """
    <figure id="\(figure.id)">
    \(figure.svg)<figcaption><strong>\(XMLEscaping.escaped(figure.title.plain))</strong> \
    \(XMLEscaping.escaped(figure.finding.plain))</figcaption>
    <details><summary>\(XMLEscaping.escaped(terms["figure.data"].plain))</summary>
    \(figure.table.html(layout))</details>
    </figure>

    """
  }
}

extension MarkdownNode {
  /// The node's only child if it is of this kind.
  fileprivate func only(_ kind: String) -> MarkdownNode? {
    let children = children
    return children.count == 1 && children[0].kind == kind ? children[0] : nil
  }
}
