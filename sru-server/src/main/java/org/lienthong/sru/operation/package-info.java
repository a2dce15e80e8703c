/** The SRU operations searchRetrieve, scan and explain, and the result sets they share. */
@NullMarked
package org.lienthong.sru.operation;

import org.jspecify.annotations.NullMarked;
