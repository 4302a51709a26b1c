import RelationsModel
import Yams

/// The nodes of one file, and what was set aside so that they could be composed.
///
/// Aliases can make a small file into endless nodes, and two equal keys make Yams give up the whole
/// file. Both are therefore taken out of the text before it is parsed, each by one code point of
/// the same width that no text uses, so that every mark still names the right place.
struct YAMLTree {
  /// A node takes a hundred times the memory of the byte that may be all there is of it.
  static let valueLimit = 350_000

  let root: Node
  /// The first code points of keys that were renamed because they stand twice, by place.
  let renamed: [Spot: Unicode.Scalar]
  let hasMarkers: Bool

  /// Reports what keeps the text from being YAML; nil when there is no tree at all.
  static func compose(_ text: FileText, file: Int32, log: ProblemLog) -> YAMLTree? {
    guard isReadable(text, file: file, log: log) else { return nil }
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
          log.error("the file is empty", at: Spot(file: file, line: 1, column: 1))
          return nil
        }
        return YAMLTree(root: root, renamed: renamed, hasMarkers: cleaned.hasMarkers)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        let spot = Spot(file: file, context.mark)
        let isWorthwhile = renamed.count * cleaned.bytes.count < 4 << 20
        if isWorthwhile, renamed[spot] == nil,
          let first = cleaned.renameKey(at: context.mark, attempt: renamed.count)
        {
          renamed[spot] = first
          continue
        }
        let others =
          renamed.isEmpty ? "" : ", as do others before it: too many for the file to be read"
        log.error(
          "the key \(quoted(names.first ?? "")) stands twice in one mapping\(others)",
          at: spot
        )
      } catch {
        report(error, file: file, text: text, log: log)
      }
      return nil
    }
  }

  /// Whether the bytes are text that a tree can be made of; what stands in the way is reported.
  private static func isReadable(_ text: FileText, file: Int32, log: ProblemLog) -> Bool {
    if let encoding = WideEncoding(of: text.bytes) {
      log.error(
        "the file is \(encoding.name); save it as UTF-8",
        at: Spot(file: file, line: 1, column: 1)
      )
      return false
    }
    let offset: Int
    let message: String
    if let invalid = text.firstInvalidByteIfAny {
      offset = invalid
      message = "the file is not UTF-8 from this byte on, so that nothing in it is read"
    } else if let surplus = byteBeyondValues(text.bytes) {
      offset = surplus
      message =
        "the file holds more than \(valueLimit) keys, lists and values; divide it into several"
    } else {
      return true
    }
    let (line, column) = text.position(ofByte: offset)
    log.error(
      message,
      at: Spot(file: file, line: Int32(clamping: line), column: Int32(clamping: column))
    )
    return false
  }

  private static func report(
    _ error: any Error,
    file: Int32,
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
      let fault = YAMLFault(problem, at: mark, in: context, of: text)
      log.error(fault.message, at: Spot(file: file, fault.mark))
    case .memory:
      log.error("the file is nested too deeply", at: start)
    case .reader(let problem, _, _, _):
      log.error("not YAML: \(problem)", at: start)
    default:
      log.error("the file cannot be read as YAML", at: start)
    }
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
}

extension YAMLTree {
  /// The byte at which a text may begin to hold more than `valueLimit` keys, lists and values.
  static func byteBeyondValues(_ bytes: [UInt8]) -> Int? {
    bytes.count > valueLimit ? count(bytes, atMost: valueLimit).surplus : nil
  }

  /// The number of keys, lists and values that a text may hold.
  static func valueCount(_ bytes: [UInt8]) -> Int { count(bytes, atMost: .max).values }

  private static func count(_ bytes: [UInt8], atMost limit: Int) -> (values: Int, surplus: Int?) {
    bytes.withUnsafeBufferPointer { bytes in
      var values = 0
      func isFollowedByToken(_ index: Int) -> Bool {
        index + 1 == bytes.count || bytes[index + 1] <= 0x20
      }
      for index in bytes.indices {
        switch bytes[index] {
        case 0x2C, 0x5B, 0x7B: values += 1
        case 0x2D, 0x3F: values += isFollowedByToken(index) ? 1 : 0
        case 0x3A: values += isFollowedByToken(index) ? 2 : 0
        default: break
        }
        if values > limit { return (values, index) }
      }
      return (values, nil)
    }
  }
}
