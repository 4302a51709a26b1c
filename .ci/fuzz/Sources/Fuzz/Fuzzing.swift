import Glibc

/// Something that reads other people's bytes, as libFuzzer calls it.
struct FuzzTarget: Sendable {
  /// As it is given to `run`; its seeds are in `seeds/NAME`.
  let name: String
  /// Reads the bytes of one input; ends the process where something does not hold.
  let run: @Sendable ([UInt8]) -> Void

  static let all = [
    FuzzTarget(name: "input", run: InputTarget.run),
    FuzzTarget(name: "dossier", run: DossierTarget.run),
    FuzzTarget(name: "csv", run: TableTarget.run),
    FuzzTarget(name: "ndjson", run: TableTarget.run),
    FuzzTarget(name: "corpus", run: CorpusTarget.run),
    FuzzTarget(name: "form", run: FormTarget.run),
    FuzzTarget(name: "filter", run: FilterTarget.run),
    FuzzTarget(name: "edtf", run: DateTarget.run),
    FuzzTarget(name: "settings", run: SettingsTarget.run),
    FuzzTarget(name: "matching", run: MatchingTarget.run),
    FuzzTarget(name: "quotes", run: QuoteTarget.run),
    FuzzTarget(name: "archive", run: ArticleTarget.archive),
    FuzzTarget(name: "office", run: ArticleTarget.office),
    FuzzTarget(name: "mail", run: ArticleTarget.mail),
    FuzzTarget(name: "pages", run: ArticleTarget.pages),
    FuzzTarget(name: "export", run: ArticleTarget.export),
    FuzzTarget(name: "answer", run: ArticleTarget.answer),
  ]

  /// The one that the environment names; without a name that is known the names are printed.
  static let chosen: FuzzTarget = {
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) }
    guard let target = all.first(where: { $0.name == name }) else {
      print(all.map(\.name).joined(separator: "\n"))
      exit(0)
    }
    return target
  }()
}

@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutableRawPointer?, _ arguments: UnsafeMutableRawPointer?)
  -> CInt
{
  _ = FuzzTarget.chosen
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// Ends the process, and so keeps the input, where something does not hold.
func demand(_ holds: Bool, _ claim: @autoclosure () -> String) {
  if !holds { fatalError(claim()) }
}

/// An input from whose beginning choices are taken; where it has ended, all are 0.
struct Choices {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// A number of two bytes.
  mutating func number() -> Int { Int(byte()) << 8 | Int(byte()) }

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int(byte()) % choices.count]
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    let bytes = Array(rest.prefix(count))
    rest = rest.dropFirst(count)
    return bytes
  }

  /// What is left, invalid bytes replaced.
  var text: String { String(decoding: rest, as: UTF8.self) }
}
