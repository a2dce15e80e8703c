/**
 * XML as this program lets it in and out: StAX factories chosen by class, without document type
 * definitions, and text that XML 1.0 can hold.
 *
 * <p>What the elements mean belongs to those who read and write them.
 */
@NullMarked
package org.lienthong.marc.xml;

import org.jspecify.annotations.NullMarked;
