import RelationsModel
import Testing

@testable import DossierStore

/// Pairs of a quote and a text, in the scripts and with the typography that differ from print to print; the
/// places were counted by hand in the normalised text.
@Suite struct MatchingTableTests {
  @Test(arguments: lineEnds + unseen + forms + marks + points + changes)
  func isFoundAsItShouldBe(pair: MatchingPair) throws {
    let search = AnchorSearch(NormalisedText(pair.text))
    let outcome = search.search(Anchor(exact: pair.quote))
    #expect(outcome.doubts.flatMap { [$0.hyphenated, $0.joined] } == pair.doubt)
    switch pair.found {
    case .at(let start, let words):
      let range = start..<start + words.unicodeScalars.count
      let there = try #require(search.text.text(range))
      #expect(Array(there.unicodeScalars) == Array(words.unicodeScalars), "counted wrongly")
      #expect(outcome.finding == .exact)
      #expect(search.find(anchor(pair, at: range)) == .exact)
      #expect(search.find(anchor(pair, at: 900..<901)) == .moved(range))
    case .several(let starts):
      guard case .ambiguous(let places) = outcome.finding else {
        Testing.Issue.record("found \(outcome.finding)")
        return
      }
      #expect(places.map(\.lowerBound) == starts)
    case .changed(let start, let words, let line):
      guard case .changed(let range, let difference) = outcome.finding else {
        Testing.Issue.record("found \(outcome.finding)")
        return
      }
      #expect(range.lowerBound == start)
      #expect(search.text.text(range) == words)
      #expect(difference.line == line)
    case .missing: #expect(outcome.finding == .missing)
    }
  }

  private func anchor(_ pair: MatchingPair, at range: Range<Int>) -> Anchor {
    Anchor(
      exact: pair.quote,
      span: TextSpan(start: range.lowerBound, end: range.upperBound)
    )
  }

  private static let lineEnds = [
    MatchingPair(
      "follow the science",
      in: "We follow\nthe\r\n science.",
      .at(3, "follow the science")
    ),
    MatchingPair(
      "followthe",
      in: "We follow\nthe science.",
      .changed(3, "follow the", "[-followthe-] {+follow+} {+the+}")
    ),
    MatchingPair("我们将遵守科学家的建议。", in: "他说：“我们将遵守\n科学家的建议。”", .at(4, "我们将遵守 科学家的建议。")),
    MatchingPair("我们将遵守 科学家的建议", in: "我们将遵守科学家的建议。", .at(0, "我们将遵守科学家的建议")),
    MatchingPair("你好，世界", in: "说你好，\n世界。", .at(1, "你好， 世界")),
    MatchingPair("使用iPhone手机", in: "他使用\niPhone\n手机。", .at(1, "使用 iPhone 手机")),
    MatchingPair("科学者の助言に従います", in: "首相は「科学者の\n助言に\n従います」と", .at(4, "科学者の 助言に 従います")),
    MatchingPair("コンピューター", in: "新しいコンピュ\nーター", .at(3, "コンピュ ーター")),
    MatchingPair("เราจะทำตาม", in: "ว่า เราจะ\nทำตาม", .at(4, "เราจะ ทำตาม")),
    MatchingPair("ພວກເຮົາຈະເຮັດ", in: "ພວກເຮົາ\nຈະເຮັດ", .at(0, "ພວກເຮົາ ຈະເຮັດ")),
    MatchingPair("យើងនឹងធ្វើ", in: "យើង\nនឹងធ្វើ", .at(0, "យើង នឹងធ្វើ")),
    MatchingPair("ကျွန်ုပ်တို့", in: "ကျွန်ုပ်\nတို့", .at(0, "ကျွန်ုပ် တို့")),
    MatchingPair("우리는 과학을 따른다", in: "우리는\n과학을\n따른다", .at(0, "우리는 과학을 따른다")),
    MatchingPair(
      "우리는과학을 따른다",
      in: "우리는\n과학을 따른다",
      .changed(0, "우리는 과학을 따른다", "[-우리는과학을-] {+우리는+} {+과학을+} 따른다")
    ),
    MatchingPair(
      "a well-known fact",
      in: "It is a well-\nknown fact.",
      .at(6, "a well- known fact"),
      doubt: ["well-known", "wellknown"]
    ),
    MatchingPair(
      "a wellknown fact",
      in: "It is a well-\nknown fact.",
      .at(6, "a well- known fact"),
      doubt: ["well-known", "wellknown"]
    ),
    MatchingPair(
      "a well-known fact",
      in: "It is a well-\nknown fact, well-known to all.",
      .at(6, "a well- known fact")
    ),
    MatchingPair(
      "the government",
      in: "So the govern-\nment. This government too.",
      .at(3, "the govern- ment")
    ),
    MatchingPair(
      "the govern-ment",
      in: "So the govern-\nment. This government too.",
      .at(3, "the govern- ment"),
      doubt: ["govern-ment", "government"]
    ),
    MatchingPair("COVID-19 rules", in: "The COVID-\n19 rules", .at(4, "COVID- 19 rules")),
    MatchingPair("Anglo-American", in: "an Anglo-\nAmerican pact", .at(3, "Anglo- American")),
    MatchingPair("two- and three-part", in: "two- and three-part", .at(0, "two- and three-part")),
    MatchingPair("agreement", in: "an agree\u{AD}\nment", .at(3, "agree\u{AD} ment")),
    MatchingPair("from 1990-2000 on", in: "from 1990–\n2000 on", .at(0, "from 1990– 2000 on")),
    MatchingPair("he waited—and left", in: "he waited—\nand left", .at(0, "he waited— and left")),
    MatchingPair("— We will wait", in: "He said\n— We will wait", .at(8, "— We will wait")),
    MatchingPair("– Мы пойдём", in: "Он: – Мы пойдём", .at(4, "– Мы пойдём")),
    MatchingPair("well-\nknown fact", in: "A well-known fact", .at(2, "well-known fact")),
  ]

  private static let unseen = [
    MatchingPair("agreement", in: "an agree\u{AD}ment", .at(3, "agree\u{AD}ment")),
    MatchingPair("שלום לכולם", in: "אמר \u{200F}שלום\u{200F} לכולם", .at(5, "שלום\u{200F} לכולם")),
    MatchingPair(
      "peace now",
      in: "say \u{202A}peace\u{202C} \u{2066}now\u{2069}",
      .at(5, "peace\u{202C} \u{2066}now")
    ),
    MatchingPair("no\u{200B}break", in: "no\u{2060}break", .at(0, "no\u{2060}break")),
    MatchingPair("می\u{200C}خواهم", in: "من میخواهم", .at(3, "میخواهم")),
    MatchingPair("I ❤ London", in: "I ❤\u{FE0F} London", .at(0, "I ❤\u{FE0F} London")),
    MatchingPair("I ❤\u{FE0F} London", in: "I ❤ London", .at(0, "I ❤ London")),
    MatchingPair("👩\u{200D}🔬 said", in: "the 👩🔬 said", .at(4, "👩🔬 said")),
    MatchingPair("葛\u{E0100}城", in: "奈良の葛城", .at(3, "葛城")),
    MatchingPair("co\u{34F}op", in: "a coop", .at(2, "coop")),
    MatchingPair("ᠮᠣᠩ\u{180B}ᠭᠣᠯ", in: "ᠮᠣᠩᠭᠣᠯ", .at(0, "ᠮᠣᠩᠭᠣᠯ")),
    MatchingPair("the end", in: "\u{FEFF}the\u{FEFF} end", .at(0, "the\u{FEFF} end")),
  ]

  private static let forms = [
    MatchingPair("first floor offices", in: "ﬁrst ﬂoor oﬃces", .at(0, "ﬁrst ﬂoor oﬃces")),
    MatchingPair("ﬁrst stop", in: "first ﬆop", .at(0, "first ﬆop")),
    MatchingPair("of", in: "we oﬀer", .missing),
    MatchingPair("Lujo ĳs", in: "Lujo ijs", .at(0, "Lujo ijs")),
    MatchingPair("السلام عليكم", in: "ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ", .at(0, "ﺍﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ")),
    MatchingPair("محمد صلى الله عليه وسلم", in: "محمد ﷺ", .at(0, "محمد ﷺ")),
    MatchingPair("UK 2018", in: "ＵＫ　２０１８", .at(0, "ＵＫ ２０１８")),
    MatchingPair("ガイド", in: "旅のｶﾞｲﾄﾞ", .at(2, "ｶﾞｲﾄﾞ")),
    MatchingPair("はい,そうです", in: "はい，そうです", .at(0, "はい，そうです")),
    MatchingPair("一人", in: "⼀⼈が", .at(0, "⼀⼈")),
    MatchingPair("Chapter IV", in: "Chapter Ⅳ", .at(0, "Chapter Ⅳ")),
    MatchingPair("We will", in: "𝐖𝐞 𝐰𝐢𝐥𝐥", .at(0, "𝐖𝐞 𝐰𝐢𝐥𝐥")),
    MatchingPair("x2", in: "so x² is", .missing),
    MatchingPair("paral·lel", in: "un paraŀlel", .at(3, "paraŀlel")),
    MatchingPair("paraŀlel", in: "un paral·lel", .at(3, "paral·lel")),
    MatchingPair("PARAL·LEL", in: "un PARAĿLEL", .at(3, "PARAĿLEL")),
    MatchingPair(
      "parallel",
      in: "un paraŀlel",
      .changed(3, "paraŀlel", "[-parallel-] {+paraŀlel+}")
    ),
    MatchingPair("'n mens", in: "Dit is ŉ mens.", .at(7, "ŉ mens")),
    MatchingPair("is ŉ mens", in: "Dit is ’n mens.", .at(4, "is ’n mens")),
    MatchingPair(
      "is n mens",
      in: "Dit is ŉ mens.",
      .changed(4, "is ŉ mens", "is [-n-] {+ŉ+} mens")
    ),
    MatchingPair("café", in: "the cafe\u{301} is", .at(4, "café")),
  ]

  private static let marks = [
    MatchingPair(
      "“We don’t know,” he said",
      in: "\"We don't know,\" he said",
      .at(0, "\"We don't know,\" he said")
    ),
    MatchingPair("Hawai'i", in: "in Hawaiʻi", .at(3, "Hawaiʻi")),
    MatchingPair(
      "“Nous refusons”, dit-il",
      in: "« Nous refusons », dit-il",
      .at(0, "« Nous refusons », dit-il")
    ),
    MatchingPair(
      "«Nous refusons»",
      in: "Il dit : «\u{202F}Nous refusons\u{202F}».",
      .at(9, "« Nous refusons »")
    ),
    MatchingPair(
      "„Wir gehen“ sagte er",
      in: "»Wir gehen« sagte er",
      .at(0, "»Wir gehen« sagte er")
    ),
    MatchingPair(
      "Pourquoi? Parce que",
      in: "Pourquoi\u{A0}? Parce que",
      .at(0, "Pourquoi ? Parce que")
    ),
    MatchingPair("wait - and see", in: "wait — and see", .at(0, "wait — and see")),
    MatchingPair("wait—and see", in: "wait--and see", .at(0, "wait--and see")),
    MatchingPair("well... no", in: "well… no", .at(0, "well… no")),
    MatchingPair("צה\"ל", in: "כוח צה״ל", .at(4, "צה״ל")),
    MatchingPair("תל-אביב", in: "בתל־אביב", .at(1, "תל־אביב")),
    MatchingPair("?!", in: "No?! Yes.", .at(2, "?!")),
  ]

  private static let points = [
    MatchingPair("محمد", in: "قال مُحَمَّد", .at(4, "مُحَمَّد")),
    MatchingPair("السلام", in: "الســـلام", .at(0, "الســـلام")),
    MatchingPair("سَلامٌ", in: "سلام", .at(0, "سلام")),
    MatchingPair("שלום", in: "שָׁלוֹם", .at(0, "שָׁלוֹם")),
    MatchingPair("בְּרֵאשִׁית", in: "בראשית ברא", .at(0, "בראשית")),
  ]

  private static func marks(_ count: Int) -> String { String(repeating: "\u{301}", count: count) }

  private static let changes = [
    MatchingPair(
      "We follow science, and law.",
      in: "We follow science and law.",
      .changed(0, "We follow science and law.", "We follow [-science,-] {+science+} and law.")
    ),
    MatchingPair(
      "Yes we can",
      in: "He said: “Yes, we can”.",
      .changed(10, "Yes, we can", "[-Yes-] {+Yes,+} we can")
    ),
    MatchingPair(
      "I do not agree.",
      in: "I do not agree!",
      .changed(0, "I do not agree!", "I do not [-agree.-] {+agree!+}")
    ),
    MatchingPair(
      "we dont know it",
      in: "we don’t know it",
      .changed(0, "we don’t know it", "we [-dont-] {+don’t+} know it")
    ),
    MatchingPair(
      "我们将遵守科学家的意见",
      in: "我们将遵守科学家的建议。",
      .changed(0, "我们将遵守科学家的建议", "我们将遵守科学家的 [-意见-] {+建议+}")
    ),
    MatchingPair(
      "我们将遵守科学家的意见。",
      in: "他说我们将遵守科学家的建见。",
      .changed(2, "我们将遵守科学家的建见。", "我们将遵守科学家的 [-意-] {+建+} 见。")
    ),
    MatchingPair(
      "we will pay it all",
      in: "we will p\u{430}y it all",
      .changed(
        0,
        "we will p\u{430}y it all",
        "we will [-pay-] {+p\u{430}⟨U+0430⟩y+} it all"
      )
    ),
    MatchingPair(
      "we will pay it all",
      in: "we will pay\u{7} it all",
      .changed(0, "we will pay\u{7} it all", "we will [-pay-] {+pay⟨U+0007⟩+} it all")
    ),
    MatchingPair(
      "we love the thing 👍🏽 now",
      in: "we love the thing 👍🏿 now",
      .changed(
        0,
        "we love the thing 👍🏿 now",
        "we love the thing [-👍⟨U+1F3FD⟩-] {+👍⟨U+1F3FF⟩+} now"
      )
    ),
    // Of marks that are piled up only the first four are drawn.
    MatchingPair(
      "we want q\(marks(5)) now",
      in: "we want q\(marks(6)) now",
      .changed(
        0,
        "we want q\(marks(6)) now",
        "we want [-q\(marks(4))⟨U+0301⟩-] {+q\(marks(4))⟨U+0301⟩⟨U+0301⟩+} now"
      )
    ),
    MatchingPair(
      "We will never go back there again",
      in: "today we will always go back there again",
      .changed(
        6,
        "we will always go back there again",
        "[-We-] {+we+} will [-never-] {+always+} go back there again"
      )
    ),
    MatchingPair("Nothing of the kind was said", in: "We follow science and law.", .missing),
    MatchingPair("law and order", in: "law and order; law\nand order", .several([0, 15])),
    MatchingPair("   ", in: "anything", .missing),
  ]
}
