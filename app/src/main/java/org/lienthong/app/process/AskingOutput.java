package org.lienthong.app.process;

import java.util.List;
import org.lienthong.app.cli.Output;

/** An output on a terminal whose user may be asked about jobs; silent during the question. */
record AskingOutput(Output out, InterruptQuestion question) implements Output {
  @Override
  public boolean json() {
    return out.json();
  }

  @Override
  public void line(String text) {
    if (!question.isAsked()) {
      out.line(text);
    }
  }

  @Override
  public void error(String text) {
    if (!question.isAsked()) {
      out.error(text);
    }
  }

  @Override
  public void progress(String what, long done, long total) {
    if (!question.isAsked()) {
      out.progress(what, done, total);
    }
  }

  @Override
  public void following(List<String> jobs) {
    question.follow(jobs);
  }
}
