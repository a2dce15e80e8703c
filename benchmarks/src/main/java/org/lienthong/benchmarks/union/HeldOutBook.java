package org.lienthong.benchmarks.union;

import java.util.List;

/**
 * One edition of made-up member catalogues.
 *
 * @param work number of its work: the same text, whatever the printing
 * @param title subject or title, without what the other components hold
 * @param kind code of a kind of school book ({@link HeldOutForms#KINDS}); empty for other books
 * @param grade 0 for books other than school books
 * @param volume 0 when there is one only
 * @param series code of a textbook series; empty for none
 * @param reprint 0 for the first printing
 * @param publisher a key of {@link HeldOutForms#PUBLISHERS}
 * @param isbn thirteen digits
 */
record HeldOutBook(
    int work,
    String title,
    String kind,
    int grade,
    int volume,
    String series,
    List<String> authors,
    String publisher,
    int year,
    int reprint,
    int pages,
    String isbn) {}
