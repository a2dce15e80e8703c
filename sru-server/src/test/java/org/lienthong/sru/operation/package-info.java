/** Tests of what operations remember. */
@NullMarked
package org.lienthong.sru.operation;

import org.jspecify.annotations.NullMarked;
