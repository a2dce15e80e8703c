/**
 * What the demonstration shows: facts about real Vietnamese school books, and three invented
 * schools that have catalogued them each in its own way.
 *
 * <p>Facts come from {@code books.tsv} beside these classes. The records are made anew at each
 * start, always the same, so that tests and measurements can rely on them.
 */
@NullMarked
package org.lienthong.app.demo;

import org.jspecify.annotations.NullMarked;
