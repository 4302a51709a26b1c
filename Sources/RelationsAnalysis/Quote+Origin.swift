import RelationsModel

extension Quote {
  /// What nobody recorded of how the words reached us, in a few words; nil when all of it is known.
  public var unrecordedOrigin: String? {
    switch (rendering, speech) {
    case (nil, nil): "not recorded whether original or translated, spoken or reported"
    case (nil, _): "not recorded whether original or translated"
    case (_, nil): "not recorded whether spoken or reported"
    default: nil
    }
  }
}
