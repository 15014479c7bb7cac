import Testing

/// A record with one mistake, and the check that must find it.
struct BadRecord: Sendable, CustomTestStringConvertible {
  let check: String
  let file: String
  let old: String
  let new: String

  init(_ check: String, _ file: String, _ old: String, _ new: String) {
    self.check = check
    self.file = file
    self.old = old
    self.new = new
  }

  var testDescription: String { "\(check): \(file): \(new.prefix(60))" }

  static let all = laws + places + templates + exits

  private static let gdpr = "Jurisdictions/laws/eu-gdpr.json"
  private static let ccpa = "Jurisdictions/laws/us-ca-ccpa.json"
  private static let kvkk = "Jurisdictions/laws/tr-kvkk.json"
  private static let pdpa = "Jurisdictions/laws/sg-pdpa.json"

  private static let laws = [
    BadRecord("schema", gdpr, "\"family\"", "\"famly\""),
    BadRecord("id", gdpr, "\"id\": \"eu-gdpr\"", "\"id\": \"eu-gdrp\""),
    BadRecord("reference", gdpr, "\"at\",", "\"xq\","),
    BadRecord("reference", ccpa, "\"us-ca:judicial\"", "\"us-ca:judical\""),
    BadRecord("reference", gdpr, "\"sources\": [\"gdpr\"", "\"sources\": [\"gdrp\""),
    BadRecord("reference", pdpa, "\"certainty\"", "\"authority\": \"nobody\", \"certainty\""),
    BadRecord("order", pdpa, "\"from\": \"2021-02-01\"", "\"from\": \"2021-02-01\", \"until\": \"2020-01-01\""),
    BadRecord("source", pdpa, "\"articles\": [\"21(1)\", \"pdpr:5\"],", ""),
    BadRecord(
      "source", pdpa, "\"sources\": {\n",
      "\"sources\": {\n\"idle\": {\"title\": \"Nothing\", \"url\": \"https://example.org\"},\n"),
    BadRecord("checked", pdpa, "\"checked\": \"2026-11-23\"", "\"checked\": \"2031-01-01\""),
    BadRecord(
      "certainty", pdpa, "act-1965-ia/section-50\",\n      \"kind\": \"primary\"",
      "act-1965-ia/section-50\",\n      \"kind\": \"secondary\""),
    BadRecord(
      "overlap", pdpa, "\"rights\": [\"rectification\"],\n      \"duty\"", "\"rights\": [\"access\"],\n      \"duty\""),
    BadRecord(
      "overlap", ccpa, "\"right\": \"erasure\",\n      \"articles\"", "\"right\": \"access\",\n      \"articles\""),
    BadRecord(
      "period", pdpa, "\"rights\": [\"rectification\"],\n      \"duty\"", "\"rights\": [\"access\"],\n      \"duty\""),
    BadRecord(
      "period", pdpa, "\"rights\": [\"withdraw-consent\"],\n      \"text\"",
      "\"rights\": [\"withdraw-consent\", \"access\"],\n      \"text\""),
    BadRecord("example", gdpr, "\"response\": \"2024-04-05\"", "\"response\": \"2024-04-04\""),
    BadRecord(
      "example-reach", pdpa,
      "\"received\": \"2026-08-31\",\n      \"holidays\": \"sg\",\n      \"expect\": {\"response\": \"2026-09-30\"}",
      "\"received\": \"2026-08-27\",\n      \"holidays\": \"sg\",\n      \"expect\": {\"response\": \"2026-09-26\"}"),
    BadRecord("particulars", kvkk, "\"passport-number\"", "\"passport\""),
    BadRecord("particulars", kvkk, "\"languages\": [\"tr\"]", "\"languages\": [\"xq\"]"),
    BadRecord("schema", kvkk, "\"languages\": [\"tr\"],", ""),
    BadRecord(
      "orphan", pdpa, "\"acts\": {",
      "\"acts\": {\"idle\": {\"style\": \"section\", \"short\": {\"en\": \"IA\"}, \"url\": \"https://example.org\"},"),
  ]

  private static let places = [
    BadRecord("reference", "Jurisdictions/places/de-be.json", "\"deberlbdi\"", "\"deberlin\""),
    BadRecord(
      "reference", "Jurisdictions/authorities/deberlbdi.json", "\"place\": \"de-be\"", "\"place\": \"de-xx\""),
    BadRecord("reference", "Jurisdictions/places/sg.json", "\"sources\": [\"act\"]", "\"sources\": [\"acts\"]"),
    BadRecord("calendar", "Jurisdictions/places/sg.json", "{\"from\": 2020,", "{\"from\": 2021,"),
    BadRecord("calendar", "Jurisdictions/places/sg.json", "\"2020-07-10\"", "\"2040-07-10\""),
  ]

  private static let templates = [
    BadRecord("reference", "Templates/addressees/aliexpress.json", "\"kr\"", "\"krr\""),
    BadRecord("template", "Templates/letters/en/gdpr/access.mustache", "Dear Sir or Madam", "Dear {{nobody}}"),
    BadRecord("template", "Templates/letters/en/gdpr/erasure.mustache", "{{#scope}}", "{{#scop}}"),
    BadRecord("schema", "Templates/languages/en.json", "\"separator\"", "\"seperator\""),
    BadRecord("words", "Templates/interface/de.json", "{date}", "{datum}"),
    BadRecord("words", "Templates/page/de.json", "{done}", "{fertig}"),
    BadRecord("words", "Templates/page/de.json", "\"page.skip\"", "\"page.skipp\""),
    BadRecord("words", "Templates/page/de.json", "\"page.skip\"", "\"day.with-weekday\""),
    BadRecord("schema", "Templates/page/de.json", "\"phrases\"", "\"phrase\""),
    BadRecord("id", "Templates/page/de.json", "\"tag\": \"de\"", "\"tag\": \"en\""),
    BadRecord("phrases", "Templates/languages/fr.json", "\"no-answer\"", "\"no-answr\""),
    BadRecord("letter-skeleton", "Templates/letters/fr/reminder.mustache", "{{closing}}", "{{closing}} {{closing}}"),
    BadRecord("letter-words", "Templates/letters/fr/reminder.mustache", "{{closing}}", "30 {{closing}}"),
    BadRecord(
      "template", "Templates/letters/en/access.mustache", "{{#within.response}}",
      "{{within.response}}{{#within.response}}"),
    BadRecord("schema", "Templates/replies/de.json", "\"(erwägungsgrund|", "\".. (erwägungsgrund|"),
    BadRecord(
      "replies", "Templates/replies/de.json",
      "    \"excessive\": {\n      \"cues\": [\n        \"exzessiv*\",\n        \"(wiederholt*|mehrfach|bereits beantwortet|häufig*) .. (anfrage*|anträge*|antrag|ersuchen)?\"\n      ]\n    },",
      ""),
  ]

  private static let alipay = "Templates/closures/alipay.json"
  private static let google = "Templates/logins/google.json"

  private static let exits = [
    BadRecord("exit", alipay, "\"alipay-singapore\"", "\"alipay-singapor\""),
    BadRecord("exit", alipay, "\"service\": \"aliexpress\"", "\"service\": \"aliexpres\""),
    BadRecord("exit", alipay, "\"de\": \"Eine App\"", "\"fr\": \"Une app\""),
    BadRecord("schema", google, "\"deletesData\"", "\"deletsData\""),
    BadRecord("checked", google, "\"checked\": \"2026-11-23\"", "\"checked\": \"2031-01-01\""),
    BadRecord(
      "source", google, "\"sources\": {\n",
      "\"sources\": {\n\"idle\": {\"title\": \"Nothing\", \"url\": \"https://example.org\"},\n"),
  ]
}
