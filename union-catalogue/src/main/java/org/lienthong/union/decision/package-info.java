/**
 * What people decided about records: the same, not the same, this ISBN means nothing, this cluster
 * stays as it is. By library and local id, so that a decision outlives harvests, clusters and
 * rules; each can be undone by itself.
 */
@NullMarked
package org.lienthong.union.decision;

import org.jspecify.annotations.NullMarked;
