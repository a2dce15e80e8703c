package org.lienthong.console.export;

import io.nayuki.qrcodegen.QrCode;

/** Draws an address as a QR code in SVG. */
public final class QrCodeDrawing {
  /** White modules around the code, without which cameras do not find it (ISO/IEC 18004). */
  private static final int QUIET = 4;

  private QrCodeDrawing() {}

  /**
   * Returns the drawing, with 15 % of its modules redundant: labels on shelves get scratched.
   *
   * @param address of at most 1,000 characters
   */
  public static String of(String address) {
    QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
    int size = code.size + 2 * QUIET;
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 "
        + size
        + " "
        + size
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h"
        + size
        + "v"
        + size
        + "H0z\"/><path d=\""
        + path
        + "\"/></svg>\n";
  }
}
