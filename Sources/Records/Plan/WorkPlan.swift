import TextCore

/// A work plan (工作要点, 工作计划) as its reader understood it.
package struct WorkPlan: Sendable {
  /// The file's name as messages show it.
  package let name: String
  /// The title, "" where the plan has none.
  package let title: String
  /// What stands between the title and the first heading or item.
  package let opening: [PlanParagraph]
  /// The headings of all levels, in the order of the file.
  package let headings: [PlanHeading]
  /// The items, in the order of the file.
  package let items: [PlanItem]
  /// What stands behind the last item and belongs to none.
  package let closing: [PlanParagraph]
  /// What is no part of the plan: advertisements, paywall marks, page numbers and the like.
  package let leftOut: [PlanLeftOut]
  /// Words that somebody blotted out, which are gone from all texts here.
  package let masks: [PlanMask]

  /// The title of the outermost heading above an item, nil where it stands under none.
  package func section(of item: PlanItem) -> PlanHeading? {
    var heading = item.heading
    while let index = heading, let above = headings[index].parent { heading = above }
    return heading.map { headings[$0] }
  }
}

/// A paragraph of a plan that is neither heading nor item.
package struct PlanParagraph: Sendable, Hashable {
  /// Its text, trimmed.
  package let text: String
  /// The line of the file, or the paragraph of a document, from 1.
  package let line: Int
}

/// A heading with items below it.
package struct PlanHeading: Sendable {
  /// The number as written, without the mark behind it: `一`, `（一）`, `第一部分`; "" where it has none.
  package let number: String
  /// The words, without number and end mark.
  package let title: String
  /// The line, from 1.
  package let line: Int
  /// The level from 1, in the order in which the plan's styles appear.
  package let level: Int
  /// The heading above it, as an index into the plan's headings.
  package let parent: Int?
  /// The numbers of all levels down to it: `一/（二）`.
  package let place: String
  /// What is said under the heading before its first item.
  package let sentences: [PlanSentence]
}

/// A task that the plan sets.
package struct PlanItem: Sendable {
  /// The number as written, without the mark behind it: `12`, `（三）`; "" where it has none.
  package let number: String
  /// What it is about: the first short sentence or the words before the colon, without its end mark.
  package let lead: String
  /// The sentences that say what is to be done. Where the item is one sentence only, that one is here too.
  package let sentences: [PlanSentence]
  /// The line, from 1.
  package let line: Int
  /// The innermost heading above it, as an index into the plan's headings.
  package let heading: Int?
  /// The numbers of all levels down to it, unique in the plan: `三/9`.
  package let place: String
  /// Who answers for it, where a bracket or column says so; "" elsewhere.
  package let owner: String
  /// By when, where a bracket or column says so; "" elsewhere.
  package let deadline: String

  /// The measures, clause by clause.
  package var measures: [String] { sentences.flatMap(\.clauses) }
}

/// A sentence of an item in its clauses.
package struct PlanSentence: Sendable, Hashable {
  /// The clauses between commas, without marks at their ends; never empty.
  package let clauses: [String]
  /// The line, from 1.
  package let line: Int
}

/// Something that was left out of a plan.
package struct PlanLeftOut: Sendable, Hashable {
  /// Why it is no part of the plan.
  package enum Kind: Sendable, Hashable, CaseIterable {
    case advertisement, paywall, pageNumber, origin, contents, signature, salutation, attachment

    /// The kind as people read it.
    package var text: Message {
      switch self {
      case .advertisement: Message("广告", "an advertisement")
      case .paywall: Message("付费标记", "a paywall mark")
      case .pageNumber: Message("页码", "a page number")
      case .origin: Message("来源、文号等", "its origin or document number")
      case .contents: Message("目录", "a table of contents")
      case .signature: Message("落款", "a signature or date")
      case .salutation: Message("抬头称呼", "a salutation")
      case .attachment: Message("附件说明", "a list of attachments")
      }
    }
  }

  /// Why.
  package let kind: Kind
  /// The words, as written.
  package let text: String
  /// The line, from 1.
  package let line: Int
}

/// A word that was blotted out: `**`, `xx`, `××`, `____`.
package struct PlanMask: Sendable, Hashable {
  /// The mask, with the measure word that went with it.
  package let text: String
  /// A few characters on either side, the mask among them.
  package let around: String
  /// The line, from 1.
  package let line: Int
}
