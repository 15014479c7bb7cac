extension [UInt8] {
  /// The bytes with each sign and the two hexadecimal digits behind it taken for the byte that they write.
  ///
  /// A sign without digits stays as it is: `%41%` reads as `A%`.
  func unescaped(_ sign: UInt8) -> [UInt8] {
    var decoded: [UInt8] = []
    var index = 0
    while index < count {
      if self[index] == sign, index + 2 < count, let high = self[index + 1].hexValue, let low = self[index + 2].hexValue
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(self[index])
        index += 1
      }
    }
    return decoded
  }
}
