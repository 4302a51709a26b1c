import Foundation

/// Other programs that search the same lines, each timed as its users run it.
struct OutsideTools {
  /// The lines, and where what the tools make can stand.
  let lines: String
  let folder: String
  let repeats: Int

  private static let typed = FilterCase.typed.map(\.text)

  func measure(into report: inout Report) throws {
    if Self.isInstalled("fzf") { try fzf(into: &report) }
    if Self.isInstalled("rg") { try ripgrep(into: &report) }
    if Self.isInstalled("sqlite3") { try sqlite(into: &report) }
  }

  static func isInstalled(_ tool: String) -> Bool {
    (try? Child.output(of: "command -v \(tool)"))?.isEmpty == false
  }

  /// fzf reads all lines each time; what reading alone takes is told beside it.
  private func fzf(into report: inout Report) throws {
    let file = Child.quoted(lines)
    let name = "fzf --exact +s --filter"
    var sum = 0.0
    for text in Self.typed {
      let samples = try time("fzf --exact +s --filter=\(text) < \(file) > /dev/null")
      report.add("beside", "\(name)=\(text)", samples, note: "reading included")
      sum += samples.median
    }
    report.add("beside", "\(name), u…ukraine, sum", sum, "ms", note: "reading included")
    let reading = try time("fzf --exact +s --filter=\(Planted.absent) < \(file) > /dev/null")
    report.add("beside", "\(name)=\(Planted.absent)", reading, note: "reading and finding none")
    guard let ours = report.median("filters together", "u…ukraine, sum"), ours > 0 else { return }
    report.add(
      "beside",
      "times faster than fzf, u…ukraine",
      sum / ours,
      "times",
      note: "its reading included, so no goal; .ci/bench/measure types a burst"
    )
  }

  private func ripgrep(into report: inout Report) throws {
    for text in ["u", "uk", "ukraine", Planted.phrase] {
      let command = "rg -c -i \(Child.quoted(text)) \(Child.quoted(lines)) > /dev/null"
      report.add("beside", "rg -c -i \(text)", try time(command))
    }
  }

  /// The four columns with the index that answers words and beginnings of words.
  private func sqlite(into report: inout Report) throws {
    let database = folder + "/lines.sqlite"
    let build = """
      PRAGMA journal_mode=off; PRAGMA synchronous=off;
      CREATE VIRTUAL TABLE q USING fts5(date, speaker, issue, text, tokenize='unicode61', prefix='1 2 3');
      CREATE TABLE raw(date, speaker, issue, text);
      .mode tabs
      .import \(lines) raw
      INSERT INTO q SELECT * FROM raw;
      """
    let script = folder + "/build.sql"
    let file = try ByteFile(script)
    try file.write(Array(build.utf8))
    try file.finish()
    var building = Samples()
    let run = "rm -f \(Child.quoted(database)); sqlite3 \(Child.quoted(database))"
    _ = try building.time { try Child.output(of: "\(run) < \(Child.quoted(script))") }
    report.add("beside", "SQLite FTS5, building", building, note: "with the table, prefixes 1 to 3")
    report.add("beside", "SQLite FTS5, its file", Double(Self.size(of: database)) / 1e6, "MB")
    for text in ["u*", "uk*", "ukr*", "ukraine", "\"\(Planted.phrase)\""] {
      try ask(database, text, into: &report)
    }
    try FileManager.default.removeItem(atPath: database)
  }

  /// The time that sqlite3 itself tells, without starting it.
  private func ask(_ database: String, _ match: String, into report: inout Report) throws {
    let query = "SELECT count(*) FROM q WHERE q MATCH '\(match)';\n"
    let script = folder + "/count.sql"
    let file = try ByteFile(script)
    try file.write(Array((".timer on\n" + String(repeating: query, count: repeats + 1)).utf8))
    try file.finish()
    let text = try Child.output(
      of: "sqlite3 \(Child.quoted(database)) < \(Child.quoted(script))"
    )
    let seconds = text.split(separator: "\n").compactMap { line -> Double? in
      guard line.hasPrefix("Run Time: real ") else { return nil }
      return Double(line.split(separator: " ")[3])
    }
    let samples = Samples(seconds.dropFirst().map { $0 * 1000 })
    guard !samples.milliseconds.isEmpty else { return }
    report.add("beside", "SQLite FTS5, count \(match)", samples, note: "it tells whole ms")
  }

  private func time(_ command: String) throws -> Samples {
    var samples = Samples()
    _ = try Child.output(of: command)
    for _ in 0..<max(3, repeats / 3) {
      _ = try samples.time { try Child.output(of: command) }
    }
    return samples
  }

  static func size(of path: String) -> Int {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.intValue ?? 0
  }
}
