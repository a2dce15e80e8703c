/**
 * Which parts of a record may be published, by any protocol.
 *
 * <p>{@link org.lienthong.core.disclosure.HiddenField} is the table; {@link
 * org.lienthong.core.disclosure.DisclosurePolicy} applies it.
 */
@NullMarked
package org.lienthong.core.disclosure;

import org.jspecify.annotations.NullMarked;
