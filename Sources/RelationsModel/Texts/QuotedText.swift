/// A value of the user's, as a message quotes it: in quotation marks, on one line, cut where long.
package func quoted(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let cut = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
    cut < scalars.endIndex
  else { return "“\(text)”" }
  return "“\(String(scalars[..<cut]))…”"
}
