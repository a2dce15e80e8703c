/**
 * What of a record may leave the program, by whatever face.
 *
 * <p>{@link org.lienthong.core.disclosure.HiddenField} is the table, {@link
 * org.lienthong.core.disclosure.DisclosurePolicy} applies it.
 */
@NullMarked
package org.lienthong.core.disclosure;

import org.jspecify.annotations.NullMarked;
