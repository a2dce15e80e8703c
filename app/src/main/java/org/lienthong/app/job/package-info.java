/**
 * What the jobs of this program do: one class for each kind of job, which says what its parameters
 * and its result are. {@code core.job} runs them; commands and the server submit them.
 */
@NullMarked
package org.lienthong.app.job;

import org.jspecify.annotations.NullMarked;
