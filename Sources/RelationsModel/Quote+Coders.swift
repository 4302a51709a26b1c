extension Quote {
  /// What stands between the names of the coders of a settled quote.
  package static let coderSeparator = "; "

  /// Who coded it: one name, or those of all coders whose versions were settled into this one.
  public var coders: [String] {
    guard let coder else { return [] }
    let names =
      coder.utf8.contains(UInt8(ascii: ";"))
      ? coder.split(separator: ";").map { NameKey.tidied(String($0)) } : [NameKey.tidied(coder)]
    return names.filter { !$0.isEmpty }
  }

  /// Whether several coders' versions were settled into it.
  public var isSettled: Bool { coders.count > 1 }
}
