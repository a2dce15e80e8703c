/** Blocks of IP addresses: which proxies are trusted, and which addresses may be asked. */
@NullMarked
package org.lienthong.core.network;

import org.jspecify.annotations.NullMarked;
