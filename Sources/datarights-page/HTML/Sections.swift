// Sections and headings of a page.

func html(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("html", attributes, content())
}

func head(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("head", attributes, content())
}

func body(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("body", attributes, content())
}

func main(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("main", attributes, content())
}

func header(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("header", attributes, content())
}

func nav(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("nav", attributes, content())
}

func footer(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("footer", attributes, content())
}

func section(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("section", attributes, content())
}

func article(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("article", attributes, content())
}

func aside(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("aside", attributes, content())
}

func h1(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("h1", attributes, content())
}

func h2(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("h2", attributes, content())
}

func h3(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("h3", attributes, content())
}

func h4(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("h4", attributes, content())
}

func div(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("div", attributes, content())
}

func meta(_ attributes: Attribute...) -> HTML { .void("meta", attributes) }

func link(_ attributes: Attribute...) -> HTML { .void("link", attributes) }

func title(_ text: String) -> HTML { .plain("title", [], Direction.stripped(text)) }

/// A script that the server has as a file; there is no way to write one into the page.
func script(_ attributes: Attribute...) -> HTML { .element("script", attributes, .empty) }
