package org.lienthong.console.reader;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates of pages, made classes when the program is built. For use by any number of threads.
 */
final class Templates {
  private static final String PACKAGE = "org.lienthong.console.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

  /**
   * Makes a page.
   *
   * @param template name of its file without {@code .jte}
   * @param parameters of the template other than {@code frame}
   */
  PageAnswer page(String template, Frame frame, Map<String, Object> parameters) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    render(template, frame, parameters, out);
    return PageAnswer.html(out.toByteArray());
  }

  /** Makes a part of a page, as text that another template shows. */
  String part(String template, Frame frame, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    render(template, frame, parameters, out);
    return out.toString();
  }

  private void render(
      String template, Frame frame, Map<String, Object> parameters, TemplateOutput out) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    engine.render(template + ".jte", all, out);
  }
}
