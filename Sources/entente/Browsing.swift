import Interface
import RelationsQuery

/// What browsing alone is told.
struct BrowseOptions {
  var tone: Theme.Tone?
  var usesMouse: Bool
}

func browse(_ opened: OpenedSource, perspective: Perspective, options: BrowseOptions) -> Int32 {
  Ending.failed
}
