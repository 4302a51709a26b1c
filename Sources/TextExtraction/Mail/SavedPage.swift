/// A page that a browser saved with all its parts in one file, as a message of mail.
///
/// Its frames are read in their order, each once, as far as their pages are parts of the file.
enum MHTMLArticle {
  static func read(_ bytes: [UInt8]) throws(ExtractionFailure) -> ExtractedArticle {
    let message = MailPart(bytes)
    let pages = message.leaves.filter {
      $0.type == "text/html" || $0.type == "application/xhtml+xml"
    }
    let start = message.header.parameter("start", of: "content-type")
    let root = pages.firstIndex { start != nil && $0.header.raw("content-id") == start } ?? 0
    guard pages.indices.contains(root) else {
      throw .damaged(reason: "it holds no page in HTML")
    }
    let page = pages[root]
    var reading = FrameReading(pages)
    reading.read(root, in: message.header.raw("snapshot-content-location"), isFrame: false)
    guard var article = reading.article else { throw reading.failure ?? .noText }
    article.url =
      article.url ?? message.header.raw("snapshot-content-location")
      ?? page.header.raw("content-location")
    article.title = article.title ?? message.header.text("subject")
    if let remark = reading.remark { article.remarks.append(remark) }
    return article
  }
}

/// Reads a page and the pages in its frames.
private struct FrameReading {
  private static let mostDepth = 8
  /// A frame in a page with fewer words than this in each paragraph is an advertisement or a button.
  private static let fewestWords = 20

  private let pages: [MailPart]
  /// The pages by the addresses under which frames name them.
  private var places: [String: Int] = [:]
  private var isSeen: Set<Int> = []
  private var readFrames = 0
  /// What was read: the first page that says what it is, with the texts of all.
  private(set) var article: ExtractedArticle?
  /// Why the first page could not be read.
  private(set) var failure: ExtractionFailure?

  init(_ pages: [MailPart]) {
    self.pages = pages
    for (index, page) in pages.enumerated() {
      if let id = page.header.raw("content-id") {
        places["cid:\(id.filter { !"<>".contains($0) })"] = index
      }
      guard let place = page.header.raw("content-location") else { continue }
      if places[place] == nil { places[place] = index }
    }
  }

  /// What is told of the frames; nil for a page without any.
  var remark: String? {
    let left = pages.count - 1 - readFrames
    switch (readFrames, left) {
    case (0, 0): return nil
    case (0, _): return "The frames of the page are not read."
    case (_, 0): return "The text is that of the page and of its frames."
    default: return "Of the frames of the page \(readFrames) are read and \(left) are not."
    }
  }

  mutating func read(_ index: Int, in base: String?, isFrame: Bool, depth: Int = 0) {
    guard isSeen.insert(index).inserted else { return }
    let page = pages[index]
    let tree = MarkupTree(html: page.content, charset: page.charset)
    let isSet = !tree.elements(named: "frameset").isEmpty
    do throws(ExtractionFailure) {
      if !isSet { take(try HTMLArticle.read(tree), isFrame: isFrame) }
    } catch { failure = failure ?? error }
    guard depth < FrameReading.mostDepth else { return }
    let base = page.header.raw("content-location") ?? base
    for node in tree.subtree(0) where ["frame", "iframe"].contains(tree[node].name) {
      guard let source = tree[node]["src"], let next = self.index(of: source, base: base) else {
        continue
      }
      // The pages of a set of frames are the page; one within a page may be anything.
      read(next, in: base, isFrame: isFrame || !isSet, depth: depth + 1)
    }
  }

  private mutating func take(_ found: ExtractedArticle, isFrame: Bool) {
    let isRoot = isSeen.count == 1
    guard !isFrame || FrameReading.isProse(found.text) else { return }
    if !isRoot { readFrames += 1 }
    guard var whole = article else {
      article = found
      return
    }
    whole.text += "\n\n" + found.text
    whole.title = whole.title ?? found.title
    article = whole
  }

  private static func isProse(_ text: String) -> Bool {
    text.split(separator: "\n").contains {
      $0.split(separator: " ").count >= FrameReading.fewestWords
    }
  }

  /// The page that a frame shows; nil for one that is no part of the file.
  private func index(of source: String, base: String?) -> Int? {
    let source = source.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    let name = NormalText.line(String(source)) ?? ""
    return places[name] ?? base.flatMap { places[PageAddress.resolved(name, from: $0)] }
  }
}

/// Addresses of pages that other pages name.
enum PageAddress {
  /// An address as a page at another one means it.
  static func resolved(_ address: String, from base: String) -> String {
    guard let scheme = base.firstRange(of: "://"), !address.contains("://") else { return address }
    if address.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + address }
    let rest = base[scheme.upperBound...].prefix { $0 != "?" && $0 != "#" }
    let host = rest.prefix { $0 != "/" }
    let query = address.prefix { $0 != "?" }
    var names = address.hasPrefix("/") ? [] : rest.dropFirst(host.count).split(separator: "/")
    if !rest.hasSuffix("/"), !address.hasPrefix("/"), !names.isEmpty { names.removeLast() }
    for name in query.split(separator: "/", omittingEmptySubsequences: false) where name != "." {
      if name == ".." { _ = names.popLast() } else if !name.isEmpty { names.append(name) }
    }
    let path = names.joined(separator: "/") + address.dropFirst(query.count)
    return "\(base[..<scheme.upperBound])\(host)/\(path)"
  }
}
