// Tables.

func table(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("table", attributes, content())
}

func caption(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("caption", attributes, content())
}

func thead(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("thead", attributes, content())
}

func tbody(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("tbody", attributes, content())
}

func tfoot(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("tfoot", attributes, content())
}

func tr(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("tr", attributes, content())
}

func th(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("th", attributes, content())
}

func td(_ attributes: Attribute..., @HTMLBuilder content: () -> HTML) -> HTML {
  .element("td", attributes, content())
}
