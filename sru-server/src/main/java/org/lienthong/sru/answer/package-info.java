/**
 * SRU answers as values, and how they are written: XML of each version, inside SOAP or not, and
 * JSON. Records are written as they are read; the rest of an answer is small.
 */
@NullMarked
package org.lienthong.sru.answer;

import org.jspecify.annotations.NullMarked;
