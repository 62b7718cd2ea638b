import Phrases
import Records
import TextCore

/// `bigan phrases harvest FILE…`: a phrase file from old summaries.
struct PhrasesHarvest {
  /// The files as typed.
  let paths: [String]
  /// Where the phrases go; nil for standard output.
  let output: String?

  func run(_ context: Context) throws {
    guard !paths.isEmpty else {
      throw Failure(
        "usage", Message("没有写明从哪份旧稿里收集", "no old summary is named"),
        remedy: Message("写成“bigan phrases harvest 去年总结.docx”", "write “bigan phrases harvest OLD.docx”"))
    }
    if let output { try NewFile.refuse(output) }
    let bank = PhraseBank.parse(files: Workspace.embeddedPhrases).0
    var harvest = PhraseHarvest(bank: bank)
    for path in paths { harvest.read(try Self.lines(path), name: FilePath.lastPart(path)) }
    let text = harvest.text
    for drop in harvest.dropped {
      context.note(
        Message(
          "\(drop.place) 没有收：\(drop.why.zh)：\(drop.excerpt)", "\(drop.place) left out: \(drop.why.en): \(drop.excerpt)")
      )
    }
    let count = harvest.count
    context.note(
      Message("收了\(count)条，没有收\(harvest.dropped.count)处", "\(count) phrases, \(harvest.dropped.count) left out"))
    guard count > 0 else {
      throw Failure(
        "nothing-harvested", Message("没有收到短语", "nothing was harvested"),
        remedy: Message(
          "旧稿要有“一、”“（一）”“1.”这样的标题", "an old summary needs headings such as 一、 （一） 1."),
        at: .file(paths[0]))
    }
    if let output {
      try NewFile.write(Array(text.utf8), to: output, force: false, context)
    } else {
      context.out.write(Array(text.utf8))
    }
  }

  /// The lines of a file, with their numbers: of a Word document a line a paragraph.
  private static func lines(_ path: String) throws -> [String] {
    let bytes = try FileReading.read(path)
    guard bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      let source = try TextFile.read(path)
      return source.lineStarts.indices.map { source.lineText($0 + 1) }
    }
    switch WordDocument.paragraphs(bytes, name: path) {
    case .success(let paragraphs): return paragraphs.map(\.line)
    case .failure(let fault): throw Failure([fault.diagnostic])
    }
  }
}
