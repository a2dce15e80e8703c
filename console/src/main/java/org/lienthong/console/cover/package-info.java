/** Pictures of the covers of books: found by ISBN in a folder, made small, and kept small. */
@NullMarked
package org.lienthong.console.cover;

import org.jspecify.annotations.NullMarked;
