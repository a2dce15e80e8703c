/** What around an installation may be wrong: Java, disk, clock, ports, permissions, members. */
@NullMarked
package org.lienthong.app.doctor;

import org.jspecify.annotations.NullMarked;
