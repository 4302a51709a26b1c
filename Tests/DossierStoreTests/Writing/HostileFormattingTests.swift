import DossierStore
import RelationsModel
import TestDossier
import Testing

/// Files that are made to break what formats them: no crash, no other meaning, no lost comment.
@Suite struct HostileFormattingTests {
  /// Formats one of the small files' replacements; comments are numbered `#1#`, `#2#` and so on.
  private func check(_ text: String, at path: String = "actors.yaml") throws -> String? {
    let others = SmallFiles.files().filter { $0.path != path }
    let file = DossierFile(path: path, bytes: Array(text.utf8))
    let formatted = Formatting.expectFaithful(others + [file])
    let bytes = try #require(formatted.last).bytes
    if let refusals = Formatting.refusals(file.bytes, path: path) {
      #expect(!refusals.isEmpty && refusals.allSatisfy { $0.severity == .error })
      #expect(bytes == file.bytes)
      return nil
    }
    let result = String(decoding: bytes, as: UTF8.self)
    for match in text.matches(of: /#\d+#/) {
      #expect(result.ranges(of: match.output).count == 1, "\(match.output)")
    }
    return result
  }

  @Test(
    arguments: [
      "", "\n", "#1#", "---", "---\n", "...", "null", "~", "[]", "{}", "text", "- a", "a: b",
      "actors", "actors:", "actors: ~", "actors: text", "actors: {}", "actors: [[]]",
      "actors: [a]", "actors: [~]", "actors:\n\t- id: a", "actors:\n  - id:\ta\n\t",
      "actors: [", "actors: ]", "actors: {", "actors: \"", "actors: '", "actors: |", "actors: >5",
      "actors:\n  - id: a\n  - id: a\n    idd: b", "actors:\n  - {id: a, id: b}",
      "actors: []\nactors: []", "actors: []\nActors: []", "actors: []\n---\nactors: []",
      "actors: &a []", "actors: *a", "actors: !!seq []", "actors:\n  - &a {id: x}\n  - *a",
      "actors:\n  - <<: {id: x}", "actors:\n  - !t\n    id: a", "actors: []\n? [a]\n: b",
      "actors: []\n? a", "%YAML 9.9\n---\nactors: []", "%TAG ! tag:x,2000:\n---\nactors: !a []",
      "actors:\n  - id: a\0", "actors:\n  - id: \u{1B}[31m", "actors:\n  - id: a\u{10FFFE}",
      "actors:\n  - id: a\n    name: ", "actors:\n  - id: a\n    name: ''",
      "actors:\n  - id: a\n    name: [A]", "actors:\n  - id: a\n    aliases: A",
      "actors:\n  - id: a\n    roles: [{title: {}}]", "actors:\n  - - - id: a",
    ]
  )
  func whatOnlyAPersonCanMendIsLeft(text: String) throws {
    _ = try check(text)
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x3A, 0xC3], [0xED, 0xA0, 0x80], [0x00], [0xC0, 0x80],
    [0xF4, 0x90, 0x80, 0x80],
  ])
  func whatIsNotUTF8IsLeft(bytes: [UInt8]) throws {
    #expect(try #require(Formatting.refusals(bytes)).count > 0)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{? [", "&a [", "!t ["])
  func deepNestingIsLeft(opening: String) throws {
    #expect(try check("actors: \n  " + String(repeating: opening, count: 100_000)) == nil)
  }

  @Test func aliasesThatMultiplyAreLeft() throws {
    var text = "actors:\n  - a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...60 {
      text += "    a\(level): &a\(level) [*a\(level - 1), *a\(level - 1), *a\(level - 1)]\n"
    }
    #expect(try check(text) == nil)
    let refusals = try #require(Formatting.refusals(Array("actors: &a []".utf8)))
    #expect(refusals.contains { $0.message.contains("list") || $0.message.contains("anchors") })
  }

  /// Comments where one seldom puts them, in all ways to write the same values.
  @Test(
    arguments: [
      "#1#\nactors: #2#\n#3#\n  - #4#\n    id: a #5#\n    name: A\n    kind: person\n#6#",
      "#1#\n--- #2#\nactors: [] #3#\n#4#\n... #5#\n#6#",
      "{ #1#\nactors: #2#\n [ #3#\n { #4#\n id: a, #5#\n name: A #6#\n , #7#\n kind: body #8#\n } #9#\n"
        + " ] #10#\n } #11#\n#12#",
      "actors: [ #1#\n]", "actors: [\n #1#\n]", "actors:\n  [\n #1#\n] #2#",
      "actors:\n  - id: a\n    aliases: #1#\n      [a, #2#\n       b] #3#\n    #4#\n  #5#\n#6#",
      "actors:\n  - id: a\n    remark: > #1#\n      b #no\n\n      c\n     #2#\n   #3#\n",
      "actors:\n  - id: a\n    remark: |2 #1#\n        b #no\n      #no\n    #2#\n  #3#\n",
      "actors:\n  - id: a\n    remark: |+\n\n     \n      b #no\n\n\n    #1#\n#2#\n",
      "actors:\n  - id: a\n    remark: 'b #no\n\n     # no ''  #no' #1#\n  #2#",
      "actors:\n  - id: a\n    remark: \"b #no \\\" #no\\\\\" #1#\n",
      "actors:\n  - id: a\n    remark: \"b\\\n      # no\" #1#\n",
      "actors:\n  - id: a\n    remark: b\n      c#no d #1#\n    name: A #2#\n",
      "'actors': #1#\n  - \"id\": a #2#\n    ? 'name' #3#\n    : A #4#\n    #5#\n",
      "actors: #1#\r\n  - id: a #2#\r\n    # #3#\r\n    remark: >-\r\n      b\r\n      c\r\n  #4#\r\n",
      "actors: #1#\r  - id: a #2#\r    #3#\r    name: A\r",
      "\u{FEFF}#1#\nactors: #2#\n  - id: a\n",
      "actors:\n  - id: a #1#\u{85}    name: A #2#\u{2028}",
      "actors:\n#1#\n\n\n#2#\n  - id: a\n\n\n\n      #3#\n     #4#\n    #5#\n   #6#\n  #7#\n #8#\n#9#",
      "actors:\n- id: a\n  aliases:\n  - b #1#\n  #2#\n  name: A\n#3#\n- id: b\n #4#\n#5#",
      "actors:\n  -\n\n    #1#\n    id: a\n  - id: b #2#",
      "actors:\n  - id: a\n    aliases: [a,b] #1#\n    roles:\n      - title: #2#\n          T #3#\n        #4#\n",
      "actors:\n  - id: a\n    name: \"\\u0023 a\" #1#\n    remark: 'a''#no' #2#\n",
      "actors:\t#1#\n  - id: a\t#2#\n    name: A \t #3#\n",
      "actors: [{id: a, name: A}, #1#\n  {id: b, #2#\n name: B}] #3#",
      "actors: [id: a, #1#\n id: b] #2#", "actors: [] ##1# #2#\n##3#\n###4##\n",
      "#1# \u{1F469}\u{200D}\u{1F467} é \u{202E} e\u{301}\nactors:\n  - id: a # «#2#»\n    name: 'é #no'",
      "actors:\n  - name: A\n    # over the id #1#\n    id: a\n    # over nothing #2#",
      "actors:\n  # - id: z #1#\n  #   name: Z #2#\n  - id: a\n    # - no: t\n      # deeper #3#\n    # back #4#",
      "actors:\n  - id: a\n    aliases:\n      - a\n      # in #1#\n    # out #2#\n  # on #3#\n  - id: b\n",
    ]
  )
  func commentsAreKept(text: String) throws {
    #expect(try check(text) != nil)
  }

  @Test func enormousTextsAreFormatted() throws {
    let words = String(repeating: "words and more ", count: 20_000)
    #expect(try check("actors:\n  - id: a\n    remark: \(words) #1#\n") != nil)
    let solid = String(repeating: "x", count: 300_000)
    #expect(try check("actors:\n  - id: a\n    remark: '\(solid)' #1#\n") != nil)
    let list = String(repeating: "a, ", count: 20_000)
    #expect(try check("actors:\n  - id: a\n    aliases: [\(list)] #1#\n") != nil)
    let comments = (0..<5_000).map { "#\($0)#\n" }.joined()
    let formatted = try Formatting.text("actors:\n\(comments)  - id: a\n")
    #expect(formatted?.contains("#4999#") == true)
  }

  /// The small dossier, torn and mixed as the readers' tests do it.
  @Test(arguments: 0..<150) func mutatedDossierKeepsItsMeaning(seed: Int) {
    var random = Dice(seed: UInt64(seed) &* 0x51_7CC1 &+ 7)
    let files = SmallFiles.files().sorted { $0.path < $1.path }.map { file in
      Bool.random(using: &random) ? mutated(file, using: &random) : file
    }
    _ = Formatting.expectFaithful(files)
  }
}
