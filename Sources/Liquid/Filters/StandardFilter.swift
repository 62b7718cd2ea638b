/// The filters of Shopify's documentation that are not for web pages only.
enum StandardFilter: String, CaseIterable {
  case abs, append
  case atLeast = "at_least"
  case atMost = "at_most"
  case capitalize, ceil, compact, concat, date
  case defaultValue = "default"
  case dividedBy = "divided_by"
  case downcase, find
  case findIndex = "find_index"
  case first, floor, has, join, last, lstrip, map, minus, modulo, plus, prepend, reject, remove
  case removeFirst = "remove_first"
  case removeLast = "remove_last"
  case replace
  case replaceFirst = "replace_first"
  case replaceLast = "replace_last"
  case reverse, round, rstrip, size, slice, sort
  case sortNatural = "sort_natural"
  case split, strip
  case stripNewlines = "strip_newlines"
  case sum, times, truncate, truncatewords, uniq, upcase
  case whereIs = "where"

  /// The name in templates.
  var name: String { rawValue }

  init?(rawName: String) { self.init(rawValue: rawName) }

  /// What it takes besides its input.
  var parameters: [FilterParameter] {
    switch self {
    case .abs, .capitalize, .ceil, .downcase, .first, .floor, .last, .lstrip, .reverse, .rstrip, .size, .strip,
      .stripNewlines, .upcase:
      []
    case .append, .prepend, .remove, .removeFirst, .removeLast: [.required("string", .any)]
    case .atLeast, .atMost, .dividedBy, .minus, .modulo, .plus, .times: [.required("number", .any)]
    case .compact, .sort, .sortNatural, .sum, .uniq: [.optional("property")]
    case .concat: [.required("array")]
    case .date: [.required("format")]
    case .defaultValue: [.optional("value"), .keyword("allow_false")]
    case .find, .findIndex, .has, .reject, .whereIs: [.required("property"), .optional("value")]
    case .join: [.optional("separator")]
    case .map: [.required("property")]
    case .replace, .replaceFirst: [.required("search"), .optional("replacement")]
    case .replaceLast: [.required("search"), .required("replacement")]
    case .round: [.optional("places")]
    case .slice: [.required("start"), .optional("length")]
    case .split: [.required("separator")]
    case .truncate: [.optional("length"), .optional("ending")]
    case .truncatewords: [.optional("words"), .optional("ending")]
    }
  }
}

/// The filters that are left out on purpose.
enum LeftOutFilters {
  /// Filters that only web pages need.
  static let names: Set<String> = [
    "base64_decode", "base64_encode", "base64_url_safe_decode", "base64_url_safe_encode", "cgi_escape", "escape",
    "escape_once", "newline_to_br", "strip_html", "url_decode", "url_encode", "url_escape", "url_param_escape",
    "h", "hmac_sha1", "hmac_sha256", "md5", "sha1", "sha256", "img_tag", "link_to", "script_tag",
    "stylesheet_tag", "json",
  ]
}
