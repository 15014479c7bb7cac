import DataRights
import Testing

@testable import datarights_page

/// The document by which the command starts the page.
@Suite struct LaunchTests {
  private static let whole = """
    {"format":1,"store":"/dir","profile":"self","data":["/overlay"],"dataOnly":false,"interface":"de",\
    "today":"2026-11-23","seed":7,"port":8080,"idleMinutes":30,"opens":true,"json":false}
    """

  @Test func aWholeDocumentIsRead() throws {
    let launch = try Launch(Self.whole)
    #expect(launch.store == "/dir" && launch.profile == "self" && launch.data == ["/overlay"] && !launch.dataOnly)
    #expect(launch.interface == "de" && launch.today == CivilDate(iso: "2026-11-23") && launch.seed == 7)
    #expect(launch.port == 8080 && launch.idleMinutes == 30 && launch.opens && !launch.wantsJSON)
  }

  @Test func nothingIsToday() throws {
    let text = Self.whole.replacing("\"2026-11-23\"", with: "null").replacing("\"seed\":7", with: "\"seed\":null")
    let launch = try Launch(text)
    #expect(launch.today == nil && launch.seed == nil)
  }

  @Test(arguments: [
    ("\"format\":1", "\"format\":2", "format"), ("\"format\":1,", "", "format"), ("/dir", "", "store"),
    ("\"/dir\"", "7", "store"), ("[\"/overlay\"]", "\"/overlay\"", "data"), ("[\"/overlay\"]", "[7]", "data"),
    ("2026-11-23", "2026-02-30", "today"), ("\"seed\":7", "\"seed\":-1", "seed"), ("8080", "65536", "port"),
    ("8080", "-1", "port"), ("30,", "\"30\",", "idleMinutes"), ("true", "1", "opens"),
    ("\"json\":false", "\"json\":false,\"other\":1", "other"), ("\"seed\":7,", "", "seed"),
  ])
  func whatIsWrongIsNamed(part: String, other: String, named: String) {
    let error = #expect(throws: DataError.self) { try Launch(Self.whole.replacing(part, with: other)) }
    #expect(error?.message.contains(named) == true)
  }

  @Test(arguments: ["", "[]", "{", "null", "x"]) func whatIsNoObjectIsRefused(text: String) {
    #expect(throws: DataError.self) { try Launch(text) }
  }
}
