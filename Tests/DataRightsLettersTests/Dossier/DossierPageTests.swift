import Foundation
import Testing

@testable import DataRightsLetters

@Suite struct DossierPageTests {
  @Test func `a page loads nothing and runs nothing`() {
    let page = DossierPage(.fixture(everywhere: "x")).text
    let loaders = ["https:", "url(", "@import", "<link", "<script", "<img", "src=", " style=", "<iframe", "<use"]
    #expect(loaders.allSatisfy { !page.contains($0) })
    // The name of SVG's elements is no address that anything loads.
    #expect(page.components(separatedBy: "//").count == 2 && page.contains("xmlns=\"http://www.w3.org/2000/svg\""))
  }

  @Test func `equal dossiers have equal bytes`() {
    let page = DossierPage(.fixture(everywhere: "x"))
    #expect(page.bytes == DossierPage(.fixture(everywhere: "x")).bytes && page.bytes == Array(page.text.utf8))
  }

  @Test func `letters have their own language and direction, the page the interface's`() {
    let page = DossierPage(.fixture(everywhere: "x", language: "de", letterLanguage: "ar-EG")).text
    #expect(page.contains("<html lang=\"de\">") && page.contains("<div class=\"sheet\" lang=\"ar-EG\" dir=\"rtl\">"))
  }

  @Test func `a part without anything says so`() {
    let page = DossierPage(.empty).text
    for key in ["nothing-overdue", "no-events", "no-deadlines", "no-letters", "no-enclosures"] {
      #expect(page.contains("label \(key)"))
    }
    #expect(!page.contains("<table") && !page.contains("<svg") && !page.contains("<dl>"))
  }

  @Test func `every word is used`() {
    let pages = DossierPage(.fixture(everywhere: "x")).text + DossierPage(.empty).text
    for key in DossierLabels.Key.allCases { #expect(pages.contains("label \(key.rawValue)"), "\(key)") }
  }
}
