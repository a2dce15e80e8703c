/** Tests of the query model. */
@NullMarked
package org.lienthong.core.query;

import org.jspecify.annotations.NullMarked;
