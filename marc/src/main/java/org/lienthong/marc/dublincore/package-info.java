/** Dublin Core in XML, read as MARC. */
@NullMarked
package org.lienthong.marc.dublincore;

import org.jspecify.annotations.NullMarked;
