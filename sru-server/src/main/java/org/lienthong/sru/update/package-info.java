/**
 * SRU Record Update 1.0: libraries write to their own catalogue. Messages are read as the values
 * they carry; who may write is said by accounts.
 */
@NullMarked
package org.lienthong.sru.update;

import org.jspecify.annotations.NullMarked;
