/**
 * XML input and output: StAX factories created by class, without document type definitions, and
 * text that XML 1.0 allows.
 *
 * <p>The packages that read and write the elements define their meaning.
 */
@NullMarked
package org.lienthong.marc.xml;

import org.jspecify.annotations.NullMarked;
