/**
 * The model of a query, which every query language produces and every index runs.
 *
 * <p>Languages are in the packages below ({@code cql}, {@code pqf}); Z39.50 RPN is decoded in the
 * module {@code z3950}.
 */
@NullMarked
package org.lienthong.core.query;

import org.jspecify.annotations.NullMarked;
