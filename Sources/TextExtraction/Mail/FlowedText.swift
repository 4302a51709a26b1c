/// Text whose paragraphs are cut into lines that end with a space, by RFC 3676.
enum FlowedText {
  /// The text with each paragraph on one line; `deletesSpace` is the parameter `DelSp`.
  static func unfolded(_ text: String, deletesSpace: Bool) -> String {
    var lines: [String] = []
    var openDepth: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line
      let depth = line.prefix { $0 == ">" }.count
      line = line.dropFirst(depth)
      if line.first == " " { line = line.dropFirst() }
      let isSignature = line == "-- "
      let isFlowed = line.last == " " && !isSignature
      if isFlowed, deletesSpace { line = line.dropLast() }
      if openDepth == depth, !isSignature, let last = lines.indices.last {
        lines[last] += line
      } else {
        lines.append((depth > 0 ? String(repeating: ">", count: depth) + " " : "") + line)
      }
      openDepth = isFlowed ? depth : nil
    }
    return CleanText.paragraphs(lines)
  }
}
