package org.lienthong.core.suggestion;

/** For which words those that are one letter away are tried: they are many, and trusted least. */
enum Effort {
  /** For none. */
  NO_LETTERS,
  /** For words that are no words of the index, neither as typed nor as keys. */
  UNKNOWN_WORDS,
  /** For each word: a wrong letter often makes another word that exists. */
  EVERY_WORD
}
