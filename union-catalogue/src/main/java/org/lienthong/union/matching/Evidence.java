package org.lienthong.union.matching;

/**
 * A piece of evidence for or against two records being one edition.
 *
 * @param feature what was compared
 * @param a what the first record says, for people; may be empty
 * @param b what the second record says
 * @param points log-odds: positive speaks for
 * @param veto whether it forbids an automatic merge
 */
public record Evidence(Feature feature, String a, String b, double points, boolean veto) {}
