import TextCore

/// Why a workbook or a Word document cannot be read, as the one finding to print.
package struct WorkbookFault: Error, Sendable {
  /// What is wrong and what to do.
  package let diagnostic: Diagnostic

  /// A finding that ends the reading.
  init(_ code: String, _ message: Message, remedy: Message, name: String) {
    diagnostic = Diagnostic(.error, code, message, remedy: remedy, at: .file(name))
  }
}

/// What ends the reading of an office file, in words.
struct OfficeFaults {
  /// The name of the file.
  let name: String
  /// What to save it as, such as `.xlsx 或 CSV`.
  let savedAs: Message
  /// What the file should be: `工作簿`, `a workbook`.
  let expected: Message

  /// The words for workbooks.
  static func workbook(_ name: String) -> OfficeFaults {
    OfficeFaults(
      name: name, savedAs: Message(".xlsx 或 CSV 文件", ".xlsx or CSV"), expected: Message("工作簿", "a workbook"))
  }

  /// The words for Word documents.
  static func document(_ name: String) -> OfficeFaults {
    OfficeFaults(
      name: name, savedAs: Message(".docx 或纯文本文件", ".docx or plain text"),
      expected: Message("文字文档", "a text document"))
  }

  /// A fault with the remedy to open the file in its program and save it anew.
  func resave(_ code: String, _ zh: String, _ en: String) -> WorkbookFault {
    WorkbookFault(
      code, Message(zh, en),
      remedy: Message("用办公软件打开，另存为 \(savedAs.zh)", "open it in an office program and save it as \(savedAs.en)"),
      name: name)
  }

  /// A compound file (OLE): encrypted, or of the formats before 2007.
  func compound(isEncrypted: Bool) -> WorkbookFault {
    guard isEncrypted else {
      return resave("old-office-file", "这是旧格式的办公文件（.xls、.doc、.wps、.et）", "this is an old office file (.xls, .doc)")
    }
    return WorkbookFault(
      "encrypted-file", Message("文件设有打开密码，读不了", "the file is encrypted with a password"),
      remedy: Message(
        "用办公软件打开，去掉密码，另存为 \(savedAs.zh)",
        "open it in an office program, remove the password and save it as \(savedAs.en)"),
      name: name)
  }

  /// An archive of some other kind.
  func other(_ kind: Message) -> WorkbookFault {
    resave("not-a-workbook", "这是\(kind.zh)，不是\(expected.zh)", "this is \(kind.en), not \(expected.en)")
  }

  /// The fault of an archive or a part.
  func fault(_ fault: PackageFault) -> WorkbookFault {
    switch fault {
    case .notAnArchive:
      resave("not-a-workbook", "这不是\(expected.zh)文件（没有 zip 文件头）", "this is not \(expected.en) (no zip header)")
    case .damagedDirectory:
      damaged("压缩目录缺失或有误，文件不完整或已损坏", "its zip directory is missing or wrong: it is cut off or damaged")
    case .damagedPart(let part):
      damaged("其中的“\(part)”已损坏（解压或校验不通过）", "its part \(part) is damaged (it does not inflate to its checksum)")
    case .unknownMethod(let part, let method):
      resave(
        "unknown-compression", "其中的“\(part)”用了不支持的压缩方法（\(method)）",
        "its part \(part) is compressed by method \(method), which is not known here")
    case .encryptedPart(let part):
      resave("encrypted-file", "其中的“\(part)”是加密的", "its part \(part) is encrypted")
    case .tooLarge(let part):
      WorkbookFault(
        "workbook-too-large",
        Message("其中的“\(part)”展开后太大，超过了安全限度", "its part \(part) grows beyond the safe limit when it is read"),
        remedy: Message(
          "核对文件来源；确是台账的，删去多余的行列，或分成几个文件另存为 \(savedAs.zh)",
          "check where it comes from; if it is a ledger, delete needless rows and columns, or save parts of it as \(savedAs.en)"
        ),
        name: name)
    case .malformedXML(let part, let offset):
      damaged(
        "其中的“\(part)”不合 XML 格式（第 \(offset + 1) 个字节）", "its part \(part) is not well-formed XML (byte \(offset + 1))")
    case .documentType(let part):
      damaged(
        "其中的“\(part)”带有 DOCTYPE 声明，正常的办公文件没有，因而不读",
        "its part \(part) declares a document type, which office files never do; it is not read")
    case .missingPart(let part):
      damaged("里面缺少“\(part)”", "its part \(part) is missing")
    }
  }

  private func damaged(_ zh: String, _ en: String) -> WorkbookFault {
    WorkbookFault(
      "damaged-file", Message("文件读不了：\(zh)", "the file cannot be read: \(en)"),
      remedy: Message(
        "重新取一份完整的文件，或用办公软件打开修复后，另存为 \(savedAs.zh)",
        "get a whole copy, or open it in an office program to repair it and save it as \(savedAs.en)"),
      name: name)
  }
}
