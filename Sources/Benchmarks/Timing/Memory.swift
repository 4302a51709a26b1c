import Foundation

/// What the kernel says of this process's memory, in megabytes of 1,000,000 bytes.
struct Memory {
  /// Its own pages: what no other process and no file shares.
  let anonymous: Double
  /// Pages of mapped files, which the kernel may drop at any time.
  let mapped: Double
  /// The most that it has held at once.
  let peak: Double

  static func now() -> Memory {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let megabytes = { (name: String) -> Double in
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      let kibibytes = line?.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
      return (kibibytes.flatMap { Double($0) } ?? 0) * 1024 / 1e6
    }
    return Memory(
      anonymous: megabytes("RssAnon"),
      mapped: megabytes("RssFile"),
      peak: megabytes("VmHWM")
    )
  }
}
