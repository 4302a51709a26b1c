import Glibc

/// What the system says of an error number, such as "No such file or directory".
package func systemMessage(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text)
}
