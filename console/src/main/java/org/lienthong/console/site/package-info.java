/**
 * What the operator of a catalogue says about it: its name, logo, colour, contact and texts. It
 * knows no pages and no HTTP.
 */
@NullMarked
package org.lienthong.console.site;

import org.jspecify.annotations.NullMarked;
