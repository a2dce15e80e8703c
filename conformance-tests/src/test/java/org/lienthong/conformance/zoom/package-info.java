/**
 * The ZOOM types Connection, Query, ResultSet and Record over two clients: libyaz, which is
 * independent, and our own. One contract is tested with both.
 */
@NullMarked
package org.lienthong.conformance.zoom;

import org.jspecify.annotations.NullMarked;
