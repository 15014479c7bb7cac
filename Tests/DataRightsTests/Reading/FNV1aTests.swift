import Testing

@testable import DataRights

struct FNV1aTests {
  /// Test vectors of the authors of FNV.
  @Test(
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C), ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func `bytes give the number that the authors publish`(text: String, number: UInt64) {
    #expect(FNV1a.number(of: text.utf8) == number)
    var piece = FNV1a()
    for byte in text.utf8 { piece.add(byte) }
    #expect(piece.value == number)
  }
}
