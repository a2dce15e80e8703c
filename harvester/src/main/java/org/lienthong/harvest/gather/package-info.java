/** The one entrance for gathering from libraries: it knows which way each of them is reached. */
@NullMarked
package org.lienthong.harvest.gather;

import org.jspecify.annotations.NullMarked;
