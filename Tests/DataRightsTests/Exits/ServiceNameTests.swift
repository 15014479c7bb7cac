import DataRights
import Testing

struct ServiceNameTests {
  private let aliExpress = ServiceName(
    aliases: ["AliExpress", "AliExpress.com", "AliExpress - Shopping App"], ids: ["1234567890123456789"])

  @Test(arguments: [
    "AliExpress", "aliexpress", "ALIEXPRESS", "Ali Express", "AliExpress.com", "aliexpress.com ", "Alíéxpress",
    "AliExpress – Shopping App", "\u{202A}AliExpress\u{202C}", "Ａｌｉｅｘｐｒｅｓｓ", "A\u{301}liExpress",
  ])
  func `a name is found however it is written`(name: String) { #expect(aliExpress.matches(name)) }

  @Test(arguments: [
    "Alibaba.com", "Alibaba", "AliExpress Tracker", "My AliExpress", "Express", "", "…", "Алиэкспресс", "AliExpres",
  ])
  func `another name is not found`(name: String) { #expect(!aliExpress.matches(name)) }

  @Test func `a name in another script is compared letter by letter`() {
    let service = ServiceName(aliases: ["アリエクスプレス", "쿠팡"])
    #expect(service.matches("アリエクスプレス"))
    #expect(service.matches("쿠팡"))
    #expect(!service.matches("アリババ"))
  }

  @Test func `an id is found under any name`() {
    #expect(aliExpress.matches(ConnectedApp(name: "Shop", id: "1234567890123456789", connection: .signIn)))
    #expect(!aliExpress.matches(ConnectedApp(name: "Shop", id: "1234567890123456788", connection: .signIn)))
  }

  @Test func `aliases that say nothing match nothing`() {
    #expect(!ServiceName(aliases: ["", "–"]).matches(""))
    #expect(!ServiceName(aliases: ["", "–"]).matches("!"))
  }
}
