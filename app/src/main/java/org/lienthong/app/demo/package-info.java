/**
 * The data of the demonstration: facts about real Vietnamese school books, and three invented
 * schools, each with its own way of cataloguing them.
 *
 * <p>Facts come from the resource {@code books.tsv}. The records are generated at each start,
 * always the same, so that tests and measurements can rely on them.
 */
@NullMarked
package org.lienthong.app.demo;

import org.jspecify.annotations.NullMarked;
