import TextCore

/// Filters on numbers. Decimals are calculated in tens, so that they come out as people expect.
extension Machine {
  /// The value as a number: what a string writes, and 0 for anything else.
  private mutating func number(_ cell: Cell, argument: Int?) -> Cell? {
    switch cell.tag {
    case .int, .double: return cell
    case .string:
      if let number = NumberText.number(cell.bytes) { return number }
      _ = complainOverflow(argument)
      return nil
    default: return .int(0)
    }
  }

  private mutating func complainOverflow(_ argument: Int? = nil) -> Cell {
    complain(
      "overflow", Message("的结果超出范围（最大 \(Int.max)）", "goes out of range (at most \(Int.max))"), argument: argument)
  }

  mutating func arithmetic(_ filter: StandardFilter, _ input: Cell, _ argument: Cell) -> Cell {
    guard let a = number(input, argument: nil), let b = number(argument, argument: 0) else { return .null }
    switch filter {
    case .atLeast: return Comparison.order(a, b) == -1 ? b : a
    case .atMost: return Comparison.order(a, b) == 1 ? b : a
    default: break
    }
    if filter == .dividedBy || filter == .modulo, b.tag == .int ? b.intValue == 0 : b.doubleValue == 0 {
      return complain(
        "division-by-zero", Message("不能除以零", "cannot divide by zero"),
        remedy: Message("先用 if 判断除数", "test the divisor with if first"), argument: 0)
    }
    if a.tag == .int, b.tag == .int { return whole(filter, a.intValue, b.intValue) }
    return decimal(filter, a, b)
  }

  private mutating func whole(_ filter: StandardFilter, _ a: Int, _ b: Int) -> Cell {
    let (value, overflow): (Int, Bool)
    switch filter {
    case .plus: (value, overflow) = a.addingReportingOverflow(b)
    case .minus: (value, overflow) = a.subtractingReportingOverflow(b)
    case .times: (value, overflow) = a.multipliedReportingOverflow(by: b)
    case .dividedBy:
      let (quotient, tooLarge) = a.dividedReportingOverflow(by: b)
      // Whole division goes down, as in the reference implementation.
      overflow = tooLarge
      value = !tooLarge && a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
    default:
      let rest = b == -1 ? 0 : a % b
      (value, overflow) = (rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest, false)
    }
    return overflow ? complainOverflow() : .int(value)
  }

  private mutating func decimal(_ filter: StandardFilter, _ a: Cell, _ b: Cell) -> Cell {
    let exact: DecimalNumber?
    let rough: Double
    let x = a.tag == .int ? Double(a.intValue) : a.doubleValue
    let y = b.tag == .int ? Double(b.intValue) : b.doubleValue
    let left = a.tag == .int ? DecimalNumber(a.intValue) : DecimalNumber(a.doubleValue)
    let right = b.tag == .int ? DecimalNumber(b.intValue) : DecimalNumber(b.doubleValue)
    func calculate(_ operation: (DecimalNumber, DecimalNumber) -> DecimalNumber?) -> DecimalNumber? {
      guard let left, let right else { return nil }
      return operation(left, right)
    }
    switch filter {
    case .plus: (exact, rough) = (calculate(DecimalNumber.sum), x + y)
    case .minus:
      exact = calculate { DecimalNumber.sum($0, DecimalNumber(digits: -$1.digits, places: $1.places)) }
      rough = x - y
    case .times: (exact, rough) = (calculate(DecimalNumber.product), x * y)
    case .dividedBy: (exact, rough) = (calculate(DecimalNumber.quotient), x / y)
    default: (exact, rough) = (calculate(DecimalNumber.remainder), x - y * (x / y).rounded(.down))
    }
    let value = exact?.double ?? rough
    return value.isFinite ? .double(value) : complainOverflow()
  }

  mutating func roundFilter(_ filter: StandardFilter, _ input: Cell, _ arguments: Arguments) -> Cell {
    guard let value = number(input, argument: nil) else { return .null }
    if filter == .abs {
      guard value.tag == .int else { return .double(abs(value.doubleValue)) }
      return value.intValue == .min ? complainOverflow() : .int(abs(value.intValue))
    }
    var places = 0
    if filter == .round, arguments.has(0) {
      guard let number = number(arguments[0], argument: 0) else { return .null }
      let wanted = number.tag == .int ? number.intValue : Int(exactly: number.doubleValue.rounded(.towardZero)) ?? 0
      places = max(-40, min(40, wanted))
    }
    if value.tag == .int {
      guard filter == .round, places < 0 else { return value }
      return integer(DecimalNumber(value.intValue).rounded(to: places).digits)
    }
    guard let exact = DecimalNumber(value.doubleValue) else { return rounded(filter, value.doubleValue, places) }
    switch filter {
    case .floor: return integer(exact.floor)
    case .ceil: return integer(-DecimalNumber(digits: -exact.digits, places: exact.places).floor)
    default:
      let rounded = exact.rounded(to: places)
      return places > 0 ? .double(rounded.double) : integer(rounded.digits)
    }
  }

  /// Rounds a double too large or too small to be written out in tens.
  private mutating func rounded(_ filter: StandardFilter, _ value: Double, _ places: Int) -> Cell {
    if places > 0 { return .double(abs(value) < 1 ? 0 : value) }
    let rule: FloatingPointRoundingRule =
      filter == .floor ? .down : filter == .ceil ? .up : .toNearestOrAwayFromZero
    guard let whole = Int(exactly: value.rounded(rule)) else { return complainOverflow() }
    return .int(whole)
  }

  private mutating func integer(_ value: Int128) -> Cell {
    Int(exactly: value).map { .int($0) } ?? complainOverflow()
  }

  /// A filter's argument as a whole number, as the reference implementation reads it; nil is reported.
  mutating func wholeArgument(_ cell: Cell, _ index: Int) -> Int? {
    switch cell.tag {
    case .int: return cell.intValue
    case .string: if let number = NumberText.wholeInteger(cell.bytes) { return number }
    default: break
    }
    let kind = ValueKind.name(cell)
    _ = complain(
      "argument-kind",
      Message(
        "的第 \(index + 1) 个参数要一个整数，这里是\(kind.zh)", "takes a whole number as argument \(index + 1), found \(kind.en)"),
      argument: index)
    return nil
  }

  /// The sum of an array's numbers, or of a property of its items.
  mutating func sum(_ input: Cell, _ arguments: Arguments) throws(Halt) -> Cell {
    var total = Cell.int(0)
    let wanted = arguments[0]
    for item in try items(input) {
      var value = item
      if wanted.tag != .null {
        switch property(wanted, of: item) {
        case .value(let found): value = found
        case .none: value = .null
        case .fault: return complainProperty(wanted, item)
        }
      }
      guard let number = number(value, argument: nil) else { return .null }
      total =
        total.tag == .int && number.tag == .int
        ? whole(.plus, total.intValue, number.intValue) : decimal(.plus, total, number)
      if total.tag == .null { return .null }
    }
    return total
  }
}
