package org.lienthong.console.site;

/** What the server writes to its log about each request, as the page about privacy tells it. */
public enum RequestLogging {
  /** Nothing. */
  NOTHING,
  /** That a page was opened, but neither by whom nor what was searched. */
  PAGES,
  /** Also the network address of the computer, and what was searched. */
  ADDRESSES
}
