import Foundation

/// What the kernel says of this process's memory, in megabytes of 1,000,000 bytes.
struct Memory {
  /// Its own pages: what no other process and no file shares.
  let anonymous: Double
  /// Pages of mapped files, which the kernel may drop at any time.
  let mapped: Double
  /// The most that it has held at once.
  let peak: Double

  static func now() -> Memory { of("self") ?? Memory(anonymous: 0, mapped: 0, peak: 0) }

  /// What a process has now; nil when it is no more.
  static func of(_ process: String) -> Memory? {
    let path = "/proc/\(process)/status"
    guard let status = try? String(contentsOfFile: path, encoding: .utf8),
      status.contains("VmHWM")
    else { return nil }
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
