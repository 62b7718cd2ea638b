import TextCore

/// The words of the page that shows a draft's audit.
enum TracePageWords {
  /// Each under the name that the template calls it by.
  static let all: [(String, Message)] = [
    ("页名", Message("逐句核对", "sentence by sentence")),
    ("草稿", Message("草稿", "the draft")),
    ("台账", Message("台账", "The ledger")),
    ("到台账", Message("跳到台账", "skip to the ledger")),
    ("出处", Message("出处", "Where it comes from")),
    (
      "提示",
      Message(
        "点一句话，右边亮出它的台账行；点一行台账，左边亮出写它的句子。Tab 移动，回车选中，Esc 取消。",
        "Click a sentence and its rows light up; click a row and its sentences do. Tab moves, Enter chooses, Esc clears."
      )
    ),
    ("图例", Message("图例", "what the marks mean")),
    ("例算式", Message("合计、计数", "a sum or count")),
    ("例引用", Message("台账或设置里的原数", "as a row or setting has it")),
    ("例别处", Message("这一句的行里没有，别处有", "in other rows only")),
    ("例没有", Message("没有依据", "without support")),
    ("例改过", Message("您改过的句子", "a sentence that you changed")),
    ("例自己", Message("您自己写的句子", "a sentence of your own")),
    ("疑数", Message("要核对的数字", "Numbers to check")),
    ("删去", Message("草稿里已经没有的句子", "Sentences no longer in the draft")),
    ("未引", Message("没有写进正文的台账行", "Rows that no sentence tells")),
    ("算式", Message("算式", "Arithmetic")),
    ("只看未引", Message("只看没有写进正文的", "only rows that no sentence tells")),
    ("查找", Message("在台账里查找", "find in the ledger")),
  ]
}
