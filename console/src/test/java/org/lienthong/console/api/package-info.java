/** Tests of the JSON interface over real sockets, against a real store and union. */
@NullMarked
package org.lienthong.console.api;

import org.jspecify.annotations.NullMarked;
