// Forms and their controls; see `Fields` for whole fields with labels.

func form(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("form", attributes, content())
}

func fieldset(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("fieldset", attributes, content())
}

func legend(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("legend", attributes, content())
}

func label(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("label", attributes, content())
}

func button(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("button", attributes, content())
}

func select(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("select", attributes, content())
}

func optgroup(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("optgroup", attributes, content())
}

/// What a text field proposes; anything else can be typed as well.
func datalist(id: String, _ proposals: [String]) -> HTML {
  .element("datalist", [.id(id)], .joined(proposals.map { .void("option", [.value(Direction.stripped($0))]) }))
}

func progress(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("progress", attributes, content())
}

func meter(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("meter", attributes, content())
}

func output(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("output", attributes, content())
}

func input(_ attributes: Attribute...) -> HTML { .void("input", attributes) }

func option(_ text: String, _ attributes: Attribute...) -> HTML {
  .plain("option", attributes, Direction.stripped(text))
}

/// A field of several lines; the first line break after the tag, which browsers drop, is ours.
func textarea(_ text: String, _ attributes: Attribute...) -> HTML { .plain("textarea", attributes, "\n" + text) }
