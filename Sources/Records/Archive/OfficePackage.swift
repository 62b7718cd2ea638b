/// An office file as a package of parts (ECMA-376 part 2): which part stands in which relation to which.
struct OfficePackage {
  /// What a part says of another.
  struct Relationship: Sendable {
    let id: String
    /// The last word of the type, such as `worksheet`: the transitional and the strict form end alike.
    let kind: String
    /// The name of the other part.
    let target: String
  }

  let archive: ZipArchive
  private let budget = InflateBudget()

  /// The package in an archive.
  init(_ archive: ZipArchive) {
    self.archive = archive
  }

  /// What a body reads in the package that a file is, or why there is nothing to read, in the words for that kind.
  static func read<Value>(
    _ bytes: [UInt8], _ faults: OfficeFaults,
    _ body: (OfficePackage) throws(PackageFault) -> Result<Value, OfficeFault>
  ) -> Result<Value, OfficeFault> {
    switch OfficeFileKind(bytes) {
    case .compound(let isEncrypted): return .failure(faults.compound(isEncrypted: isEncrypted))
    case .other: return .failure(faults.fault(.notAnArchive))
    case .archive: break
    }
    do throws(PackageFault) {
      return try body(OfficePackage(try ZipArchive(bytes)))
    } catch {
      return .failure(faults.fault(error))
    }
  }

  /// Whether there is such a part.
  func has(_ part: String) -> Bool {
    archive.entry(part) != nil
  }

  /// A scanner at the head of a part.
  func scanner(_ part: String) throws(PackageFault) -> XMLScanner {
    guard let entry = archive.entry(part) else { throw .missingPart(part) }
    return try XMLScanner(PartStream(archive, entry, budget: budget))
  }

  /// The part that the package is about: that of its `officeDocument` relation.
  func mainPart() throws(PackageFault) -> String? {
    guard has("_rels/.rels") else { return nil }
    return try relationships(of: "").first { $0.kind == "officeDocument" }?.target
  }

  /// The content type of a part, "" where none is said.
  func contentType(_ part: String) throws(PackageFault) -> String {
    guard has("[Content_Types].xml") else { return "" }
    var scanner = try scanner("[Content_Types].xml")
    while true {
      switch try scanner.next() {
      case .start:
        if scanner.isNamed("Override"), let name = try scanner.text("PartName"),
          Self.resolve(name, from: "").lowercased() == part.lowercased()
        {
          return try scanner.text("ContentType") ?? ""
        }
      case .end, .text: break
      case .done: return ""
      }
    }
  }

  /// The relations of a part to others within the package; those of the package itself for "".
  func relationships(of part: String) throws(PackageFault) -> [Relationship] {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let name = part[..<slash] + "_rels/" + part[slash...] + ".rels"
    guard has(String(name)) else { return [] }
    var scanner = try scanner(String(name))
    var found: [Relationship] = []
    while true {
      switch try scanner.next() {
      case .start:
        guard scanner.isNamed("Relationship"), try scanner.text("TargetMode") != "External",
          let id = try scanner.text("Id"), let type = try scanner.text("Type"),
          let target = try scanner.text("Target")
        else { break }
        let kind = type.utf8.split(separator: 0x2F).last.map { String($0) ?? "" } ?? ""
        found.append(Relationship(id: id, kind: kind, target: Self.resolve(target, from: part)))
      case .end, .text: break
      case .done: return found
      }
    }
  }

  /// The part that a target means, seen from a part: absolute or relative, without `.` and `..`.
  static func resolve(_ target: String, from part: String) -> String {
    var path = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": break
      case "..": if !path.isEmpty { path.removeLast() }
      default: path.append(unescaped(step))
      }
    }
    return path.joined(separator: "/")
  }

  /// A step of a path with its `%20` and the like resolved.
  private static func unescaped(_ step: Substring) -> String {
    guard step.contains("%") else { return String(step) }
    var bytes: [UInt8] = []
    var rest = step.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
