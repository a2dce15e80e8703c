/**
 * The sets in which records are published: by library, area, school level, library type, material
 * class and subject class. They serve the four ways of interconnection of the law on libraries, for
 * harvesters that take only a part.
 *
 * <p>Sets are computed when a record is written and stored with it ({@code RecordChange.Put.sets}),
 * so that a change of membership is a change of the record. How harvesters see sets is decided in
 * {@code oai-provider}.
 */
@NullMarked
package org.lienthong.core.sets;

import org.jspecify.annotations.NullMarked;
