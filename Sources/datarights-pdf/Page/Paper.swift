import DataRights

/// Where the parts of a letter stand on its paper, in points from the top left corner.
struct Paper {
  /// One millimetre.
  static let millimetre = 72 / 25.4
  /// One inch.
  static let inch = 72.0

  let width: Double
  let height: Double
  /// The edges of the text.
  let left: Double
  let right: Double
  let bottom: Double
  /// Where a page after the first one begins.
  let top: Double
  /// The sender's place.
  let sender: Area
  /// The lines of the address that a window shows.
  let address: Area
  /// The line above the address that says where to return the letter; nil where the envelope shows it.
  let returnLine: Area?
  /// Where the date and the text begin at the earliest.
  let date: Double
  let text: Double
  /// The heights at which the paper is folded.
  let folds: [Double]

  /// A part of the page; what stands in it begins at its top.
  struct Area {
    let left: Double
    let top: Double
    let width: Double
    let height: Double
  }

  init(_ paper: LetterSheet.Paper) {
    self = paper == .a4 ? .dinB : .usLetter
  }

  private init(
    size: (Double, Double), edges: (left: Double, right: Double, bottom: Double, top: Double), sender: Area,
    address: Area, returnLine: Area?, date: Double, text: Double, folds: [Double]
  ) {
    (width, height) = size
    (left, right, bottom, top) = edges
    self.sender = sender
    self.address = address
    self.returnLine = returnLine
    self.date = date
    self.text = text
    self.folds = folds
  }

  /// A4 after DIN 5008, form B: the address field is 85 mm by 45 mm, 20 mm from the left, 45 mm from the top.
  ///
  /// The text of the field begins 5 mm further right, at the margin of the letter.
  private static var dinB: Paper {
    let mm = millimetre
    return Paper(
      size: (210 * mm, 297 * mm), edges: (25 * mm, 190 * mm, 272 * mm, 25 * mm),
      sender: Area(left: 125 * mm, top: 20 * mm, width: 65 * mm, height: 65 * mm),
      address: Area(left: 25 * mm, top: 51 * mm, width: 78 * mm, height: 39 * mm),
      returnLine: Area(left: 25 * mm, top: 45.5 * mm, width: 78 * mm, height: 4.5 * mm),
      date: 92 * mm, text: 103.5 * mm, folds: [105 * mm, 210 * mm])
  }

  /// US Letter folded in three for a number 10 window envelope.
  ///
  /// The window is 4.5 in by 1.125 in, 0.875 in from the left; the paper slides by up to 1 in sideways and 0.45 in
  /// upwards. What begins 1 in from the left and 2.1 in from the top therefore always shows.
  private static var usLetter: Paper {
    Paper(
      size: (8.5 * inch, 11 * inch), edges: (inch, 7.5 * inch, 10 * inch, inch),
      sender: Area(left: inch, top: 0.6 * inch, width: 6.5 * inch, height: 1.4 * inch),
      address: Area(left: inch, top: 2.1 * inch, width: 3.375 * inch, height: 1.1 * inch),
      returnLine: nil, date: 3.4 * inch, text: 3.8 * inch, folds: [11 / 3 * inch, 22 / 3 * inch])
  }
}
