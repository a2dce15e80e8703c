/**
 * The directory that holds everything a server keeps: who may use it, and which version made it.
 */
@NullMarked
package org.lienthong.app.data;

import org.jspecify.annotations.NullMarked;
