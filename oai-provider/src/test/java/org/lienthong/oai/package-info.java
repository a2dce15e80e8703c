/** Tests of the data provider against a real store and real sockets. */
@NullMarked
package org.lienthong.oai;

import org.jspecify.annotations.NullMarked;
