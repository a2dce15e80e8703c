/** Steps through the XML answers of protocols. */
@NullMarked
package org.lienthong.harvester.xml;

import org.jspecify.annotations.NullMarked;
