/// The parts of an office document in a ZIP archive.
struct OfficePackage {
  private var archive: ZipArchive

  init(_ bytes: [UInt8]) throws(ExtractionFailure) {
    archive = try ZipArchive(bytes)
  }

  /// The tree of a part in XML; nil where there is no such part.
  mutating func tree(_ name: String) throws(ExtractionFailure) -> MarkupTree? {
    guard let bytes = try archive.part(name) else { return nil }
    return try MarkupTree(xml: bytes)
  }

  /// The text of the properties that a tree has, by the local names of their elements.
  static func values(_ name: String, in tree: MarkupTree) -> [String] {
    tree.elements(named: name).compactMap { NormalText.line(tree.text(of: $0)) }
  }

  /// Says when a document was made, which need not be when it was published.
  static func remark(madeOn text: String?) -> String? {
    text.flatMap(PrintedDate.edtf).map {
      "The file was made on \($0), which need not be the date of publication."
    }
  }

  /// The people of a property, which word processors join by semicolons.
  static func people(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ";") }.compactMap { NormalText.line(String($0)) }
  }

  /// The path of a part that another part names relative to itself.
  static func path(_ target: String, from part: String) -> String {
    let target = target.prefix { $0 != "#" && $0 != "?" }
    var names = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for name in target.split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return names.joined(separator: "/")
  }
}
