/** The JSON objects of the interface for programs; their components are its members. */
@NullMarked
package org.lienthong.console.api.v1.body;

import org.jspecify.annotations.NullMarked;
