/** The door of the record store for records that were gathered, however they came. */
@NullMarked
package org.lienthong.harvest.intake;

import org.jspecify.annotations.NullMarked;
