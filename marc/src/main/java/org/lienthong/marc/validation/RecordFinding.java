package org.lienthong.marc.validation;

/**
 * One deviation of a record from a rule.
 *
 * @param place where it is: {@code LDR/06}, {@code 008/35-37}, {@code 245}, {@code 245$a}, {@code
 *     650[2]$a} for the second field of its tag, {@code 100/ind1} for an indicator
 * @param found the text that is wrong; empty when something is missing
 * @param expected what is allowed or probably meant; empty when that is not known
 */
public record RecordFinding(QualityRule rule, String place, String found, String expected) {}
