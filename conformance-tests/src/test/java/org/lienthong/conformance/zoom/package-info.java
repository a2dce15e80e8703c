/**
 * The ZOOM ideas, Connection, Query, ResultSet and Record, over two clients: libyaz, which nobody
 * here wrote, and our own. One contract is tried with both.
 */
@NullMarked
package org.lienthong.conformance.zoom;

import org.jspecify.annotations.NullMarked;
