/** Tests of SRU over real sockets, against a real store and index. */
@NullMarked
package org.lienthong.sru;

import org.jspecify.annotations.NullMarked;
