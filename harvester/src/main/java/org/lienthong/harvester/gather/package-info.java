/** The one entrance for gathering from libraries: it knows which way each of them is reached. */
@NullMarked
package org.lienthong.harvester.gather;

import org.jspecify.annotations.NullMarked;
