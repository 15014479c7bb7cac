/// Texts that have broken templates, mails and pages.
enum HostileText {
  /// On one line, without blanks at their ends.
  static let lines: [String] =
    [
      "{{x}}", "{{{x}}}", "$& $1 \\1 $`", "]", "]]>", "-->", "<!-- x", "</title><script>alert(1)</script>",
      "</style><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' autofocus onfocus='alert(1)", "&amp;",
      "&lt;b&gt; &#60; &#x3c; &notit; &", "<b>bold</b>", "<", ">", "a < b & c > d \"e\" 'f'", "javascript:alert(1)",
      "<?php x ?>", "<![CDATA[x]]>", "%3Cscript%3E %0D%0A", "a  b   c", "\u{202E}txt.exe\u{202C}", "אבג abc دهـ",
      "\u{200F}x\u{200E}\u{2067}y\u{2069}", "👩‍👩‍👧‍👦 🇩🇪 😀\u{FE0F}", "e\u{301}\u{302}", "\u{AD}\u{200B}\u{FEFF}x", "\u{FFFD}",
      "--=_alternative", "--=_alternative--", "--=_mixed", "=_", "https://example.org/?a=1&copy=2",
      String(repeating: "w", count: 10_000), String(repeating: "<&>\"' ", count: 1_600) + "x",
    ] + SeededText.lines(count: 60, upTo: 80, seed: 61).map { "x<" + $0 + "&x" }
}
