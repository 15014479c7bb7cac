import DataRights
import DataRightsTestSupport

/// Letters in six scripts, whose people and companies do not exist.
enum Sheets: String, CaseIterable {
  case german, american, greek, bulgarian, japanese, chinese, arabic, hebrew

  var sheet: LetterSheet {
    switch self {
    case .german: Self.german()
    case .american:
      Self.make(
        "en-US", "Request to delete",
        sender: ["Jane Roe", "12 Example Street", "Springfield, CA 90000", "jane@example.org"],
        addressee: ["Example Inc.", "Privacy Office", "1 Example Plaza", "Sacramento, CA 95814"],
        "November 25, 2026", opening: "To Whom It May Concern:",
        text: "Under Civ. Code § 1798.105 I request that you delete my personal information, free of charge.",
        item: "Email: jane@example.org", closing: "Sincerely", paper: .letter)
    case .greek:
      Self.make(
        "el", "Αίτημα πρόσβασης", sender: ["Μαρία Παράδειγμα", "Οδός Δοκιμής 1", "Αθήνα"],
        addressee: ["Example ΑΕ"], "25 Νοεμβρίου 2026", opening: "Αξιότιμοι κύριοι,",
        text: "σύμφωνα με το άρθρο 15 ΓΚΠΔ ζητώ να μου γνωρίσετε αν επεξεργάζεστε δεδομένα μου.",
        item: "Όνομα: Μαρία Παράδειγμα", closing: "Με εκτίμηση")
    case .bulgarian:
      Self.make(
        "bg", "Искане за достъп", sender: ["Иван Примеров", "ул. Пример 1", "София"], addressee: ["Пример ООД"],
        "25 ноември 2026 г.", opening: "Уважаеми госпожи и господа,",
        text: "на основание чл. 15 от ОРЗД искам достъп до личните си данни, които обработвате.",
        item: "Име: Иван Примеров", closing: "С уважение")
    case .japanese:
      Self.make(
        "ja", "保有個人データの開示請求", sender: ["例示花子", "〒100-0001", "東京都千代田区例示1-1"],
        addressee: ["例示株式会社", "個人情報保護管理者 御中"], "2026年11月25日", opening: "拝啓",
        text: "個人情報の保護に関する法律第33条に基づき、「直接」電磁的記録の提供による方法で開示してください。",
        item: "氏名:例示花子", closing: "敬具")
    case .chinese:
      Self.make(
        "zh-Hans", "查阅个人信息的请求", sender: ["例张三", "北京市示例路1号"], addressee: ["示例有限公司"],
        "2026年11月25日", opening: "尊敬的先生/女士:",
        text: "本人依据《中华人民共和国个人信息保护法》第四十五条,请求查阅、复制“个人信息”。", item: "姓名:例张三",
        closing: "此致")
    case .arabic:
      Self.make(
        "ar", "طلب الوصول إلى البيانات الشخصية", sender: ["فلان الفلاني", "شارع المثال ١٢", "القاهرة"],
        addressee: ["شركة المثال المحدودة", "Example GmbH"], "25 نوفمبر 2026", opening: "السادة المحترمون،",
        text: "أطلب بموجب القانون رقم 151 لسنة 2020 (PDPL) تزويدي بنسخة من جميع بياناتي الشخصية التي تعالجونها.",
        item: "البريد الإلكتروني: fulan@example.org", closing: "مع التحية")
    case .hebrew:
      Self.make(
        "he", "בקשת עיון במידע", sender: ["פלוני אלמוני", "רחוב הדוגמה 12", "תל אביב"],
        addressee: ["חברת הדוגמה בע\"מ"], "25 בנובמבר 2026", opening: "שלום רב,",
        text: "אני מבקש לעיין במידע עליי המוחזק במאגר המידע שלכם (data@example.org), בהתאם לסעיף 13 לחוק.",
        item: "דוא\"ל: ploni@example.org", closing: "בכבוד רב")
    }
  }

  /// A German letter, with other parts where they are given.
  static func german(
    sender: [String] = ["Erika Mustermann", "Beispielweg 17", "51147 Köln", "erika@example.org"],
    addressee: [String] = ["Example GmbH", "Datenschutzbeauftragte", "Beispielstraße 1", "10115 Berlin"],
    blocks: [LetterSheet.Block]? = nil
  ) -> LetterSheet {
    var sheet = make(
      "de", "Antrag auf Auskunft", sender: sender, addressee: addressee, "25. November 2026",
      opening: "Sehr geehrte Damen und Herren,",
      text: "nach Art. 15 DSGVO bitte ich um Auskunft über die mich betreffenden Profile und deren Verarbeitung.",
      item: "E-Mail-Adresse: erika@example.org", closing: "Mit freundlichen Grüßen")
    if let blocks { sheet.blocks = blocks }
    return sheet
  }

  private static func make(
    _ language: String, _ title: String, sender: [String], addressee: [String], _ dateLine: String, opening: String,
    text: String, item: String, closing: String, paper: LetterSheet.Paper = .a4
  ) -> LetterSheet {
    LetterSheet(
      language: language, title: title, sender: sender, addressee: addressee, dateLine: dateLine,
      subject: title + " – DR-2345-6789",
      blocks: [
        .paragraph([opening]), .paragraph([[text, text, text].joined(separator: " ")]), .list([item, item + " 2"]),
        .paragraph([closing]), .paragraph([sender[0]]),
      ], paper: paper, foldMarks: paper == .a4, date: day("2026-11-25"))
  }
}
