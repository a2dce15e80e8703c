/**
 * Records in the record syntaxes of Z39.50: USMARC, XML, SUTRS, OPAC and GRS-1.
 *
 * <p>Syntax, schema and element set name together define the requested form ({@link
 * org.lienthong.z3950.syntax.Presentation}); octets of MARC and XML come from the codecs and
 * crosswalks of core.
 */
@NullMarked
package org.lienthong.z3950.syntax;

import org.jspecify.annotations.NullMarked;
