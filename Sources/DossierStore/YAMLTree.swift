import Yams

/// The nodes of one file, and what was set aside so that they could be composed.
///
/// Aliases can make a small file into endless nodes, and two equal keys make Yams give up the whole
/// file. Both are therefore taken out of the text before it is parsed, each by one code point of
/// the same width that no text uses, so that every mark still names the right place.
struct YAMLTree {
  let root: Node
  /// The first code points of keys that were renamed because they stand twice, by place.
  let renamed: [Spot: Unicode.Scalar]
  let hasMarkers: Bool

  /// Reports what keeps the text from being YAML; nil when there is no tree at all.
  static func compose(_ text: FileText, file: Int32, log: ProblemLog) -> YAMLTree? {
    let start = Spot(file: file, line: 1, column: 1)
    if let offset = text.firstInvalidByteIfAny {
      let (line, column) = text.position(ofByte: offset)
      log.error(
        text.looksLikeUTF16
          ? "the file is UTF-16; save it as UTF-8"
          : "the file is not UTF-8 from this byte on, so that nothing in it is read",
        at: Spot(file: file, line: Int32(clamping: line), column: Int32(clamping: column))
      )
      return nil
    }
    var cleaned = CleanedText(text.bytes)
    if let offset = cleaned.firstForbiddenByte {
      let (line, column) = text.position(ofByte: offset)
      let more = cleaned.forbiddenCount - 1
      log.error(
        "a control character cannot stand here; write it as an escape in double quotes"
          + (more > 0 ? " (and \(more) more in this file)" : ""),
        at: Spot(file: file, line: Int32(clamping: line), column: Int32(clamping: column))
      )
    }
    var renamed: [Spot: Unicode.Scalar] = [:]
    while true {
      do {
        let yaml = String(decoding: cleaned.bytes, as: UTF8.self)
        let parser = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          log.error("the file is empty", at: start)
          return nil
        }
        return YAMLTree(root: root, renamed: renamed, hasMarkers: cleaned.hasMarkers)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let spot = Spot(file: file, context.mark)
        let isWorthwhile = renamed.count * cleaned.bytes.count < 16 << 20
        if isWorthwhile, renamed[spot] == nil,
          let first = cleaned.renameKey(at: context.mark, attempt: renamed.count)
        {
          renamed[spot] = first
          continue
        }
        log.error("the key \(quoted(names.first ?? "")) stands twice in one mapping", at: spot)
      } catch {
        report(error, file: file, hasMarkers: cleaned.hasMarkers, text: text, log: log)
      }
      return nil
    }
  }

  private static func report(
    _ error: any Error,
    file: Int32,
    hasMarkers: Bool,
    text: FileText,
    log: ProblemLog
  ) {
    let start = Spot(file: file, line: 1, column: 1)
    guard let error = error as? YamlError else {
      return log.error("the file cannot be read as YAML", at: start)
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let spot = Spot(file: file, mark)
      let line = text.excerpt(line: mark.line, column: 1).excerpt
      let hint = hint(for: problem, line: line, hasMarkers: hasMarkers)
      let place = context.map { " \($0.text) (line \($0.mark.line))" } ?? ""
      log.error("not YAML: \(problem)\(place)" + (hint.map { "; " + $0 } ?? ""), at: spot)
    case .memory:
      log.error("the file is nested too deeply", at: start)
    case .reader(let problem, _, _, _):
      log.error("not YAML: \(problem)", at: start)
    default:
      log.error("the file cannot be read as YAML", at: start)
    }
  }

  private static func hint(for problem: String, line: String, hasMarkers: Bool) -> String? {
    let indentation = line.utf8.prefix { $0 == 0x20 || $0 == 0x09 }
    if indentation.contains(0x09) { return "indent with spaces, not tabs" }
    if problem == "mapping values are not allowed in this context" {
      return "a text with “: ” in it must stand in quotes or after “>-”"
    }
    return hasMarkers ? "a text that begins with &, * or ! must stand in quotes" : nil
  }
}

extension Spot {
  init(file: Int32, _ mark: Mark) {
    self.init(
      file: file,
      line: Int32(clamping: mark.line),
      column: Int32(clamping: mark.column)
    )
  }
}

extension FileText {
  fileprivate var firstInvalidByteIfAny: Int? {
    String(validating: bytes, as: UTF8.self) == nil ? firstInvalidByte ?? 0 : nil
  }

  fileprivate var looksLikeUTF16: Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
}
