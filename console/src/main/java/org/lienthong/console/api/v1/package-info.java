/**
 * The interface of the union catalogue for programs, as JSON: {@code /api/v1}. It is a view of
 * {@code console.search}, as the pages for readers are; the objects it answers with are in {@code
 * body}.
 */
@NullMarked
package org.lienthong.console.api.v1;

import org.jspecify.annotations.NullMarked;
