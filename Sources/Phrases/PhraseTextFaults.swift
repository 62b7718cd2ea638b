import TextCore

/// The findings about the text of one phrase: its slots, tags, digits and length.
extension PhraseFaults {
  /// The longest phrase in characters, slots not counted; a longer one is a paragraph that went astray.
  static let longestPhrase = 200

  func error(in span: Span, _ code: String, _ message: Message, _ remedy: Message) -> Diagnostic {
    Diagnostic(.error, code, message, remedy: remedy, at: .span(source, span))
  }

  func emptyPhrase(_ span: Span) -> Diagnostic {
    error(
      in: span, "empty-phrase", Message("短语没有内容", "the phrase is empty"),
      Message("补上内容，或删去这一行", "write its text, or remove the line"))
  }

  func tooLong(_ span: Span, count: Int) -> Diagnostic {
    error(
      in: span, "phrase-too-long",
      Message(
        "短语有\(count)字（槽不算），最多\(Self.longestPhrase)字",
        "the phrase has \(count) characters without its slots; at most \(Self.longestPhrase) are allowed"),
      Message("拆成几条短语", "split it into several phrases"))
  }

  func digit(_ span: Span) -> Diagnostic {
    error(
      in: span, "digit-in-phrase",
      Message(
        "短语里不能有数字“\(source.text(span))”：数字只能来自台账和设置",
        "found the digits `\(source.text(span))`: numbers come from records and settings only"),
      Message(
        "删去，或换成槽，如“{{ 数量 }}”“{{ 年度 }}”；年份标签写在短语末尾的“ #”后",
        "remove them, or use a slot such as `{{ 数量 }}`; a year tag goes behind ` #` at the end"))
  }

  func unclosedSlot(_ span: Span) -> Diagnostic {
    error(
      in: span, "unclosed-slot", Message("“{{”没有“}}”收尾", "`{{` without a closing `}}`"),
      Message("写成“{{ 槽名 }}”", "write `{{ name }}`"))
  }

  func strayBraces(_ span: Span) -> Diagnostic {
    error(
      in: span, "stray-braces",
      Message("这里不该有“\(source.text(span))”", "unexpected `\(source.text(span))`"),
      Message("槽写成“{{ 槽名 }}”，用半角花括号", "a slot is `{{ name }}`, in half-width braces"))
  }

  func slotFilter(_ span: Span) -> Diagnostic {
    error(
      in: span, "slot-filter",
      Message("短语的槽里不能用过滤器“\(source.text(span))”", "a slot of a phrase takes no filter"),
      Message("只写槽名，如“{{ 单位 }}”", "write the name alone, such as `{{ 单位 }}`"))
  }

  func emptySlot(_ span: Span) -> Diagnostic {
    error(
      in: span, "empty-slot", Message("槽里没有名称", "the slot has no name"),
      Message("写成“{{ 槽名 }}”", "write `{{ name }}`"))
  }

  func unknownSlot(_ name: String, _ span: Span, expected: [String]) -> Diagnostic {
    let list = expected.joined(separator: " ")
    if let nearest = NearestName.of(name, in: expected) {
      return error(
        in: span, "unknown-slot",
        Message("没有“\(name)”这个槽；这里可用：\(list)", "no slot `\(name)`; expected one of: \(list)"),
        Message("是不是“{{ \(nearest) }}”？", "did you mean `{{ \(nearest) }}`?"))
    }
    if KnownSlots.all.contains(name) {
      return error(
        in: span, "unknown-slot",
        Message("槽“\(name)”在这一组里没有内容可填", "the slot `\(name)` cannot be filled in this group"),
        Message("这里可用：\(list)", "expected one of: \(list)"))
    }
    return error(
      in: span, "unknown-slot", Message("没有“\(name)”这个槽", "no slot `\(name)`"),
      Message(
        "这里可用：\(list)；也可以在设置里自定义同名的一项",
        "expected one of: \(list); or define a setting of that name"))
  }

  func malformedYears(_ span: Span) -> Diagnostic {
    error(
      in: span, "malformed-year-tag",
      Message(
        "年份标签“\(source.text(span))”写法不对", "the year tag `\(source.text(span))` is malformed"),
      Message(
        "写成“#2023”“#2021-”“#-2022”或“#2019-2020”，前小后大，每条短语一个",
        "write `#2023`, `#2021-`, `#-2022` or `#2019-2020`, the earlier year first, one to a phrase"))
  }

  func strayHash(_ span: Span) -> Diagnostic {
    error(
      in: span, "stray-tag-mark",
      Message("“#”只能在短语末尾引出标签", "`#` may only begin a tag at the end of a phrase"),
      Message(
        "标签写在最后，“#”前空一格、后面紧跟标签，如“ #短”",
        "put tags last, with a space before each `#` and none behind it, such as ` #短`"))
  }
}
