package org.lienthong.console.search;

/** How the text in the search box is read. */
public enum SearchSyntax {
  /** As words and numbers; nothing is an error. */
  WORDS,
  /** As a query in CQL, which may be refused. */
  CQL
}
