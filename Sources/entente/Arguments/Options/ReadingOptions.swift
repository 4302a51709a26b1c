import ArgumentParser
import Drawing
import Files
import Interchange
import SystemPackage

extension DateOrder: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(named: argument)
  }
}

/// How the keys or columns of imported files are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which keys or columns hold which fields; one may hold several.",
      valueName: "field=name,…"
    ),
    transform: WordArgument.text
  )
  var map: [String] = []

  @Option(
    help: ArgumentHelp("What is the same in all rows.", valueName: "field=text,…"),
    transform: WordArgument.text
  )
  var set: [String] = []

  @Option(help: "The order in dates, such as 31.12.2016; without it dates are 2016-12-31.")
  var dates: DateOrder?

  @Option(
    help: ArgumentHelp(
      "Words for stances, such as agrees=1,disagrees=0,none=x.",
      valueName: "stance=word,…"
    ),
    transform: WordArgument.text
  )
  var stance: [String] = []

  @Option(help: "The encoding of files without a mark; without it UTF-8, or UTF-16 if it looks so.")
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp("A file that keeps these options, one a line.", valueName: "file"),
    completion: .file()
  )
  var mapping: FilePath?

  mutating func validate() throws {
    do throws(ImportError) {
      _ = try given()
    } catch {
      throw ValidationError(error.message)
    }
  }

  /// What the command says, and what the file that it names says besides.
  func names() throws(CommandFailure) -> FieldNames {
    do throws(ImportError) {
      let given = try given()
      return try mapping.map { path throws(ImportError) in given.completed(by: try kept(path)) }
        ?? given
    } catch {
      throw .transfer(SafeText.line(error.message))
    }
  }

  private func given() throws(ImportError) -> FieldNames {
    var names = FieldNames()
    for text in map { try names.map(text) }
    for text in set { try names.set(text) }
    for text in stance { try names.stance(text) }
    names.dates = dates
    names.encoding = encoding
    return names
  }

  private func kept(_ path: FilePath) throws(ImportError) -> FieldNames {
    guard let bytes = WholeFile.read(path, limit: FieldNames.mostBytes),
      let text = String(validating: bytes, as: UTF8.self)
    else {
      let most = "\(FieldNames.mostBytes >> 10) KiB"
      throw .mapping(
        "\(path.shown) cannot be read: there is no such file, it is no text, or it is larger than "
          + "\(most)."
      )
    }
    do throws(ImportError) {
      return try FieldNames(file: text)
    } catch {
      throw .mapping("\(path.shown): \(error.message)")
    }
  }
}
