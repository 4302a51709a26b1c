import ArgumentParser
import Files

/// Reads the arguments that are words and no paths: ids, names and filters.
enum WordArgument {
  static func text(_ argument: String) throws -> String {
    do throws(WordFailure) {
      return try GivenWord.text(of: argument)
    } catch {
      throw ValidationError(error.message)
    }
  }
}
