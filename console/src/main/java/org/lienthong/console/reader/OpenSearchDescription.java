package org.lienthong.console.reader;

import org.lienthong.console.site.SiteFile;

/** How browsers and reference managers search the catalogue (OpenSearch 1.1 draft 6). */
final class OpenSearchDescription implements Page {
  /** The media type of this file. */
  static final String TYPE = "application/opensearchdescription+xml";

  /** Characters of ShortName (OpenSearch 1.1 draft 6, "ShortName"). */
  private static final int SHORT = 16;

  @Override
  public PageAnswer get(Visit visit) {
    Frame frame = visit.whole().frame();
    SiteFile icon = frame.catalogue().accent().icon();
    String pages = frame.server() + frame.texts().language().prefix();
    return PageAnswer.file(
        TYPE + ";charset=utf-8",
        XmlFile.of(
            "OpenSearchDescription",
            "http://a9.com/-/spec/opensearch/1.1/",
            file -> {
              file.element("ShortName", shortened(frame.site()));
              file.element("LongName", frame.site());
              file.element("Description", frame.t("search.label"));
              file.element("Language", frame.texts().language().code());
              file.element("InputEncoding", "UTF-8");
              file.element("OutputEncoding", "UTF-8");
              file.element(
                  "Image",
                  frame.server() + icon.address(),
                  "type",
                  icon.type(),
                  "width",
                  "48",
                  "height",
                  "48");
              file.element(
                  "Url",
                  "",
                  "type",
                  "text/html",
                  "method",
                  "get",
                  "template",
                  pages + "/search?q={searchTerms}");
              file.element(
                  "Url", "", "type", TYPE, "rel", "self", "template", pages + "/opensearch.xml");
            }));
  }

  /** Whole words of a name, as many as fit; the beginning of a single long one. */
  private static String shortened(String name) {
    if (name.length() <= SHORT) {
      return name;
    }
    int space = name.lastIndexOf(' ', SHORT);
    return name.substring(0, space > 0 ? space : SHORT);
  }
}
