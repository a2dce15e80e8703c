/** Searching for people: what pages and the JSON interface ask of the catalogue. */
@NullMarked
package org.lienthong.console.search;

import org.jspecify.annotations.NullMarked;
