package org.lienthong.conformance.browser;

/** What a reader looks at pages with. */
enum Screen {
  PHONE(390, 844, true),
  PHONE_WITHOUT_SCRIPTS(390, 844, false),
  DESK(1280, 900, true),
  DESK_WITHOUT_SCRIPTS(1280, 900, false);

  private final int width;
  private final int height;
  private final boolean scripts;

  Screen(int width, int height, boolean scripts) {
    this.width = width;
    this.height = height;
    this.scripts = scripts;
  }

  /** Returns the width in CSS pixels. */
  int width() {
    return width;
  }

  /** Returns the height in CSS pixels. */
  int height() {
    return height;
  }

  /** Returns whether scripts run. */
  boolean scripts() {
    return scripts;
  }
}
