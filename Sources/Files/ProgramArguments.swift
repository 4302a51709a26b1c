import CProcess
import Glibc

/// The arguments of the process.
package enum ProgramArguments {
  /// What follows the program's name, as `EscapedText` writes it.
  package static var all: [String] {
    (1..<max(1, cproc_argument_count())).compactMap {
      cproc_argument($0).map(EscapedText.text(ofCString:))
    }
  }
}

/// The environment of the process.
package enum Environment {
  /// A variable as `EscapedText` writes it; nil where it is not set.
  package static func value(_ name: String) -> String? {
    getenv(name).map { EscapedText.text(ofCString: $0) }
  }
}

extension EscapedText {
  /// The text of a C string.
  package static func text(ofCString string: UnsafePointer<CChar>) -> String {
    text(of: UnsafeRawBufferPointer(start: string, count: strlen(string)))
  }
}
