/** Dialogues with a server as files, one for each clause of the standard. */
@NullMarked
package org.lienthong.z3950.dialogue;

import org.jspecify.annotations.NullMarked;
