/** How long the pages for readers take while many people search. */
@NullMarked
package org.lienthong.benchmarks.pages;

import org.jspecify.annotations.NullMarked;
