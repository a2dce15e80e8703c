/** Stepping through the answers of protocols that speak XML. */
@NullMarked
package org.lienthong.harvest.xml;

import org.jspecify.annotations.NullMarked;
