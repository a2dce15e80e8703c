/** Stepping through the answers of protocols that speak XML. */
@NullMarked
package org.lienthong.harvester.xml;

import org.jspecify.annotations.NullMarked;
