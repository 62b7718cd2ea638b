import Records
import TextCore

/// What a row is compared by with another one: whether both tell of one and the same matter, under names of which one is
/// the other with a few characters left out (开展“两癌”免费筛查, 农村适龄妇女“两癌”免费筛查).
///
/// This is the one test of it: whatever leaves a row out because another one tells the same asks it.
struct SameMatter: Sendable {
  private let record: TaskRecord
  /// The Han characters of the name, without nouns at its end that say nothing (活动, 工作).
  private let name: [Unicode.Scalar]
  /// The name with the clause of the result that has a number, for ledgers that tell and hardly name: 植树，校园后坡栽了80余棵.
  private let tale: [Unicode.Scalar]
  private let task: String
  private let owner: String
  private let section: String
  private let target: String
  private let lastYear: String
  /// What was done, how, and what came of it.
  private let result: String
  private let note: String
  private let date: DateSpan?
  private let quantities: [Quantity]
  /// All that its numbers are looked up in.
  private let all: Set<String>

  init(_ record: TaskRecord) {
    self.record = record
    task = record.task
    name = Self.name(task)
    (owner, section) = (record.owner, record.section)
    (target, lastYear) = (record.target, record.lastYearText)
    result = [record.result, record.measures, record.effect].filter { !$0.isEmpty }.joined(separator: "，")
    note = record.note
    let counted = Clause.split(result).map(\.text).first(where: \.hasDigit) ?? ""
    tale = Array((task + counted).unicodeScalars.filter(Self.isHan))
    date = record.date
    quantities = QuantityParser.find(in: result.isEmpty ? task : result).map(\.quantity) + record.quantities
    all = Set(record.fields.flatMap { SupportedNumbers.numbers($0.value) })
  }

  // MARK: - The test

  /// Whether two rows tell of one matter: names, numbers and days must all agree, and more than the one number must.
  func isSame(as other: SameMatter) -> Bool {
    guard isOfState(other), !differ(target, other.target),
      !differ(lastYear, other.lastYear), let kin = kinship(other), let days = days(other), !othersDiffer(other),
      let numbers = numbers(other)
    else { return false }
    let words = words(other)
    let agreed =
      days + words + numbers + (lastYear.isEmpty || lastYear != other.lastYear ? 0 : 1)
      + (target.isEmpty || target != other.target ? 0 : 1)
    // Two departments may enter one matter, and each do what is called the same.
    let isElsewhere = section != other.section || differ(owner, other.owner)
    switch kin {
    // A task that comes again is called the same again: only the very day tells.
    case .equal: return days == Self.sameDay && (result == other.result || words > 0) && !isElsewhere || agreed >= 5
    case .near: return agreed >= (isElsewhere ? 3 : 2)
    }
  }

  /// Whether nothing but their names and numbers tells two rows apart: state, plan, level, season and day agree as far as
  /// both have them.
  func mayBeSame(as other: SameMatter) -> Bool {
    isOfState(other) && (other.target.isEmpty || target == other.target)
      && (other.lastYear.isEmpty || lastYear == other.lastYear) && days(other) != nil
      && hasOneTime(other) && !othersDiffer(other)
      && !Self.levels.contains { task.holds($0) != other.task.holds($0) }
      && SupportedNumbers.numbers(other.note).allSatisfy(all.contains)
  }

  /// Whether neither name tells of a part of the year or of a turn that the other one lacks.
  private func hasOneTime(_ other: SameMatter) -> Bool {
    let (own, next) = (Occasion(task: task), Occasion(task: other.task))
    return own.text == next.text || [own, next].allSatisfy { $0.text.isEmpty || $0.text == "全年" || $0.kind == .sort }
  }

  private static let levels = [
    "省级", "市级", "县级", "区级", "校级", "院级", "国家级", "春季", "秋季", "夏季", "冬季", "季度", "半年", "批", "复查", "回访", "再次", "重新", "新增",
    "累计",
  ]

  /// Whether each number of what was done is among others.
  func numbersOfResult(allIn numbers: Set<ExactNumber>) -> Bool {
    let told = [result, record.quantityText, result.isEmpty ? task : ""]
    return told.allSatisfy { text in
      SupportedNumbers.numbers(text).allSatisfy { ExactNumber($0).map(numbers.contains) ?? false }
        && QuantityParser.find(in: text, numerals: true).allSatisfy { numbers.contains($0.quantity.value) }
    }
  }

  /// What it counts, each with its number.
  var measures: Set<String> { Set(quantities.map { $0.amount() }) }

  /// Whether it tells what was done beside its name and number.
  var hasResult: Bool { !result.isEmpty }

  /// All that a row says of its matter, in whatever column.
  var words: String { [task, result, record.evidence].joined(separator: "，") }

  /// Whether both are as far, or one of them does not say.
  private func isOfState(_ other: SameMatter) -> Bool {
    record.state == other.record.state || saysNoState || other.saysNoState
  }

  private var saysNoState: Bool { record.state == .unknown && record.stateText.isEmpty }

  /// Whether this row has each fact of another one that would not go on behind its result: its date, its number and what
  /// they are held against, and the numbers of its remark.
  func holds(_ other: SameMatter) -> Bool {
    let isIn = [(date == nil, other.date == nil), (target.isEmpty, other.target.isEmpty)]
    return isIn.allSatisfy { !$0 || $1 } && (!lastYear.isEmpty || other.lastYear.isEmpty)
      && (!record.isEmpty(.quantity) || other.record.isEmpty(.quantity))
      && SupportedNumbers.numbers(other.note).allSatisfy(all.contains)
  }

  /// The number that leads the row, with its unit.
  var number: String? { (record.quantities.first ?? quantities.first).map { $0.amount() } }

  /// How much a row tells: of two the one with more is told. One that does not say whether it is done, or says that it was
  /// entered before, tells nothing beside one that does.
  var fullness: Int {
    if saysNoState || ToldOnce.isSign(note) || ToldOnce.isSign(result) { return 0 }
    let cells = [date != nil, !target.isEmpty, !lastYear.isEmpty, !record.isEmpty(.quantity)].count { $0 }
    return cells * 1000 + min(999, task.utf8.count + result.utf8.count + note.utf8.count)
  }

  /// What another row of the same matter tells besides: clauses of its result with a number, or with words, that this one
  /// lacks.
  func lacking(_ other: SameMatter) -> [String] {
    let own = String(String.UnicodeScalarView((task + result + note).unicodeScalars.filter(Self.isHan)))
    let told = other.result.isEmpty ? other.task : other.result
    return Clause.split(told).map(\.text).filter { clause in
      guard SupportedNumbers.numbers(clause).allSatisfy(all.contains) else { return true }
      let words = clause.unicodeScalars.filter(Self.isHan)
      let pairs = zip(words, words.dropFirst()).map { String(String.UnicodeScalarView([$0, $1])) }
      return words.count > 3 && pairs.count { own.holds($0) } * 5 < pairs.count * 3
    }
  }

  // MARK: - Names

  private enum Kinship { case equal, near }

  /// How two names go together; nil where they may be of two matters.
  private func kinship(_ other: SameMatter) -> Kinship? {
    if task == other.task { return .equal }
    if let known = kinship(name, other.name, other) { return known }
    // One tells under a name what the other tells without one.
    return result.isEmpty == other.result.isEmpty ? nil : kinship(tale, other.tale, other)
  }

  private func kinship(_ own: [Unicode.Scalar], _ next: [Unicode.Scalar], _ other: SameMatter) -> Kinship? {
    let (short, long) = own.count <= next.count ? (own, next) : (next, own)
    guard short.count >= Self.leastName, short.suffix(2) == long.suffix(2), hasNumbers(of: other),
      other.hasNumbers(of: self)
    else { return nil }
    if short == long {
      let isEqual = task.unicodeScalars.filter(Self.isHan).elementsEqual(other.task.unicodeScalars.filter(Self.isHan))
      return hasOneOccasion(other) ? isEqual ? .equal : .near : nil
    }
    let (common, left) = Self.common(short, long)
    // 后坡栽树 and 植树，后坡栽了: a character may stand elsewhere.
    let isMoved = common == short.count - 1 && common >= Self.leastName + 1 && Self.holds(long, short)
    guard common == short.count || isMoved, !left.holds(oneOf: Self.distinctions), hasOneOccasion(other) else {
      return nil
    }
    return .near
  }

  /// Whether each number of the other one's name stands in this row.
  private func hasNumbers(of other: SameMatter) -> Bool {
    !other.task.hasDigit || SupportedNumbers.numbers(other.task).allSatisfy(all.contains)
  }

  private func hasOneOccasion(_ other: SameMatter) -> Bool {
    let (own, next) = (Occasion(task: task), Occasion(task: other.task))
    if own.text == next.text { return true }
    // 七一慰问老党员 and 慰问老党员 of one day may be one; quarters, batches and bodies are not.
    let named = own.text.isEmpty ? next : own
    return (own.text.isEmpty || next.text.isEmpty) && named.kind == .season && !PeriodStem.isPeriod(named.text)
  }

  /// So many characters a name must have at least.
  private static let leastName = 4

  /// Words that make another matter of one that has them: 省级项目, 食堂复查.
  private static let distinctions: SearchWords = [
    "省级", "市级", "县级", "区级", "校级", "院级", "国家级", "季度", "半年", "第", "期", "批", "春季", "秋季", "夏季", "冬季", "复查", "回访", "再次",
    "二次",
    "重新", "未", "不", "非", "其中", "新增", "累计", "月",
  ]

  private static let emptyNouns = ["活动", "工作", "情况", "事项", "任务", "行动", "项目"]

  private static func name(_ task: String) -> [Unicode.Scalar] {
    var name = task.unicodeScalars.filter(isHan)
    for noun in emptyNouns where name.count >= leastName + 2 && name.suffix(2).elementsEqual(noun.unicodeScalars) {
      name.removeLast(2)
      break
    }
    return Array(name)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// How many characters of a name another one has in the same order, and what else that has.
  private static func common(_ short: [Unicode.Scalar], _ long: [Unicode.Scalar]) -> (count: Int, left: String) {
    // By place in both the length of the longest run of common characters from there on.
    let width = long.count + 1
    var table = [Int](repeating: 0, count: (short.count + 1) * width)
    for i in short.indices.reversed() {
      for j in long.indices.reversed() {
        table[i * width + j] =
          short[i] == long[j]
          ? table[(i + 1) * width + j + 1] + 1 : max(table[(i + 1) * width + j], table[i * width + j + 1])
      }
    }
    var left = String.UnicodeScalarView()
    var (i, j) = (0, 0)
    while j < long.count {
      if i < short.count, short[i] == long[j] {
        (i, j) = (i + 1, j + 1)
      } else if i < short.count, table[(i + 1) * width + j] > table[i * width + j + 1] {
        i += 1
      } else {
        left.append(long[j])
        j += 1
      }
    }
    return (table[0], String(left))
  }

  /// Whether a name has each character of another one.
  private static func holds(_ long: [Unicode.Scalar], _ short: [Unicode.Scalar]) -> Bool {
    var rest = long
    return short.allSatisfy { scalar in
      guard let at = rest.firstIndex(of: scalar) else { return false }
      rest.remove(at: at)
      return true
    }
  }

  // MARK: - What agrees

  /// What an equal day counts, beside which an equal month, number or wording counts less.
  private static let sameDay = 2

  private func differ(_ one: String, _ other: String) -> Bool { !one.isEmpty && !other.isEmpty && one != other }

  /// How far the dates agree; nil where they are of two events.
  private func days(_ other: SameMatter) -> Int? {
    guard let one = date, let two = other.date, let month = one.start.month, let next = two.start.month else {
      return 0
    }
    if one.start == two.start, one.end == two.end { return one.start.day == nil ? one.start == one.end ? 1 : 0 : 2 }
    // 全年 and a day of it, 9月底 and 9月30日.
    guard one.start.year == two.start.year, month == next, one.end.month == two.end.month else {
      return isWide(one) || isWide(two) ? 0 : nil
    }
    let days = [one.start.day, two.start.day].compactMap(\.self)
    return days.count == 2 ? nil : 1
  }

  /// Whether a date is a span of months, in which an event may stand.
  private func isWide(_ span: DateSpan) -> Bool { span.start.month != span.end.month }

  /// Whether columns that have no meaning for us tell them apart: 层次 省级 and 校级.
  private func othersDiffer(_ other: SameMatter) -> Bool {
    let mine = record.otherFields
    guard !mine.isEmpty else { return false }
    let theirs = other.record.otherFields
    return mine.contains { field in theirs.contains { $0.name == field.name && $0.value != field.value } }
  }

  /// How far the results agree; less than nothing where they tell different things.
  private func words(_ other: SameMatter) -> Int {
    let (one, two) = (result.unicodeScalars.filter(Self.isHan), other.result.unicodeScalars.filter(Self.isHan))
    let (short, long) = one.count <= two.count ? (one, two) : (two, one)
    guard short.count >= 2, long.count <= Self.longest else { return 0 }
    if short.elementsEqual(long) { return short.count >= 6 ? 2 : 1 }
    guard short.count >= 4 else { return 0 }
    let common = Self.common(Array(short), Array(long)).count
    if common * 5 >= short.count * 4 { return short.count >= 6 ? 2 : 1 }
    return common * 2 < short.count && short.count >= 8 ? -1 : 0
  }

  private static let longest = 200

  /// How many more numbers than the first agree; nil where both count something else in one unit.
  private func numbers(_ other: SameMatter) -> Int? {
    var agreed: Set<String> = []
    for unit in Set(quantities.map(\.unit)) where !unit.isEmpty {
      let mine = Set(quantities.lazy.filter { $0.unit == unit }.map { $0.amount() })
      let theirs = Set(other.quantities.lazy.filter { $0.unit == unit }.map { $0.amount() })
      if !mine.isSubset(of: theirs), !theirs.isSubset(of: mine) { return nil }
      agreed.formUnion(mine.intersection(theirs).filter { $0.utf8.prefix { $0 &- 0x30 < 10 }.count > 1 })
    }
    let main = record.quantities.first.map { $0.amount() }
    return min(2, agreed.count { $0 != main })
  }
}
