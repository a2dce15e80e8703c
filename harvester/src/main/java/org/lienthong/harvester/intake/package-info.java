/** The door of the record store for records that were gathered, however they came. */
@NullMarked
package org.lienthong.harvester.intake;

import org.jspecify.annotations.NullMarked;
