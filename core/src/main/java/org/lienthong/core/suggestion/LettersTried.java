package org.lienthong.core.suggestion;

/** For which words those that are one letter away are tried: they are many, and trusted least. */
enum LettersTried {
  /** For none. */
  OF_NO_WORD,
  /** For words that are no words of the index, neither as typed nor as keys. */
  OF_UNKNOWN_WORDS,
  /** For each word: a wrong letter often makes another word that exists. */
  OF_EVERY_WORD
}
