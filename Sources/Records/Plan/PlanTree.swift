/// A marked paragraph of a plan with what stands below it.
struct PlanNode {
  let mark: PlanMark
  let line: Int
  /// The text behind the mark.
  let text: String
  /// How many characters at the head of the text are set off as its lead, such as by bold type.
  let hint: Int
  /// Further paragraphs that belong to it.
  var body: [PlanParagraph] = []
  /// Who answers for it and by when, where a table's row says so.
  var owner = ""
  var deadline = ""
  /// The node above it, and those below it, as indices into the tree.
  var parent: Int?
  var children: [Int] = []
  /// The level from 1.
  var depth = 1
}

/// The marked paragraphs of a plan by level: a style that is not open yet stands below the one before it.
struct PlanTree {
  private(set) var nodes: [PlanNode] = []
  /// The nodes that stand below no other.
  private(set) var roots: [Int] = []
  /// Paragraphs before the first node.
  private(set) var preamble: [PlanParagraph] = []
  /// The nodes that are open, outermost first.
  private var open: [Int] = []

  /// Adds a paragraph to the node that is open, or to what stands before all nodes.
  mutating func add(_ paragraph: PlanParagraph) {
    if let last = open.last { nodes[last].body.append(paragraph) } else { preamble.append(paragraph) }
  }

  /// Adds a node: beside an open one of its style, else below the innermost.
  mutating func add(_ node: PlanNode) {
    var node = node
    if let level = open.lastIndex(where: { isBeside(node.mark, nodes[$0].mark) }) {
      open.removeSubrange(level...)
    }
    node.parent = open.last
    node.depth = open.count + 1
    if let parent = open.last { nodes[parent].children.append(nodes.count) } else { roots.append(nodes.count) }
    open.append(nodes.count)
    nodes.append(node)
  }

  /// Whether a mark goes on from another on its level, or ends it.
  private func isBeside(_ mark: PlanMark, _ other: PlanMark) -> Bool {
    switch (mark.style, other.style) {
    // A heading of Markdown ends all headings of its level and below.
    case (.markdown(let level), .markdown(let known)): return level <= known
    case (.decimal(let points), .decimal(let known)): return points <= known
    case (.bullet(let indent), .bullet(let known)): return indent <= known
    default: return mark.style == other.style
    }
  }

  /// Whether a doubtful mark goes on from the last one of its style, or begins a row.
  func continues(_ mark: PlanMark) -> Bool {
    guard let ordinal = mark.ordinal else { return false }
    let last = nodes.last { $0.mark.style == mark.style }?.mark.ordinal
    return ordinal == 1 || ordinal == (last ?? 0) + 1
  }

  /// Whether an open node has this style.
  func isOpen(_ style: PlanMark.Style) -> Bool { open.contains { nodes[$0].mark.style == style } }

  /// Makes measures of the nodes that number no items: signs of a low rank below an item, and all that stands
  /// deeper than people number items.
  mutating func foldMeasures() {
    let headed = stylesOfHeads()
    for index in nodes.indices.reversed() {
      guard let parent = nodes[index].parent else { continue }
      let above = nodes[parent]
      let isMeasure =
        nodes[index].mark.isMinor && !above.mark.isMajor
        && (above.parent != nil || !headed.contains(above.mark.style))
      guard isMeasure || nodes[index].depth > 4 else { continue }
      let node = nodes[index]
      nodes[parent].body.append(PlanParagraph(text: node.text, line: node.line))
      nodes[parent].body += node.body
      nodes[parent].body.sort { $0.line < $1.line }
      nodes[parent].children.removeAll { $0 == index }
      for child in node.children { nodes[child].parent = parent }
      nodes[parent].children += node.children
      if nodes[parent].owner.isEmpty { nodes[parent].owner = node.owner }
    }
  }

  /// The styles of the outermost level that have something below them more often than not.
  private func stylesOfHeads() -> Set<PlanMark.Style> {
    var styles: Set<PlanMark.Style> = []
    for root in roots where !styles.contains(nodes[root].mark.style) {
      let alike = roots.filter { nodes[$0].mark.style == nodes[root].mark.style }
      if alike.count(where: { !nodes[$0].children.isEmpty }) * 2 > alike.count { styles.insert(nodes[root].mark.style) }
    }
    return styles
  }

  /// Takes paragraphs off the end of a node.
  mutating func takeTail(of node: Int, keeping count: Int) -> [PlanParagraph] {
    let tail = Array(nodes[node].body.dropFirst(count))
    nodes[node].body.removeLast(tail.count)
    return tail
  }
}
