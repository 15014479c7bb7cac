/// What the file says of itself, in the two forms that PDF has.
struct Metadata {
  let title: String
  let language: String
  let moment: Moment

  private let producer = "DataRights"

  init(title: String, language: String, moment: Moment) {
    self.title = title
    self.language = language
    self.moment = moment
  }

  /// The dictionary of the document's information.
  var information: String {
    let date = "(\(moment.pdf))"
    return "<< /Title \(title.pdfText) /Producer (\(producer)) /CreationDate \(date) /ModDate \(date) >>"
  }

  /// The packet of XMP (ISO 16684-1).
  var packet: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
     xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <pdfuaid:part>1</pdfuaid:part>
    <dc:format>application/pdf</dc:format>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title.xml)</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>\(language.xml)</rdf:li></rdf:Bag></dc:language>
    <xmp:CreateDate>\(moment.iso)</xmp:CreateDate>
    <xmp:ModifyDate>\(moment.iso)</xmp:ModifyDate>
    <pdf:Producer>\(producer)</pdf:Producer>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
  }
}

extension String {
  /// The text as XML writes it.
  fileprivate var xml: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text.append(contentsOf: "&amp;".unicodeScalars)
      case "<": text.append(contentsOf: "&lt;".unicodeScalars)
      case ">": text.append(contentsOf: "&gt;".unicodeScalars)
      // XML has no such characters.
      case "\u{FFFE}", "\u{FFFF}": text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
