package org.lienthong.console.site;

/** The sign of the program: three books on a shelf, on a ground of one colour. */
final class Icon {
  private Icon() {}

  static String svg(Colour ground) {
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">\
    <rect width="48" height="48" rx="9" fill="%1$s"/>\
    <g fill="#fff"><rect x="10" y="14" width="7.5" height="24" rx="1.6"/>\
    <rect x="20.2" y="9" width="7.5" height="29" rx="1.6"/>\
    <rect x="30.5" y="17" width="7.5" height="21" rx="1.6"/></g>\
    <path d="M10 20.5h7.5M20.2 16h7.5M30.5 23h7.5" stroke="%1$s" stroke-width="2"/></svg>
    """
        .formatted(ground.css());
  }
}
