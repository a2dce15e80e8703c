/** The entry point for gathering from libraries: it selects the protocol for each of them. */
@NullMarked
package org.lienthong.harvester.gather;

import org.jspecify.annotations.NullMarked;
