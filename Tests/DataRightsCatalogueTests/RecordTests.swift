import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// Every file of the repository's data is a record that can be read.
struct RecordTests {
  private let catalogue = Catalogue.repository

  @Test(arguments: Catalogue.repository.lawIDs)
  func `every law can be read and every place it names exists`(id: String) throws {
    let law = try catalogue.law(id)
    #expect(law.id == id)
    #expect(!law.rights.isEmpty && !law.reach.isEmpty && (!law.deadlines.isEmpty || !law.withoutPeriod.isEmpty))
    for place in law.reach.flatMap(\.places) { #expect(try catalogue.placeID(place) == place) }
    let named = law.methods.values.flatMap {
      $0.workingDays.flatMap(\.calendars) + [$0.roll.calendar].compactMap(\.self)
    }
    for calendar in named { #expect(throws: Never.self) { try catalogue.calendar(calendar) } }
  }

  @Test(arguments: Catalogue.repository.placeIDs)
  func `every place can be read with its calendars, its authority and the places it lies in`(id: String) throws {
    let place = try catalogue.place(id)
    #expect(place.id == id)
    #expect(try catalogue.chain(of: id).first == id)
    for name in place.calendars.keys {
      let calendar = try catalogue.calendar(CalendarReference(place: id, calendar: name))
      #expect(!calendar.allHolidays.isEmpty)
    }
    if let authority = place.authority {
      let record = try catalogue.authority(authority)
      #expect(try catalogue.chain(of: record.place).contains(id) || catalogue.chain(of: id).contains(record.place))
    }
    #expect(try !catalogue.languages(of: id).isEmpty)
  }

  @Test func `every authority, addressee and language can be read`() throws {
    for id in catalogue.authorityIDs { #expect(try catalogue.authority(id).id == id) }
    for id in catalogue.addresseeIDs { #expect(try catalogue.addressee(id).id == id) }
    for tag in catalogue.languageTags { #expect(try catalogue.language(tag).tag == tag) }
    #expect(!catalogue.authorityIDs.isEmpty && !catalogue.addresseeIDs.isEmpty && catalogue.languageTags.contains("en"))
  }

  @Test func `every letter of every law can be read`() throws {
    var read = 0
    for law in try catalogue.laws() {
      for language in catalogue.languageTags {
        for name in catalogue.letterNames(law: law, language: language) {
          #expect(throws: Never.self) { try catalogue.letter(name, law: law, language: language) }
          read += 1
        }
      }
    }
    #expect(read >= 30)
  }
}
