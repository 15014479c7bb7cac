// Texts, lists and what stands out in them.

func p(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("p", attributes, content())
}

func a(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("a", attributes, content())
}

func ul(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("ul", attributes, content())
}

func ol(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("ol", attributes, content())
}

func li(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("li", attributes, content())
}

func dl(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("dl", attributes, content())
}

func dt(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("dt", attributes, content())
}

func dd(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("dd", attributes, content())
}

func strong(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("strong", attributes, content())
}

func em(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("em", attributes, content())
}

func small(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("small", attributes, content())
}

func span(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("span", attributes, content())
}

func code(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("code", attributes, content())
}

func blockquote(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("blockquote", attributes, content())
}

func time(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("time", attributes, content())
}

func mark(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("mark", attributes, content())
}

func abbr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("abbr", attributes, content())
}

func bdi(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("bdi", attributes, content())
}

func q(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("q", attributes, content())
}

func cite(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("cite", attributes, content())
}

func figure(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("figure", attributes, content())
}

func figcaption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("figcaption", attributes, content())
}

func details(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("details", attributes, content())
}

func summary(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("summary", attributes, content())
}

func noscript(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("noscript", attributes, content())
}

func hr(_ attributes: Attribute...) -> HTML { .void("hr", attributes) }

func br(_ attributes: Attribute...) -> HTML { .void("br", attributes) }

func img(_ attributes: Attribute...) -> HTML { .void("img", attributes) }

/// Text whose line breaks and spaces stay; the first line break after the tag, which browsers drop, is ours.
func pre(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("pre", attributes, .joined([HTML("\n"), content()]))
}
