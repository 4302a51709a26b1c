import Files
import Glibc
import SystemPackage
import Testing

@testable import TextExtraction

/// A PDF written by hand, of pages of 600 by 800 points.
enum PDFBuilder {
  /// Makes a file of lines with their places, from the lower left corner.
  static func file(pages: [[(x: Int, y: Int, text: String)]]) -> [UInt8] {
    var objects = ["<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    let list = pages.count * 2 + 2
    var kids: [String] = []
    for page in pages {
      let lines = page.map { "1 0 0 1 \($0.x) \($0.y) Tm (\($0.text)) Tj\n" }.joined()
      let content = "BT /F 10 Tf\n\(lines)ET"
      objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
      objects.append(
        "<</Type/Page/Parent \(list) 0 R/MediaBox[0 0 600 800]/Contents \(objects.count) 0 R"
          + "/Resources<</Font<</F 1 0 R>>>>>>"
      )
      kids.append("\(objects.count) 0 R")
    }
    objects.append("<</Type/Pages/Kids[\(kids.joined(separator: " "))]/Count \(kids.count)>>")
    objects.append("<</Type/Catalog/Pages \(list) 0 R>>")
    objects.append("<</Title(A title)/Author(Jane Doe)>>")
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (number, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(number + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
    }
    file += "trailer<</Size \(objects.count + 1)/Root \(list + 1) 0 R/Info \(list + 2) 0 R>>\n"
    return Array((file + "startxref\n\(start)\n%%EOF").utf8)
  }
}

@Suite(
  .enabled(
    if: PDFProgram.paths.contains { FilePath($0).allows(X_OK) },
    "pdftotext is not installed"
  )
)
struct PDFProgramTests {
  private static let file = PDFBuilder.file(pages: [
    [
      (50, 780, "The Journal"), (50, 600, "It is well-"), (50, 588, "established that talks"),
      (50, 576, "go on in the rela-"), (320, 600, "tions of both. They met"), (320, 588, "twice."),
      (290, 20, "1"),
    ],
    [(50, 780, "The Journal"), (50, 600, "The last page."), (290, 20, "2")],
  ])

  @Test func aPDFIsReadByTheProgram() throws {
    let article = try #require(try BuiltProgram.article(Self.file, name: "a.pdf").get().first)
    #expect(
      article.text
        == "It is well-established that talks go on in the relations of both. They met twice."
        + "\n\nThe last page."
    )
    #expect(article.title == "A title")
    #expect(article.authors == ["Jane Doe"])
  }

  @Test func aPDFThatIsNoneIsTold() throws {
    let failure = ExtractionFailure.damaged(
      reason: "pdftotext cannot read it, or it asks for a password"
    )
    #expect(
      try BuiltProgram.article(Array("%PDF-1.4\nrubbish".utf8), name: "a") == .failure(failure)
    )
  }

  @Test func aPDFThatIsCutIsReadOrTold() throws {
    for count in stride(from: 6, to: Self.file.count, by: Self.file.count / 5) {
      let result = try BuiltProgram.article(Self.file.prefix(count), name: "a.pdf")
      if case .success(let articles) = result { #expect(articles.first?.text.isEmpty == false) }
    }
  }
}
