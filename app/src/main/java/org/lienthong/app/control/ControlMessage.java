package org.lienthong.app.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One message of the control channel, a line of JSON. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = ControlMessage.Run.class, name = "run"),
  @JsonSubTypes.Type(value = ControlMessage.Line.class, name = "line"),
  @JsonSubTypes.Type(value = ControlMessage.Trouble.class, name = "error"),
  @JsonSubTypes.Type(value = ControlMessage.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = ControlMessage.Following.class, name = "following"),
  @JsonSubTypes.Type(value = ControlMessage.Done.class, name = "done")
})
sealed interface ControlMessage {
  /** To the server: run this command. */
  record Run(String token, List<String> arguments, String folder, @Nullable String secret)
      implements ControlMessage {
    public Run {
      // A line of JSON may leave out anything: then it is malformed, and nobody runs into null.
      Objects.requireNonNull(token, "token");
      Objects.requireNonNull(Path.of(folder), "folder");
      arguments = List.copyOf(arguments);
    }
  }

  /** From the server: a line of the result. */
  record Line(String text) implements ControlMessage {}

  /** From the server: a line about an error. */
  record Trouble(String text) implements ControlMessage {}

  /** From the server: the progress of the command. */
  record Progress(String what, long done, long total) implements ControlMessage {}

  /** From the server: the command follows these jobs now, which continue without it. */
  record Following(List<String> jobs) implements ControlMessage {
    public Following {
      jobs = List.copyOf(jobs);
    }
  }

  /** From the server: the command has ended, with this exit status. */
  record Done(int status) implements ControlMessage {}
}
