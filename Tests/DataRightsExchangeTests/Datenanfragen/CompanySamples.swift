import DataRights
import DataRightsCatalogue
@testable import DataRightsExchange
import DataRightsTestSupport

/// Invented records in the shape of the company database of Datenanfragen.de.
enum CompanySamples {
  /// As the database's files are indented.
  static let shop = """
    {
        "slug": "example-shop",
        "relevant-countries": [
            "de",
            "at"
        ],
        "categories": [
            "commerce"
        ],
        "name": "Example GmbH",
        "runs": [
            "Example Shop",
            "Example Club"
        ],
        "address": "c/o Example Holding\\nMusterstraße 1\\n10115 Berlin\\nDeutschland",
        "phone": "+49 30 23125000",
        "fax": "+49 30 23125001",
        "email": "datenschutz@example.org",
        "webform": "https://example.org/datenschutz",
        "pgp-fingerprint": "0000 0000 0000 0000 0000  0000 0000 0000 0000 0000",
        "web": "https://example.org",
        "sources": [
            "https://example.org/impressum"
        ],
        "required-elements": [
            {
                "desc": "Kundennummer",
                "type": "input"
            },
            {
                "desc": "Geburtsdatum",
                "type": "birthdate",
                "optional": true
            }
        ],
        "request-language": "de",
        "custom-access-template": "access-example.txt",
        "needs-id-document": true,
        "suggested-transport-medium": "letter",
        "comments": [
            "Answers by post only."
        ],
        "quality": "tested"
    }

    """
  static let least =
    #"{"slug": "example-inc", "relevant-countries": ["all"], "name": "Example, Inc.", "address": "1 Main St\nSan Diego CA 92101\nUnited States of America", "sources": ["https://example.org/privacy"], "quality": "verified"}"#
  static let obsolete =
    #"{"slug": "example-old", "name": "Example Old", "reason": "company-merged", "redirect-to": "example-shop", "sources": ["https://example.org/merger"], "quality": "obsolete"}"#
  static let list = "[\n" + [shop, least, obsolete].joined(separator: ",\n") + "]\n"
  static let lines = [least, obsolete].joined(separator: "\n") + "\n"

  /// A mailbox file with one mail.
  static let mailbox = """
    From datenschutz@example.org Tue Mar  3 10:00:00 2026
    Date: Tue, 3 Mar 2026 23:30:00 -0800
    From: "Example Privacy" <datenschutz@example.org>
    To: Erika Mustermann <erika@example.org>
    Subject: =?utf-8?q?Ihre_Anfrage_=E2=80=93_2026-K3XQ7PA?=
    Message-ID: <one@example.org>
    In-Reply-To: <zero@example.org>

    Guten Tag
    """

  static let names = Result {
    let catalogue = Catalogue.repository
    return CountryNames(
      codes: try catalogue.codes(), places: try catalogue.placeIDs.map { try catalogue.place($0) })
  }

  static func read(_ text: String) -> CompanyImport { CompanyImport(Array(text.utf8)) }
}
