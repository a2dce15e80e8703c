package org.lienthong.console.reader;

import java.util.Map;

/** A page that says the same to everybody. */
final class PlainPage implements Page {
  private final String template;
  private final Templates templates;

  PlainPage(String template, Templates templates) {
    this.template = template;
    this.templates = templates;
  }

  @Override
  public PageAnswer get(Visit visit) {
    return templates.page(template, visit.whole().frame(), Map.of());
  }
}
