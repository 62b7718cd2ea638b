import TextCore

extension PhraseCheck {
  /// Sections and topics that lack a role, or have too few phrases for one draft to differ from another.
  ///
  /// Those are judged that a judged file begins; what a file adds to a section of another needs no more.
  var supply: [Diagnostic] {
    bank.sections.filter { sources[$0.file] != nil }.flatMap { section in
      lacks(section.groups, section.name, ofSection, in: section.file, heading: "# " + section.name)
        + (section.topics.isEmpty ? [noTopics(section)] : [])
        + section.topics.flatMap { topic in
          lacks(
            topic.groups, "\(section.name)/\(topic.name)", ofTopic, in: section.file,
            heading: "## 事项：" + topic.name)
            + (topic.keywords.isEmpty ? [noKeywords(section, topic)] : [])
        }
    }
  }

  /// How many phrases of each kind a section needs that every office may use, from some year on.
  ///
  /// A bank of its own serves any office and must let two of them differ; a section that a workspace adds serves one.
  private var ofSection: [(PhraseKind, Int)] {
    isWholeBank
      ? [(.title, 8), (.lead, 4), (.shortfall, 4), (.plan, 6)] : [(.title, 4), (.lead, 2), (.shortfall, 2), (.plan, 2)]
  }
  private var ofTopic: [(PhraseKind, Int)] {
    isWholeBank
      ? [(.heading, 5), (.practice, 6), (.joint, 3), (.effect, 2)]
      : [(.heading, 3), (.practice, 3), (.joint, 1), (.effect, 1)]
  }

  private func lacks(
    _ groups: PhraseGroups, _ owner: String, _ needs: [(PhraseKind, Int)], in file: String, heading: String
  ) -> [Diagnostic] {
    needs.compactMap { kind, needed in
      let usual = groups[kind].count { $0.years.through == nil && $0.tags.isEmpty }
      guard usual < needed else { return nil }
      let mark = String(repeating: "#", count: PhraseKind.kinds(at: .topic).contains(kind) ? 3 : 2)
      return warning(
        "too-few-phrases",
        Message(
          "“\(owner)”的“\(kind.rawValue)”有\(usual)条人人可用、没有过期的短语，至少要\(needed)条",
          "\(owner) has \(usual) phrases of \(kind.rawValue) for every office and no closed span of years; at least \(needed) are needed"
        ),
        Message("在“\(mark) \(kind.rawValue)”下面补几条", "add some under `\(mark) \(kind.rawValue)`"),
        at: place(of: heading, in: file))
    }
  }

  private func noTopics(_ section: PhraseSection) -> Diagnostic {
    warning(
      "section-without-topics", Message("“\(section.name)”没有事项", "\(section.name) has no topic"),
      Message("写上“## 事项：名称”，下面写关键词和短语", "add `## 事项：name` with keywords and phrases"),
      at: place(of: "# " + section.name, in: section.file))
  }

  private func noKeywords(_ section: PhraseSection, _ topic: PhraseTopic) -> Diagnostic {
    warning(
      "topic-without-keywords",
      Message(
        "事项“\(topic.name)”没有关键词，只有写明事项的行才归得进来",
        "the topic \(topic.name) has no keywords: only rows that name it belong to it"),
      Message("在它下面写一行“关键词：词 词”", "put a line `关键词：word word` under it"),
      at: place(of: "## 事项：" + topic.name, in: section.file))
  }

  /// Where a heading stands; the file as a whole where it is written otherwise.
  private func place(of heading: String, in file: String) -> Place {
    guard let source = sources[file] else { return .file(file) }
    let wanted = Array(heading.utf8)
    for line in source.lineStarts.indices {
      let range = source.lineRange(line + 1)
      if source.bytes[range].elementsEqual(wanted) { return .span(source, Span(range.lowerBound, range.upperBound)) }
    }
    return .file(file)
  }
}
