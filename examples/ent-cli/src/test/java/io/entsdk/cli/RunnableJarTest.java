package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged jar in a JVM of its own; the build runs this once the jar is there. */
class RunnableJarTest {

  @TempDir Path folder;

  @Test
  void theJarSpeaksForItselfAndForItsExitCode() throws Exception {
    Terminal.Said help = run("--help");
    Terminal.Said check = run("check", "--json", "--db", url(), "--keys", keys());
    Terminal.Said missing =
        run("people", "list", "--school", "0610123C", "--json", "--db", url(), "--keys", keys());
    Terminal.Said wrong = run("check", "--db", "jdbc:nothing:");

    assertEquals(0, help.exit(), help.err());
    assertEquals(0, check.exit(), check.err());
    assertEquals("", check.err());
    assertTrue(check.json().get("passed").asBoolean(), check.out());
    assertEquals(1, missing.exit());
    assertEquals("not-found", missing.refusal().get("code").asText());
    assertEquals(2, wrong.exit());
  }

  private Terminal.Said run(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("target", "ent-cli.jar").toAbsolutePath().toString()));
    command.addAll(List.of(words));
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    Process process = new ProcessBuilder(command).redirectOutput(out).redirectError(err).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The jar did not come back");
    }
    return new Terminal.Said(process.exitValue(), text(out), text(err));
  }

  private static String text(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }

  private String url() {
    return "jdbc:h2:file:" + folder.resolve("ent");
  }

  private String keys() {
    return folder.resolve("keys").toString();
  }
}
