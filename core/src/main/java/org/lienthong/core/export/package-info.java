/** The formats of exported files: MARC in its forms, and tables for people. */
@NullMarked
package org.lienthong.core.export;

import org.jspecify.annotations.NullMarked;
