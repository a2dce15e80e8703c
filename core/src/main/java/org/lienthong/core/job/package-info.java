/**
 * Long work as jobs: persistent, in lanes, cancellable at safe points, with progress, log lines and
 * a result. What a job does is a {@link org.lienthong.core.job.JobKind}; the kinds are in the
 * modules that do the work.
 */
@NullMarked
package org.lienthong.core.job;

import org.jspecify.annotations.NullMarked;
