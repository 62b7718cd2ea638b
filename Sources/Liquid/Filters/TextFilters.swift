import TextCore

/// Filters on strings. Characters are Unicode scalars; white space is ASCII's, as in the reference
/// implementation, so that the full-width space at the head of a paragraph stays.
extension Machine {
  mutating func changeCase(_ filter: StandardFilter, _ input: Cell) throws(Halt) -> Cell {
    let bytes = input.bytes
    try work(bytes.count / 16)
    if filter != .capitalize, let same = try changeSimpleCase(filter, input) { return same }
    let string = String(decoding: bytes, as: UTF8.self)
    let changed: String
    switch filter {
    case .upcase: changed = string.uppercased()
    case .downcase: changed = string.lowercased()
    default:
      let first = string.unicodeScalars.first.map { $0.properties.titlecaseMapping } ?? ""
      changed = first + String(string.unicodeScalars.dropFirst()).lowercased()
    }
    let result = Array(changed.utf8)
    return try text(result, marks: spread(input, over: result.count))
  }

  /// Changes ASCII letters in place where nothing else in the string has a case; nil where something may.
  private mutating func changeSimpleCase(_ filter: StandardFilter, _ input: Cell) throws(Halt) -> Cell? {
    let bytes = input.bytes
    let first: UInt8 = filter == .upcase ? 0x61 : 0x41
    var changes = false
    for byte in bytes {
      if byte &- first < 26 { changes = true }
      // Lead bytes E3 to E9 are kana, Han and their marks, none of which has a case.
      if byte >= 0xC0, byte < 0xE3 || byte > 0xE9 { return nil }
    }
    guard changes else { return input.marks.isEmpty ? input : part(input, 0..<bytes.count) }
    return try text(bytes.count, marks: spread(input, over: bytes.count)) { target in
      for i in 0..<bytes.count {
        let byte = bytes[i]
        target[i] = byte &- first < 26 ? byte ^ 0x20 : byte
      }
    }
  }

  mutating func stripped(_ filter: StandardFilter, _ input: Cell) -> Cell {
    let bytes = input.bytes
    var start = 0
    var end = bytes.count
    func strips(_ byte: UInt8) -> Bool { NumberText.isSpace(byte) || byte == 0 }
    if filter != .rstrip { while start < end, strips(bytes[start]) { start += 1 } }
    if filter != .lstrip { while end > start, strips(bytes[end - 1]) { end -= 1 } }
    return part(input, start..<end)
  }

  mutating func stripNewlines(_ input: Cell) throws(Halt) -> Cell {
    let bytes = input.bytes
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (i, byte) in bytes.enumerated() {
      if byte == 0x0A || (byte == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A) { continue }
      result.append(byte)
    }
    return try text(result, marks: spread(input, over: result.count))
  }

  mutating func replaceFilter(
    _ filter: StandardFilter, _ input: Cell, _ search: Cell, _ replacement: Cell
  ) throws(Halt) -> Cell {
    let whole = input.bytes
    let wanted = search.bytes
    var places: [Int] = []
    switch filter {
    case .replaceLast, .removeLast:
      if let place = ByteSearch.last(wanted, in: whole) { places = [place] }
    case .replaceFirst, .removeFirst:
      if let place = ByteSearch.first(wanted, in: whole, from: 0) { places = [place] }
    default:
      var from = 0
      while let place = ByteSearch.first(wanted, in: whole, from: from) {
        places.append(place)
        if wanted.isEmpty {
          if place >= whole.count { break }
          from = Characters.next(whole, place)
        } else {
          from = place + wanted.count
        }
      }
    }
    guard !places.isEmpty else { return input }
    let isRemoval = [.remove, .removeFirst, .removeLast].contains(filter)
    let new = isRemoval ? UnsafeBufferPointer(start: nil, count: 0) : replacement.bytes
    let (added, overflow) = places.count.multipliedReportingOverflow(by: new.count)
    guard !overflow else {
      throw limitReached("builtBytes", "字符串和数组的字节数", "bytes of strings and arrays", options.limits.builtBytes)
    }
    let count = whole.count + added - places.count * wanted.count
    let marks = isRemoval ? spread(input, over: count) : spread(input, replacement, over: count)
    return try text(count, marks: marks) { target in
      var at = target
      var from = 0
      for place in places {
        at = Machine.copy(whole, from, place, to: at)
        at = Machine.copy(new, 0, new.count, to: at)
        from = place + wanted.count
      }
      _ = Machine.copy(whole, from, whole.count, to: at)
    }
  }

  private static func copy(
    _ bytes: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int, to target: UnsafeMutablePointer<UInt8>
  ) -> UnsafeMutablePointer<UInt8> {
    if let base = bytes.baseAddress, to > from { target.update(from: base + from, count: to - from) }
    return target + (to - from)
  }

  mutating func slice(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    guard let start = wholeArgument(arguments[0], 0) else { return .null }
    var length = 1
    if arguments[1].tag != .null {
      guard let given = wholeArgument(arguments[1], 1) else { return .null }
      length = given
    }
    if input.tag == .list {
      let items = input.items
      guard let range = Machine.range(start, length, of: items.count) else { return list([]) }
      try build(range.count * 16)
      return list(Array(items[range]))
    }
    let source = asText(input)
    let bytes = source.bytes
    guard let range = Machine.range(start, length, of: Characters.count(bytes)),
      let from = Characters.offset(bytes, of: range.lowerBound),
      let to = Characters.offset(bytes, of: range.upperBound)
    else { return part(source, 0..<0) }
    return part(source, from..<to)
  }

  /// The part of a length from a start, which counts from the end where it is negative.
  private static func range(_ start: Int, _ length: Int, of count: Int) -> Range<Int>? {
    let from = start < 0 ? count + start : start
    guard from >= 0, from <= count, length >= 0 else { return nil }
    return from..<(length > count - from ? count : from + length)
  }

  mutating func split(_ input: Cell, _ separator: Cell) throws(Halt) -> Cell {
    let bytes = input.bytes
    let mark = separator.bytes
    var ranges: [Range<Int>] = []
    if mark.count == 1, mark[0] == 0x20 {
      ranges = Machine.words(bytes, limit: .max)
    } else if mark.isEmpty {
      var at = 0
      while at < bytes.count {
        let next = Characters.next(bytes, at)
        ranges.append(at..<next)
        at = next
      }
    } else {
      var from = 0
      while let at = ByteSearch.first(mark, in: bytes, from: from) {
        ranges.append(from..<at)
        from = at + mark.count
      }
      ranges.append(from..<bytes.count)
      while let last = ranges.last, last.isEmpty { ranges.removeLast() }
    }
    try build(ranges.count * 64 + bytes.count)
    let parts = ranges.map { part(input, $0) }
    return list(parts)
  }

  /// Words between white space; the last of so many goes on to the end.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var at = 0
    while true {
      while at < bytes.count, NumberText.isSpace(bytes[at]) { at += 1 }
      guard at < bytes.count else { return words }
      let start = at
      guard words.count + 1 < limit else {
        words.append(start..<bytes.count)
        return words
      }
      while at < bytes.count, !NumberText.isSpace(bytes[at]) { at += 1 }
      words.append(start..<at)
    }
  }

  mutating func truncate(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    guard input.tag != .null else { return .null }
    guard let length = arguments.has(0) ? wholeArgument(arguments[0], 0) : 50 else { return .null }
    let source = asText(input)
    let ending = arguments.has(1) ? asText(arguments[1]) : try text(Array("...".utf8))
    guard Characters.count(source.bytes) > length else { return source }
    let kept = max(0, max(0, length) - Characters.count(ending.bytes))
    let end = Characters.offset(source.bytes, of: kept) ?? source.bytes.count
    return try joined(part(source, 0..<end), ending)
  }

  mutating func truncateWords(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    guard input.tag != .null else { return .null }
    guard var limit = arguments.has(0) ? wholeArgument(arguments[0], 0) : 15 else { return .null }
    limit = min(max(1, limit), Int.max - 1)
    let source = asText(input)
    let words = Machine.words(source.bytes, limit: limit + 1)
    guard words.count > limit else { return source }
    var result: [UInt8] = []
    for (i, word) in words.prefix(limit).enumerated() {
      if i > 0 { result.append(0x20) }
      result.append(contentsOf: source.bytes[word])
    }
    let kept = try text(result, marks: spread(source, over: result.count))
    return try joined(kept, arguments.has(1) ? asText(arguments[1]) : try text(Array("...".utf8)))
  }

  func size(_ input: Cell) -> Int {
    switch input.tag {
    case .string: Characters.count(input.bytes)
    case .list: input.items.count
    case .object: input.shape._withUnsafeGuaranteedRef { $0.count }
    case .range: Machine.length(input.bounds.low, input.bounds.high)
    default: 0
    }
  }

  mutating func defaultValue(_ input: Cell, _ arguments: Arguments) -> Cell {
    let allowsFalse = (call?.keywordCount ?? 0) > 0 && Comparison.isTrue(argumentCells[arguments.count])
    let isMissing =
      input.tag == .null || (!allowsFalse && input.tag == .bool && !input.boolValue)
      || Comparison.isEmpty(input) || input.tag == .empty || input.tag == .blank
    guard isMissing else { return input }
    return arguments.has(0) ? arguments[0] : temporary(TextBox.make(""))
  }
}
