package io.entsdk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Types commands against one database, with keys of its own, on a Tuesday morning in September. */
record Terminal(String url, Path keys) {

  private static final String SCHOOL_MORNING = "2026-09-15T06:30:00Z";

  static Terminal onH2(Path folder) {
    return new Terminal("jdbc:h2:file:" + folder.resolve("ent"), folder.resolve("keys"));
  }

  /** Is what came back. */
  record Said(int exit, String out, String err) {

    JsonNode json() {
      return parsed(out);
    }

    JsonNode refusal() {
      return parsed(err);
    }

    private static JsonNode parsed(String text) {
      try {
        return new ObjectMapper().readTree(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Run one step on this database. */
  Said type(String... words) {
    List<String> site = List.of("--db", url, "--keys", keys.toString(), "--now", SCHOOL_MORNING);
    return typeAlone(Stream.concat(Stream.of(words), site.stream()).toArray(String[]::new));
  }

  /** Run one step that must be done, and return its JSON. */
  JsonNode done(String... words) {
    Said said = type(Stream.concat(Stream.of(words), Stream.of("--json")).toArray(String[]::new));
    if (said.exit() != 0 || !said.err().isEmpty()) {
      throw new AssertionError("Refused: " + said.err());
    }
    return said.json();
  }

  /** Run exactly these words. */
  static Said typeAlone(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = EntCli.run(new PrintWriter(out), new PrintWriter(err), words);
    return new Said(exit, out.toString(), err.toString());
  }
}
