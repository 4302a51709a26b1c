import Testing

@testable import TextExtraction

/// A message and the text that its reader sees.
struct MailCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let message: [UInt8]
  let text: String

  /// Lines are separated as in mail.
  init(_ name: String, _ message: String, _ text: String) {
    self.init(
      name,
      Array(
        message.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
          .utf8
      ),
      text
    )
  }

  init(_ name: String, _ message: [UInt8], _ text: String) {
    testDescription = name
    self.message = message
    self.text = text
  }
}

@Suite struct MailArticleTests {
  private static let head =
    "From: Jane Doe <jane@example.org>\nSubject: Talks\nDate: Sat, 23 Dec 2017 23:30:00 -0500\n"

  private static func plain(_ fields: String, _ body: String) -> String {
    "\(head)MIME-Version: 1.0\nContent-Type: text/plain\(fields)\n\n\(body)"
  }

  private static let bodies = [
    MailCase("no MIME at all", head + "\nHello.\n\n\n\nBye.  \n", "Hello.\n\nBye."),
    MailCase(
      "quoted-printable",
      plain(
        "; charset=utf-8\nContent-Transfer-Encoding: quoted-printable",
        "caf=C3=A9 =\nau lait=20=\n\n\n1=2"
      ),
      "café au lait\n\n1=2"
    ),
    MailCase(
      "base64",
      plain("; charset=utf-8\nContent-Transfer-Encoding: base64", "Y2Fmw6kg\nYXUgbGFpdA==\n"),
      "café au lait"
    ),
    MailCase(
      "base64 with rubbish",
      plain("\nContent-Transfer-Encoding: BASE64", "aGVs*bG8="),
      "hello"
    ),
    MailCase(
      "a charset of one byte",
      plain("; charset=\"windows-1251\"\nContent-Transfer-Encoding: quoted-printable", "=CC=E8=F0"),
      "Мир"
    ),
    MailCase("KOI8-R", plain("; charset=koi8-r\nContent-Transfer-Encoding: base64", "7cnS"), "Мир"),
    MailCase(
      "Japanese",
      plain("; charset=ISO-2022-JP\nContent-Transfer-Encoding: base64", "GyRCRnxLXBsoQg=="),
      "日本"
    ),
    MailCase(
      "Chinese",
      plain("; charset=gb2312\nContent-Transfer-Encoding: base64", "1tC5+g=="),
      "中国"
    ),
    MailCase("bytes without a charset", Array("\(head)\n".utf8) + [0xE9, 0x74, 0xE9], "été"),
    MailCase("a charset that nobody knows", plain("; charset=x-nonsense", "plain"), "plain"),
    MailCase(
      "flowed lines",
      plain("; format=flowed", "One \nparagraph.\n\n> quoted \n> text\n-- \nJane"),
      "One paragraph.\n\n> quoted text\n--\nJane"
    ),
    MailCase(
      "flowed lines of a script without spaces",
      plain("; format=flowed; delsp=yes; charset=utf-8", "两国 \n关系"),
      "两国关系"
    ),
    MailCase("stuffed spaces", plain("; format=flowed", " >no quote\n From"), ">no quote\nFrom"),
    MailCase("a mailbox of one", "From jane Sat Dec 23\n" + head + "\nHello.", "Hello."),
    MailCase("no body after a field", "\(head)X: y\n\n \nHi", "Hi"),
  ]

  private static func multipart(_ kind: String, _ parts: String...) -> String {
    "\(head)MIME-Version: 1.0\nContent-Type: multipart/\(kind);\n boundary=\"=_b\"\n\nFor old programs.\n"
      + parts.map { "--=_b\n\($0)\n" }.joined() + "--=_b--\nepilogue\n"
  }

  private static let wholes = [
    MailCase(
      "the plain one of two forms",
      multipart(
        "alternative",
        "Content-Type: text/html\n\n<p>Rich.</p>",
        "Content-Type: text/plain\n\nPlain."
      ),
      "Plain."
    ),
    MailCase(
      "a form without a head",
      multipart("alternative", "\nPlain.", "Content-Type: text/html\n\n<p>Rich.</p>"),
      "Plain."
    ),
    MailCase(
      "text before and after a picture",
      multipart(
        "mixed",
        "\nBefore.",
        "Content-Type: image/png; name=a.png\nContent-Disposition: inline\n\nxx",
        "\nAfter."
      ),
      "Before.\n\nAfter."
    ),
    MailCase(
      "a signed text",
      multipart("signed", "\nSigned.", "Content-Type: application/pgp-signature\n\nxx"),
      "Signed."
    ),
    MailCase(
      "a forwarded message",
      multipart(
        "mixed",
        "\nSee below.",
        "Content-Type: message/rfc822\n\nFrom: =?utf-8?B?SsO8cmdlbg==?= <j@x.example>\nSubject: Old\nDate: 1 Jan 2017 10:00 +0000\n\nThe old text."
      ),
      "See below.\n\nFrom: Jürgen <j@x.example>\nDate: 1 Jan 2017 10:00 +0000\nSubject: Old\n\nThe old text."
    ),
    MailCase(
      "parts within parts",
      multipart(
        "mixed",
        "Content-Type: multipart/alternative; boundary=in\n\n--in\n\nInner.\n--in--",
        "\nOuter."
      ),
      "Inner.\n\nOuter."
    ),
    MailCase(
      "a boundary that never ends",
      "\(head)Content-Type: multipart/mixed; boundary=b\n\n--b\n\nCut off",
      "Cut off"
    ),
    MailCase(
      "a line that only looks like a boundary",
      multipart("mixed", "\n--=_bad line\n\ntext"),
      "--=_bad line\n\ntext"
    ),
  ]

  @Test(arguments: bodies + wholes)
  func theTextIsWhatAReaderSees(mail: MailCase) throws {
    #expect(try ArticleFormat.recognised(mail.message, ending: "") == .eml)
    #expect(try ArticleReader.article(in: mail.message, as: .eml).text == mail.text)
  }

  @Test(
    arguments: [
      ("Jane Doe <jane@example.org>", ["Jane Doe"]),
      ("\"Doe, Jane\" <jane@example.org>", ["Doe, Jane"]),
      ("jane@example.org (Jane Doe)", ["Jane Doe"]),
      ("jane@example.org", ["jane@example.org"]),
      ("<jane@example.org>", ["jane@example.org"]),
      ("A <a@x.example>, B <b@x.example>", ["A", "B"]),
      ("=?iso-8859-1?Q?Andr=E9_?= =?iso-8859-1?Q?Roe?= <a@x.example>", ["André Roe"]),
      ("=?UTF-8?B?5p2O5p2w?= <l@x.example>", ["李杰"]),
      ("=?utf-8?q?broken <a@x.example>", ["=?utf-8?q?broken"]),
    ]
  )
  func sendersAreNamed(field: String, names: [String]) throws {
    let message = Array("From: \(field)\nSubject: s\nDate: d\n\nText.".utf8)
    #expect(try ArticleReader.article(in: message, as: .eml).authors == names)
  }

  @Test(
    arguments: [
      ("Sat, 23 Dec 2017 23:30:00 -0500", "2017-12-23"), ("1 Jan 1999 10:00", "1999-01-01"),
      ("Mon, 5 February 2018", "2018-02-05"), ("31 Feb 2017", nil), ("soon", nil), ("", nil),
    ] as [(String, String?)]
  )
  func theDayOfTheSenderIsTheDate(field: String, day: String?) throws {
    let message = Array("From: j\nSubject: s\nDate: \(field)\n\nText.".utf8)
    #expect(try ArticleReader.article(in: message, as: .eml).issued == day)
  }

  @Test func attachmentsAreToldAndNotRead() throws {
    let parts = [
      "\nText.", "Content-Type: application/pdf; name=\"a.pdf\"\n\nxx",
      "Content-Type: text/plain\nContent-Disposition: attachment; filename*=utf-8''%C3%A9t%C3%A9.txt\n\nsecret",
    ]
    let message = Self.multipart("mixed", parts[0], parts[1], parts[2])
    let article = try ArticleReader.article(in: Array(message.utf8), as: .eml)
    #expect(article.text == "Text.")
    #expect(article.remarks == ["The attachments are not read: a.pdf, été.txt."])
    #expect(article.title == "Talks")
  }

  @Test func aLockedMessageIsTold() {
    let message = Array(Self.multipart("encrypted", "\nx").utf8)
    #expect(throws: ExtractionFailure.locked) {
      try ArticleReader.article(in: message, as: .eml)
    }
  }

  @Test func aLetterWithoutEndIsTold() {
    let message = Array((Self.head + "\n").utf8) + [UInt8](repeating: 0x0A, count: 9 << 20)
    #expect(throws: ExtractionFailure.tooLarge(limit: "more than 8 MB of text in a message")) {
      _ = try ArticleReader.article(in: message, as: .eml)
    }
  }

  @Test func nestingEnds() throws {
    let inner = String(repeating: "Content-Type: message/rfc822\n\n", count: 10_000) + "\ndeep"
    let message = Array((Self.head + inner).utf8)
    #expect(throws: ExtractionFailure.noText) {
      _ = try ArticleReader.article(in: message, as: .eml)
    }
  }

  @Test func aMessageThatIsCutAnywhereIsReadOrTold() {
    for mail in Self.wholes {
      for count in stride(from: 0, to: mail.message.count, by: 3) {
        let article = try? ArticleReader.article(in: Array(mail.message[..<count]), as: .eml)
        #expect(article?.text.isEmpty != true)
      }
    }
  }
}
