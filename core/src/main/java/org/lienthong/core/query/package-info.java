/**
 * The one model of a query, made by every query language and run by every index.
 *
 * <p>Languages are in the packages below ({@code cql}, {@code pqf}); Z39.50 RPN is decoded where
 * its octets are known.
 */
@NullMarked
package org.lienthong.core.query;

import org.jspecify.annotations.NullMarked;
