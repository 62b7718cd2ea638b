import Liquid
import TextCore

/// Lays an outline out through the template, at the length that was asked for.
struct DraftLayout {
  /// A laid-out draft.
  struct Fitted {
    var outline: Outline
    var rendered: Rendered?
    var origins: [Origin]
    /// Why the length was not met; nil where it was, or none was asked for.
    var why: String?
    var diagnostics: [Diagnostic]
  }

  private let request: DraftRequest
  private let template: Template
  private let composer: Composer
  private let names: Set<String>

  init(_ request: DraftRequest, template: Template, composer: Composer) {
    self.request = request
    self.template = template
    self.composer = composer
    names = Set(template.rootNames.map(\.name))
  }

  /// The draft in full where no length is asked for, else as near to it as the records allow, with as much set
  /// wording as the setting 套话 asks for.
  func fitted(to target: Int?) -> Fitted {
    let sections = composer.sorting.sections.count
    let wordiness = request.settings.wordiness
    let natural: Fitted =
      switch wordiness {
      case .little: render(composer.outline(.brief, leads: 0))
      case .medium: render(composer.outline(.plain, leads: 0))
      case .much: render(composer.outline(.rich, leads: sections))
      }
    // A table of all tasks is as long as they are many.
    guard let target, natural.rendered != nil, tellsChapters else { return natural }
    let length = length(natural)
    if length < target {
      return wordiness == .medium ? expanded(natural, to: target) : explained(natural, target)
    }
    if length <= target + target / 50 { return natural }
    let brief = length > target + target / 3
    let full = brief ? render(composer.outline(.brief, leads: 0, isShort: target < Self.leastTold)) : natural
    return explained(shortened(full, to: target), target)
  }

  /// A draft of fewer characters only names what is open.
  private static let leastTold = 1200

  /// Whether the template tells chapters, which can be told shorter or longer.
  var tellsChapters: Bool { names.contains("章节") }

  /// Leads sections in and takes the longer opening where that reaches the length; what set wording cannot
  /// reach is not padded.
  private func expanded(_ plain: Fitted, to target: Int) -> Fitted {
    let sections = composer.sorting.sections.count
    let rich = composer.outline(.rich, leads: sections)
    // Most ledgers have too few facts for the length by far: then it need not be laid out.
    let most = length(plain) + rich.lengthBesidePoints - plain.outline.lengthBesidePoints
    guard most * 20 >= target * 19 else { return explained(plain, target) }
    var best = render(rich)
    guard length(best) * 20 >= target * 19 else { return explained(plain, target) }
    // All chapters are led in or none; which comes nearer is known from the leads' lengths, and only that is laid out.
    let leads = composer.outline(.plain, leads: sections).sections.reduce(0) { $0 + ($1.lead?.length ?? 0) }
    let isNearer = abs(length(plain) + leads - target) < abs(length(plain) - target)
    let led = isNearer ? render(composer.outline(.plain, leads: sections)) : plain
    if abs(length(led) - target) < abs(length(best) - target) { best = led }
    return explained(abs(length(best) - target) * 20 <= target ? best : plain, target)
  }

  /// Tells the least important points shorter until the text fits.
  private func shortened(_ full: Fitted, to target: Int) -> Fitted {
    guard full.rendered != nil else { return full }
    let sections = full.outline.sections
    let estimate = Fitting.length(sections, full.outline.details, composer.wordbook)
    var room = target - (length(full) - estimate)
    var best = full
    for _ in 0..<5 {
      var outline = full.outline
      outline.details = Fitting.details(sections, target: max(0, room), composer.wordbook)
      let candidate = render(outline)
      guard candidate.rendered != nil else { return candidate }
      if abs(length(candidate) - target) < abs(length(best) - target) { best = candidate }
      let missed = target - length(candidate)
      if abs(missed) * 50 <= target { break }
      room += missed
    }
    return best
  }

  private func explained(_ fitted: Fitted, _ target: Int) -> Fitted {
    var fitted = fitted
    let actual = length(fitted)
    guard abs(actual - target) * 20 > target else { return fitted }
    // A template that would like a length does not ask for facts: the user has not said that it is too short.
    let isWish = if case .template = request.settings.entry(SettingName.length.rawValue)?.origin { true } else { false }
    // Where something was left out the ledger bears more: the next matter would have been too much.
    let isCut = fitted.outline.details.contains { $0.contains { $0.contains { $0 != .full } } }
    if actual < target, isCut {
      fitted.why = "按\(target)字删减后是\(actual)字，再写下一项就会超过"
      return fitted
    }
    fitted.why =
      actual < target
      ? isWish ? "全部写出是\(actual)字，不到模板的\(target)字" : "台账里的事实只够写\(actual)字，没有用空话凑到\(target)字；要写长，请补充完成情况"
      : "标题、开头和重点工作已有\(actual)字，压不到\(target)字"
    return fitted
  }

  private func length(_ fitted: Fitted) -> Int {
    CharacterCount.count(fitted.rendered?.text ?? "")
  }

  private func render(_ outline: Outline) -> Fitted {
    let (data, origins) = DraftData.make(outline, request, composer, names: names)
    let result = template.render(data, partials: request.partials, options: DomainFilters.options)
    return Fitted(
      outline: outline, rendered: result.rendered, origins: origins, why: nil, diagnostics: result.diagnostics)
  }
}
