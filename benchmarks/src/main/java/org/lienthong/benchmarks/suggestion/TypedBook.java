package org.lienthong.benchmarks.suggestion;

/**
 * A book of the benchmark.
 *
 * @param title all of 245 $a
 * @param isbn thirteen digits
 */
record TypedBook(String title, String author, String isbn) {}
