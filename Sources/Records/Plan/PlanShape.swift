/// Tells headings from items in a plan's tree.
///
/// What has something below it is a heading. A leaf is an item, but where others of its style are headings it
/// is one too, and its paragraphs are the items.
struct PlanShape {
  private(set) var headings: [PlanHeading] = []
  private(set) var items: [PlanItem] = []
  private(set) var closing: [PlanParagraph] = []
  private var tree: PlanTree
  /// How many headings or items have asked for a place, by the place.
  private var places: [String: Int] = [:]
  /// How many headings and items stand directly under a heading, or under none.
  private var headingCounts: [Int?: Int] = [:]
  private var itemCounts: [Int?: Int] = [:]
  /// The styles whose leaves are headings.
  private var headingStyles: [PlanMark.Style] = []

  init(_ tree: PlanTree) {
    self.tree = tree
    self.tree.foldMeasures()
    takeClosing()
    headingStyles = stylesOfHeadings()
    for root in self.tree.roots { place(root, under: nil, path: "", level: 1) }
  }

  // MARK: - What is a heading

  private func stylesOfHeadings() -> [PlanMark.Style] {
    var styles: [PlanMark.Style] = []
    func isKnown(_ style: PlanMark.Style) -> Bool { styles.contains(style) }
    for node in tree.nodes where !node.children.isEmpty && (node.parent == nil || node.mark.isMajor) {
      if !isKnown(node.mark.style) { styles.append(node.mark.style) }
    }
    var alike: [PlanMark.Style: [PlanNode]] = [:]
    for node in tree.nodes where node.mark.isMajor { alike[node.mark.style, default: []].append(node) }
    for node in tree.nodes {
      guard !isKnown(node.mark.style), let nodes = alike.removeValue(forKey: node.mark.style) else { continue }
      let alone = nodes.count { Self.isAlone($0) && !$0.body.isEmpty }
      if alone * 2 > nodes.count || nodes.contains(where: { enumeration($0) != nil }) { styles.append(node.mark.style) }
    }
    return styles
  }

  /// Whether the line of a node is a title only.
  private static func isAlone(_ node: PlanNode) -> Bool {
    node.hint >= node.text.count || node.text.count <= 60 && !node.text.dropLast().contains { "。；！？".contains($0) }
  }

  /// The items that a heading's only paragraph runs on: 一是…二是….
  private func enumeration(_ node: PlanNode) -> (intro: String, parts: [(number: String, text: String)])? {
    guard node.children.isEmpty, node.body.isEmpty else { return nil }
    return PlanEnumeration.parts(node.text)
  }

  // MARK: - The closing paragraphs

  /// Paragraphs behind the last item, where no other item has so many.
  private mutating func takeClosing() {
    let leaves = tree.nodes.indices.filter { tree.nodes[$0].children.isEmpty }
    guard leaves.count > 1, let last = leaves.last else { return }
    let most = leaves.dropLast().map { tree.nodes[$0].body.count }.max() ?? 0
    // The paragraphs below headings are their items.
    if tree.nodes[last].mark.isMajor, most > 0 || Self.isAlone(tree.nodes[last]) { return }
    let own = max(most, Self.isAlone(tree.nodes[last]) ? 1 : 0)
    guard tree.nodes[last].body.count > own else { return }
    closing = tree.takeTail(of: last, keeping: own)
  }

  // MARK: - Placing

  private mutating func place(_ index: Int, under heading: Int?, path: String, level: Int) {
    let node = tree.nodes[index]
    let isHeading = !node.children.isEmpty || headingStyles.contains(node.mark.style)
    guard isHeading else {
      addItem(node, under: heading, path: path)
      return
    }
    headingCounts[heading, default: 0] += 1
    let place = unique(path, node.mark.number, headingCounts[heading] ?? 1)
    let (title, rest) = Self.title(node)
    let own = headings.count
    let intro = node.children.isEmpty ? [] : rest.flatMap { PlanWording.sentences(Array($0.text), line: $0.line) }
    headings.append(
      PlanHeading(
        number: node.mark.number, title: title, line: node.line, level: level, parent: heading, place: place,
        sentences: intro))
    for child in node.children { self.place(child, under: own, path: place, level: level + 1) }
    if node.children.isEmpty { addParagraphs(rest, under: own, path: place) }
  }

  /// A heading's words, and the paragraphs below or behind them.
  private static func title(_ node: PlanNode) -> (title: String, rest: [PlanParagraph]) {
    let text = Array(node.text)
    var end = node.hint > 0 ? node.hint : text.count
    if node.hint == 0, let stop = text.firstIndex(where: { "。！？".contains($0) }) { end = stop }
    if node.hint == 0, let colon = text.firstIndex(where: { "：:".contains($0) }), colon < end, colon <= 30,
      text.count > 40
    {
      end = colon
    }
    let rest = PlanWording.bare(text[min(end + 1, text.count)...])
    let title = PlanWording.bare(text[..<end])
    guard !rest.isEmpty else { return (title, node.body) }
    let tail = String(text[min(end + 1, text.count)...]).drop { $0.isWhitespace }
    return (title, [PlanParagraph(text: String(tail), line: node.line)] + node.body)
  }

  /// The items of a heading without numbered ones: each paragraph, or what a paragraph runs on.
  private mutating func addParagraphs(_ paragraphs: [PlanParagraph], under heading: Int, path: String) {
    for paragraph in paragraphs {
      guard let run = PlanEnumeration.parts(paragraph.text) else {
        addItem("", [paragraph], hint: 0, under: heading, path: path)
        continue
      }
      if !run.intro.isEmpty, paragraphs.count > 1 || run.intro.count > 60 {
        // What leads the enumeration in belongs to the heading.
        let intro = PlanWording.sentences(Array(run.intro), line: paragraph.line)
        let known = headings[heading]
        headings[heading] = PlanHeading(
          number: known.number, title: known.title, line: known.line, level: known.level, parent: known.parent,
          place: known.place, sentences: known.sentences + intro)
      }
      for part in run.parts {
        addItem(
          part.number, [PlanParagraph(text: part.text, line: paragraph.line)], hint: 0, under: heading, path: path)
      }
    }
  }

  private mutating func addItem(_ node: PlanNode, under heading: Int?, path: String) {
    let first = PlanParagraph(text: node.text, line: node.line)
    addItem(
      node.mark.number, node.text.isEmpty ? node.body : [first] + node.body, hint: node.hint, under: heading,
      path: path, owner: node.owner, deadline: node.deadline)
  }

  private mutating func addItem(
    _ number: String, _ paragraphs: [PlanParagraph], hint: Int, under heading: Int?, path: String,
    owner: String = "", deadline: String = ""
  ) {
    guard let first = paragraphs.first else { return }
    let noted = paragraphs.map { PlanDuty.take(from: $0) }
    let split = PlanWording.split(noted.map(\.paragraph).filter { !$0.text.isEmpty }, hint: hint)
    itemCounts[heading, default: 0] += 1
    items.append(
      PlanItem(
        number: number, lead: split.lead, sentences: split.sentences, line: first.line, heading: heading,
        place: unique(path, number, itemCounts[heading] ?? 1),
        owner: owner.isEmpty ? noted.map(\.owner).first { !$0.isEmpty } ?? "" : owner,
        deadline: deadline.isEmpty ? noted.map(\.deadline).first { !$0.isEmpty } ?? "" : deadline))
  }

  /// A path that no other heading or item has; what has no number takes its place in the row.
  private mutating func unique(_ path: String, _ number: String, _ count: Int) -> String {
    let base = (path.isEmpty ? "" : path + "/") + (number.isEmpty ? String(count) : number)
    let asked = places[base, default: 0] + 1
    places[base] = asked
    // The sign stands in no number, so that a copy's place is nobody else's.
    return asked == 1 ? base : "\(base)·\(asked)"
  }
}
