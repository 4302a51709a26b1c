import Testing

@testable import TextExtraction

@Suite struct HTMLTreeTests {
  /// The tree in brackets, such as `html(body(p("a")))`; white space alone is left out.
  static func sketch(_ html: String) -> String { sketch(MarkupTree(html: html), 0) }

  private static func sketch(_ tree: MarkupTree, _ node: Int) -> String {
    let children = tree.children(of: node).map { place in
      tree[place].isText
        ? (NormalText.line(tree[place].text).map { "'\($0)'" } ?? "") : sketch(tree, place)
    }.filter { !$0.isEmpty }.joined(separator: " ")
    return tree[node].name + (children.isEmpty ? "" : "(\(children))")
  }

  @Test(arguments: [
    ("<p>a<p>b", "(p('a') p('b'))"),
    ("<ul><li>a<li>b</ul>c", "(ul(li('a') li('b')) 'c')"),
    ("<li>a<ul><li>b</ul><li>c", "(li('a' ul(li('b'))) li('c'))"),
    ("<p>a<div>b</div>c</p>d", "(p('a') div('b') 'c' 'd')"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "(dl(dt('a') dd('b') dt('c')))"),
    ("<table><tr><td>a<td>b<tr><td>c</table>", "(table(tr(td('a') td('b')) tr(td('c'))))"),
    ("<td>a<table><td>b</table>c</td>", "(td('a' table(td('b')) 'c'))"),
    ("<a href=x>a<a href=y>b</a>", "(a('a') a('b'))"),
    ("<a>x<div>y</a>z</div>w", "(a('x' div('y')) div('z') 'w')"),
    ("<b>a<p>b</b>c</p>", "(b('a' p('b' 'c')))"),
    ("<h2>a<h3>b</h3>c", "(h2('a') h3('b') 'c')"),
    ("<br/>a</br>b<img>c", "(br 'a' br 'b' img 'c')"),
    ("<div/>a</div>b", "(div('a') 'b')"),
    ("<svg><path/><title>t</title></svg>a", "(svg(path title('t')) 'a')"),
    ("a</span></div></p>b", "('a' 'b')"),
  ])
  func tagsNestAsInABrowser(html: String, sketch: String) {
    let joined = Self.sketch(html).replacing("' '", with: "")
    #expect(joined == sketch.replacing("' '", with: ""))
  }

  @Test func theHeadEndsWhereTheBodyBegins() {
    let sketch = Self.sketch("<html><head><title>t</title><meta><p>a</body></html><p>b<body id=x>c")
    #expect(sketch == "(html(head(title('t') meta) p('a') p('b') body('c')))")
    let tree = MarkupTree(html: "<body class=a>x<body class=b id=c>y")
    #expect(tree.elements(named: "body").count == 1)
    #expect(tree[1]["class"] == "a" && tree[1]["id"] == "c")
  }

  @Test(arguments: [
    ("a<!-- <p>x --> b", "a b"), ("a<!-->b", "ab"), ("a<!--->b", "ab"), ("a<!--x--!>b", "ab"),
    ("a<?php echo 1 ?>b", "ab"), ("a<![CDATA[x]]>b", "ab"), ("<!DOCTYPE html>a", "a"),
    ("1 < 2 <3 & 4<", "1 < 2 <3 & 4<"), ("a</ x>b", "ab"), ("a<!-- x", "a"),
    ("a<script>if (a < b) '</p>'</script>b", "ab"), ("<style>p > a {}</style>a", "a"),
    ("<title>a <b> &amp; c</title>", "a <b> & c"), ("<textarea><p>a</textarea>", "<p>a"),
    ("<p @click=\"a > b\" :x='>' y=\">\"z>c", "c"), ("a\u{0}b", "ab"), ("<a b='>c", ""),
  ])
  func whatIsNoTextIsLeftOut(html: String, text: String) {
    #expect(MarkupTree(html: Array(html.utf8)).text(of: 0) == text)
  }

  @Test(arguments: [
    ("&amp;&lt;&eacute;&hellip;&nbsp;", "&<é…\u{A0}"), ("&#233;&#xE9;&#XE9", "ééé"),
    ("&#147;a&#148;", "“a”"), ("&eacutex &amp", "&eacutex &"), ("&unknown; &", "&unknown; &"),
    ("&#0;&#xD800;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("AT&T", "AT&T"),
  ])
  func referencesAreCharacters(html: String, text: String) {
    #expect(MarkupTree(html: html).text(of: 0) == text)
  }

  @Test func attributesAreThoseOfTheTag() {
    let node = MarkupTree(html: "<A HREF=/x?a=1&copy=2 title='a &lt; b' Title=c hidden =x data-é>")
      .nodes[1]
    #expect(node["href"] == "/x?a=1&copy=2")
    #expect(node["title"] == "a < b")
    #expect(node["hidden"] == "x")
    #expect(node["data-é"]?.isEmpty == true)
  }

  static let sameLetters: [([UInt8], String?)] = [
    (Array("<p>Жé</p>".utf8), nil),
    ([0xEF, 0xBB, 0xBF] + Array("<p>Жé</p>".utf8), "windows-1251"),
    (
      [0xFF, 0xFE] + "<p>Жé</p>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] },
      nil
    ),
    (Array("<meta charset=utf-8><p>Жé</p>".utf8), nil),
    (Array("<meta charset=utf-16><p>Жé</p>".utf8), nil),
    (Array("<p>Жé</p>".utf8), "no-such-charset"),
    (Array("<?xml version='1.0' encoding='utf-8'?><p>Жé</p>".utf8), nil),
  ]

  @Test(arguments: sameLetters)
  func theEncodingIsThatOfThePage(bytes: [UInt8], charset: String?) {
    #expect(MarkupTree(html: bytes, charset: charset).text(of: 0) == "Жé")
  }

  @Test func otherEncodingsAreRead() {
    let cyrillic = Array(
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>".utf8
    )
    #expect(MarkupTree(html: cyrillic + [0xC6]).text(of: 0) == "Ж")
    #expect(MarkupTree(html: [0xF6], charset: "KOI8-R").text(of: 0) == "Ж")
    #expect(MarkupTree(html: [0xC4, 0xE3, 0xFF], charset: "gb2312").text(of: 0) == "你\u{FFFD}")
    #expect(MarkupTree(html: [0x93, 0x61, 0x94]).text(of: 0) == "“a”")
    // One broken byte does not make a page Western.
    let broken = Array("<p>Привет, мир</p>".utf8) + [0xFF]
    #expect(MarkupTree(html: broken).text(of: 0) == "Привет, мир\u{FFFD}")
  }
}
