import ArgumentParser
import Drawing
import Files
import Interchange
import RelationsAnalysis
import RelationsModel
import RelationsQuery
import SystemPackage

extension NetworkFormat: ExpressibleByArgument {}

/// Prints or writes discourse networks.
struct Network: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Print or write discourse networks: who is tied to whom by what both say.",
    discussion: """
      Of one mode the nodes are actors, tied by the propositions on which they say the same \
      (congruence), contradict each other (conflict), both (subtract) or speak at all (ignore). Of two modes \
      actors stand by propositions. The numbers are those of Discourse Network Analyzer; --as \
      published follows its papers where it departs from them. With --json it prints an array of \
      objects, one a window: from, mid, to, statements, rows, columns, values.

      FORMATS
      \(NetworkFormat.allCases.map { "  \($0.rawValue)  \($0.help)" }.joined(separator: "\n"))

      csv, graphml and dl hold one network: of several windows --output makes a file each.

      EXAMPLES
        entente network --stance congruence --normalise average
        entente network --mode two --of party --via issue --stance subtract
        entente network --stance subtract --window 365 --format gexf --output years.gexf
        entente network --mode two --exclude stance=none --format csv --output network.csv
      """
  )

  @OptionGroup var dossier: DossierArgument

  @Option(help: "One kind of nodes, or two.")
  var mode = NetworkMode.one

  @Option(help: "How stances enter: congruence and conflict are of one mode, combine of two.")
  var stance = StanceRule.ignore

  @Option(
    help: """
      What cells are divided by: of one mode average, jaccard or cosine, of two activity or prominence.
      """
  )
  var normalise = NetworkNormalisation.none

  @OptionGroup(title: "Quotes") var source: NetworkSource
  @OptionGroup(title: "Windows") var window: NetworkWindowOption
  @OptionGroup(title: "View") var view: NetworkView

  @Flag(help: "With --json, of one mode: add degree, betweenness and more of each node.")
  var measures = false

  @Option(help: ArgumentHelp("Write a form for other programs.", valueName: "format"))
  var format: NetworkFormat?

  @Option(
    help: ArgumentHelp("Where to write; without it, or as -, standard output.", valueName: "file"),
    completion: .file()
  )
  var output: WrittenFile?

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func validate() throws {
    try output?.checkIsFile(of: "--output")
    guard StanceRule.all(of: mode).contains(stance) else {
      throw ValidationError("--stance \(stance.rawValue) is not for --mode \(mode.rawValue)")
    }
    guard NetworkNormalisation.all(of: mode).contains(normalise) else {
      throw ValidationError("--normalise \(normalise.rawValue) is not for --mode \(mode.rawValue)")
    }
    if window.kernel != nil {
      guard normalise == .none || normalise == .average else {
        throw ValidationError("--kernel knows --normalise none and, of one mode, average")
      }
      guard stance != .combine else {
        throw ValidationError("--kernel weighs quotes, which --stance combine does not count")
      }
    }
    if format != nil, view.json { throw ValidationError("give --json or --format, not both") }
    if measures, !view.json || mode == .two {
      throw ValidationError("--measures is for --json and --mode one")
    }
    if output != nil, format == nil, !view.json {
      throw ValidationError("--output needs --format or --json")
    }
  }

  var question: NetworkQuestion {
    var question = source.question(view)
    question.options.mode = mode
    question.options.stance = stance
    question.options.normalisation = normalise
    question.options.window = window.value
    return question
  }

  func run() throws {
    try dossier.withOpened { opened in
      let perspective = try view.viewpoint.printed(on: opened.queries)
      let listing = NetworkListing(opened.board.analyst, perspective, question)
      if let format {
        let writing = NetworkWriting(listing, format, path: output?.path, replaces: force)
        return try writing.run { opened.board.isWhole }
      }
      try listing.run(asJSON: view.json, withMeasures: measures, isASCII: view.ascii)
    }
  }
}

/// Prints how far two camps stand apart.
struct PolarisationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "polarisation",
    abstract: "Print DNA's polarisation of a discourse network, over time with --window.",
    discussion: """
      The nodes are parted into two camps of equal size so that the sum of deviations from equal \
      shares of congruence within and conflict between them is the largest, which is what Discourse \
      Network Analyzer 3.1.2 reports; normalised, it is divided by all congruence and conflict. The \
      camps are those of that sum, and no coalitions: `entente network` orders nodes by those. \
      With --json it prints an array of objects: from, mid, to, statements, polarisation, \
      normalised, camps.

      EXAMPLES
        entente polarisation
        entente polarisation --window 2 --unit years --as published
      """
  )

  @OptionGroup var dossier: DossierArgument

  @Option(help: "What cells are divided by: average, none, jaccard or cosine.")
  var normalise = NetworkNormalisation.average

  @OptionGroup(title: "Quotes") var source: NetworkSource
  @OptionGroup(title: "Windows") var window: NetworkWindowOption
  @OptionGroup(title: "View") var view: NetworkView

  func validate() throws {
    guard NetworkNormalisation.all(of: .one).contains(normalise) else {
      throw ValidationError("--normalise \(normalise.rawValue) is not for polarisation")
    }
    if window.kernel != nil, normalise != .none, normalise != .average {
      throw ValidationError("--kernel knows --normalise none and average")
    }
  }

  func run() throws {
    try dossier.withOpened { opened in
      let perspective = try view.viewpoint.printed(on: opened.queries)
      var question = source.question(view)
      question.options.normalisation = normalise
      question.options.window = window.value
      let listing = NetworkListing(opened.board.analyst, perspective, question)
      try listing.polarisation(asJSON: view.json, isASCII: view.ascii)
    }
  }
}

/// Prints in which order propositions can be left out.
struct Backbone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backbone",
    abstract: "Print which propositions a discourse network can do without, one after the other.",
    discussion: """
      In each round the proposition is left out without which the network stays nearest to the \
      whole one. The first are redundant, the last its backbone. Near is told by eigenvalues of \
      the Laplacian as published; Discourse Network Analyzer takes the degrees alone. With --json \
      it prints an array of objects: i, entity, backboneLoss, redundantLoss, statements.

      EXAMPLES
        entente backbone
        entente backbone --of organisation --duplicates document --as published
      """
  )

  @OptionGroup var dossier: DossierArgument

  @Option(help: "How stances enter: subtract, congruence, conflict or ignore.")
  var stance = StanceRule.subtract

  @Option(help: "What cells are divided by: average, none, jaccard or cosine.")
  var normalise = NetworkNormalisation.average

  @OptionGroup(title: "Quotes") var source: NetworkSource
  @OptionGroup(title: "View") var view: NetworkView

  func validate() throws {
    guard StanceRule.all(of: .one).contains(stance) else {
      throw ValidationError("--stance \(stance.rawValue) is not for a backbone")
    }
    guard NetworkNormalisation.all(of: .one).contains(normalise) else {
      throw ValidationError("--normalise \(normalise.rawValue) is not for a backbone")
    }
  }

  func run() throws {
    try dossier.withOpened { opened in
      let perspective = try view.viewpoint.printed(on: opened.queries)
      var question = source.question(view)
      question.options.stance = stance
      question.options.normalisation = normalise
      let listing = NetworkListing(opened.board.analyst, perspective, question)
      try listing.backbone(asJSON: view.json, isASCII: view.ascii)
    }
  }
}
