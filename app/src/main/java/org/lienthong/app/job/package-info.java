/**
 * The kinds of jobs of this program: one class for each kind, which defines its parameters and its
 * result. {@code core.job} runs them; commands and the server submit them.
 */
@NullMarked
package org.lienthong.app.job;

import org.jspecify.annotations.NullMarked;
