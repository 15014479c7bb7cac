import DataRightsTestSupport
import Foundation
import Testing

@testable import datarights_page

/// What every page must have (WCAG 2.2: 2.4.1, 2.4.2, 3.1.1, 1.3.1, 3.3.1, 4.1.2).
@Suite struct LayoutTests {
  private func context(_ tag: String) throws -> PageContext {
    PageContext(words: try Repository.pageWords(tag), links: Links(base: "base"), token: "to\"ken")
  }

  private func document(_ tag: String, _ page: Page, flash: Session.Flash? = nil) throws -> String {
    Layout(context: try context(tag), assets: Assets(), flash: flash).document(page).text
  }

  @Test(arguments: ["en", "de"]) func thePageSaysWhatItIs(tag: String) throws {
    let text = try document(tag, Page(title: "A <b>", section: .laws, h1 { "A" }))
    #expect(text.hasPrefix("<!doctype html>\n<html lang=\"\(tag)\""))
    #expect(text.contains("<title>A &lt;b&gt; – "))
    #expect(text.contains("<a class=\"skip\" href=\"#main\">") && text.contains("<main id=\"main\""))
    #expect(text.ranges(of: "<h1").count == 1 && text.ranges(of: "<main").count == 1)
    #expect(text.ranges(of: "aria-current=\"page\"").count == 1)
    #expect(text.contains("<a href=\"/base/laws\" aria-current=\"page\">"))
    #expect(text.ranges(of: "<nav").count == 1 && text.contains("<nav aria-label="))
    #expect(!text.contains(" style=") && !text.contains("<style"))
    #expect(text.firstMatch(of: /<[^>]* on[a-z]+=/) == nil)
  }

  @Test func aProblemIsReadOutAtOnce() throws {
    let page = Page(title: "A", section: nil, h1 { "A" })
    #expect(try document("en", page, flash: .problem("no")).contains("role=\"alert\"><p>no</p>"))
    #expect(try document("en", page, flash: .done("yes")).contains("role=\"status\"><p>yes</p>"))
    #expect(try !document("en", page).contains("role="))
  }

  @Test func fieldsAreTiedToTheirWords() throws {
    let field = FieldText("day", label: "Day", hint: "as on paper", error: "no such day", required: true)
    let html = dateField(field, value: "2026-02-30", max: "2026-11-23").text
    #expect(html.contains("<label for=\"day\">Day</label>"))
    #expect(html.contains("<p class=\"hint\" id=\"day-hint\">as on paper</p>"))
    #expect(html.contains("<p class=\"error\" id=\"day-error\">no such day</p>"))
    #expect(html.contains("aria-describedby=\"day-hint day-error\" aria-invalid=\"true\" required"))
    #expect(html.contains("type=\"date\" id=\"day\" name=\"day\" value=\"2026-02-30\" max=\"2026-11-23\""))
    let summary = try #require(errorSummary([field, FieldText("other", label: "Other")], context("en"))).text
    #expect(summary.contains("role=\"alert\"") && summary.contains("<a href=\"#day\">no such day</a>"))
    #expect(try errorSummary([FieldText("other", label: "Other")], context("en")) == nil)
  }

  @Test func groupsHaveLegendsAndTheirFirstBoxTheId() {
    let field = FieldText("right", label: "Right", error: "choose one")
    let html = radioField(
      field, [Choice("access", "Access", hint: "a copy"), Choice("erasure", "Erasure")], value: "erasure")
    #expect(html.text.contains("<legend>Right</legend>"))
    #expect(
      html.text.contains("type=\"radio\" id=\"right\" name=\"right\" value=\"access\" aria-describedby=\"right-about\"")
    )
    #expect(html.text.contains("id=\"right-1\" name=\"right\" value=\"erasure\" checked"))
    #expect(html.text.contains("<fieldset class=\"field wrong\" aria-describedby=\"right-error\""))
  }

  @Test func aFormBringsTheTokenFirst() throws {
    let html = postForm(Links(base: "base").path("x"), try context("en"), .multipart) {
      textField(FieldText("a", label: "A"))
    }
    #expect(
      html.text.hasPrefix(
        "<form method=\"post\" action=\"/base/x\" novalidate enctype=\"multipart/form-data\">"
          + "<input type=\"hidden\" name=\"token\" value=\"to&quot;ken\">"))
  }

  @Test func namesOfFilesChangeWithTheirContent() {
    let one = Asset("page", "css", "text/css", [1])
    #expect(one.name == Asset("page", "css", "text/css", [1]).name)
    #expect(one.name != Asset("page", "css", "text/css", [2]).name)
    #expect(Assets(styles: ["x {}"]).style.name != Assets().style.name)
    #expect(String(decoding: Assets(styles: ["x {}"]).style.bytes, as: UTF8.self).hasSuffix("\nx {}"))
  }
}
