import Testing

@testable import TextExtraction

@Suite struct XMLTreeTests {
  @Test func namesAttributesAndTextAreThoseOfTheFile() throws {
    let tree = try MarkupTree(
      xml: Array("<w:p xmlns:w='urn:w' w:id='7'>one &amp; <b/>two<![CDATA[ <3]]></w:p>".utf8)
    )
    #expect(tree.nodes.map(\.name) == ["", "p", "", "b", ""])
    #expect(tree[1].namespace == "urn:w")
    #expect(tree[1].attributes == [.init(name: "id", namespace: "urn:w", value: "7")])
    #expect(tree.text(of: 1) == "one & two <3")
    #expect(tree.children(of: 1).map { tree[$0].text } == ["one & ", "", "two <3"])
    #expect(tree.elements(named: "b") == [3])
  }

  static let oneLetter: [[UInt8]] = [
    [0xFF, 0xFE] + "<a>Я</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] },
    Array("<?xml version='1.0' encoding='koi8-r'?><a>".utf8) + [0xF1] + Array("</a>".utf8),
    Array("<?xml version=\"1.0\" encoding=\"utf-8\"?><a>Я</a>".utf8),
    Array("<a>&#x42F;</a>".utf8),
  ]

  @Test(arguments: oneLetter)
  func theEncodingIsThatOfTheFile(bytes: [UInt8]) throws {
    #expect(try MarkupTree(xml: bytes).text(of: 0) == "Я")
  }

  @Test(arguments: [
    "<a><b></a>", "<a>&x;</a>", "<a",
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "",
  ])
  func aBrokenOrHostilePartIsRefused(text: String) {
    #expect(throws: ExtractionFailure.self) { try MarkupTree(xml: Array(text.utf8)) }
  }

  @Test func aMillionOpenElementsAreRefused() {
    let text = String(repeating: "<a>", count: 1_000_000)
    #expect(throws: ExtractionFailure.self) { try MarkupTree(xml: Array(text.utf8)) }
  }

  @Test func noOtherFileIsOpened() throws {
    let text = "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a>b</a>"
    #expect(try MarkupTree(xml: Array(text.utf8)).text(of: 0) == "b")
  }
}
