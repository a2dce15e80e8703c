/**
 * Fuzzing of everything that reads what others send: a table of targets, their seeds, and what
 * counts as a finding. {@code bin/fuzz} runs them with coverage under Jazzer, which nothing here
 * depends on; a test runs each target on its seeds.
 */
@NullMarked
package org.lienthong.fuzz;

import org.jspecify.annotations.NullMarked;
