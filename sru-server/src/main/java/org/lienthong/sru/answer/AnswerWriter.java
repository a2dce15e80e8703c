package org.lienthong.sru.answer;

import java.io.IOException;
import java.io.OutputStream;

/** Writes answers in one format. */
public interface AnswerWriter {
  /** Returns the value of Content-Type. */
  String contentType();

  /** Writes an answer as UTF-8 and leaves {@code out} open. */
  void write(SruAnswer answer, OutputStream out) throws IOException;
}
