import Assets
import Foundation
import Liquid
import Phrases
import Records
import TextCore

@testable import Drafting

/// What tests of drafting start from: the embedded bank and templates, and ledgers written in the test.
enum Support {
  static let bank = PhraseBank.parse(
    files: EmbeddedFiles.phrasebank.map { SourceText(name: $0.name, bytes: $0.bytes) }
  ).0

  static let wordbook = Wordbook(bank.lexicon)
  static let cleaner = ResultCleaner(
    ownNames: ["某市某局", "我局"], rules: bank.lexicon.cleaning, verbs: bank.lexicon.verbs, year: 2023)
  static let grouping = Grouping(wordbook: wordbook, cleaner: cleaner)
  static let header = "序号,类别,事项,工作任务,完成情况,数量,完成时间,完成状态,责任科室,重点,佐证材料,备注"

  /// The names of the embedded templates that are whole documents.
  static let documents = EmbeddedFiles.templates.filter { !TemplateHead(source($0)).purpose.hasPrefix("部件") }
    .map { String($0.name.dropLast(".liquid".count)) }

  static func source(_ file: EmbeddedFile) -> SourceText { SourceText(name: file.name, bytes: file.bytes) }

  /// A ledger from rows without a header.
  static func ledger(_ rows: [String]) -> Ledger {
    LedgerReader.read(text: ([header] + rows).joined(separator: "\n") + "\n", name: "台账.csv", year: 2023)
  }

  /// A ledger with one row for each task, result and quantity, all of one topic and done.
  static func ledger(tasks: [(task: String, result: String, quantity: String)]) -> Ledger {
    ledger(
      tasks.enumerated().map { i, row in
        let cells = [row.task, row.result, row.quantity].map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        return "\(i + 1),思想,理论学习,\(cells.joined(separator: ",")),2023年5月,已完成,办公室,,,"
      })
  }

  /// The texts of the points that rows of one topic make.
  static func points(_ tasks: [(task: String, result: String, quantity: String)]) -> [Point] {
    let records = ledger(tasks: tasks).records
    return grouping.points(Array(records.indices), of: records)
  }

  static let settings = "年度：2023\n单位：某市某局\n简称：我局\n上级：市委\n指导单位：市直机关工委\n"

  /// The request of a ledger with settings over the usual ones and a template of the embedded ones.
  static func request(
    _ ledger: Ledger, settings more: String = "", template: String = "党建工作总结", source: SourceText? = nil
  ) -> DraftRequest {
    let settings = Settings.parse(SourceText(name: "设置.txt", settings + more)).0
    return DraftRequest(
      ledgers: [ledger], settings: settings, bank: bank,
      template: source ?? embedded.partial(template) ?? SourceText(name: template, ""), partials: embedded,
      version: "test", wordbook: wordbook)
  }

  private static let embedded = DictionaryPartials(
    sources: Dictionary(
      uniqueKeysWithValues: EmbeddedFiles.templates.map { ($0.name, SourceText(name: $0.name, bytes: $0.bytes)) }))

  /// A file of the fixtures.
  static func fixture(_ name: String, file: String = #filePath) -> URL {
    URL(filePath: file).deletingLastPathComponent().appending(path: "Fixtures").appending(path: name)
  }
}
