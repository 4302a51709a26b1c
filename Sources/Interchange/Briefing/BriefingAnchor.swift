/// The names by which parts of a document are linked to.
enum BriefingAnchor {
  /// A name for a record of a kind that is safe in an attribute and an address, and no other's.
  ///
  /// Letters, digits, full stops and hyphens stay; every other byte becomes `_` and two digits.
  static func name(_ kind: String, _ id: String) -> String {
    var result = kind + "-"
    for byte in id.utf8 {
      let scalar = Unicode.Scalar(byte)
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".": result.unicodeScalars.append(scalar)
      default: result += (byte < 16 ? "_0" : "_") + String(byte, radix: 16)
      }
    }
    return result
  }
}
