/**
 * SRU Record Update 1.0, by which libraries write to their own catalogue. A message is read as a
 * flat list of its values; accounts decide who may write.
 */
@NullMarked
package org.lienthong.sru.update;

import org.jspecify.annotations.NullMarked;
