package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.cli.Terminal.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass(name = "on {0}")
@EnumSource(TestServer.class)
class AuditTest {

  private static final String TODAY = "2026-09-15T06:30:00Z";

  @Parameter TestServer server;
  @TempDir Path folder;
  private Terminal terminal;
  private Path export;
  private Path keys;
  private Path roots;

  @BeforeEach
  void open() throws IOException {
    terminal = server.terminal(folder);
    export = folder.resolve("audit.export");
    keys = folder.resolve("public-keys");
    roots = folder.resolve("roots");
    terminal.done("school", "open", "--uai", "0610123C", "--name", "École Émile Zola");
    seal();
  }

  @Test
  void anExportIsVerifiedWithoutTheDatabase() throws IOException {
    write();

    JsonNode verified = offline("--witness", roots.toString()).json();

    assertTrue(verified.get("intact").asBoolean());
    assertEquals(1, verified.at("/counts/blocks").asInt());
    assertEquals(1, verified.at("/counts/unsealed").asInt(), "that it was exported");
    assertTrue(verified.get("contradiction").isNull());
  }

  @Test
  void aChangedExportIsBrokenAndSaysWhere() throws IOException {
    write();
    Files.writeString(export, Files.readString(export).replace("open-school", "shut-school"));

    Said said = offline();

    assertEquals(1, said.exit());
    assertEquals("ENTRY_CHANGED", said.json().at("/contradiction/why").asText());
    assertEquals("audit-broken", said.refusal().get("code").asText());
  }

  @Test
  void theDatabaseIsVerifiedWhereItIsAndAMissingTailIsMissed() throws IOException {
    seal();
    assertTrue(
        terminal.done("audit", "verify", "--witness", roots.toString()).get("intact").asBoolean());

    List<String> lines = Files.readAllLines(roots);
    assertEquals(2, lines.stream().filter(line -> !line.isEmpty()).count());
    Terminal other = server.terminal(Files.createDirectory(folder.resolve("other")));
    Said said = other.type("audit", "verify", "--witness", roots.toString(), "--json");

    assertEquals(1, said.exit());
    assertEquals("TAIL_MISSING", said.json().at("/contradiction/why").asText());
  }

  @Test
  void whatIsNoExportNoKeyOrNoRootIsRefused() throws IOException {
    write();
    Files.writeString(folder.resolve("noise"), "noise");

    assertEquals(1, verify(folder.resolve("noise"), keys).exit());
    assertEquals(1, verify(folder.resolve("nowhere"), keys).exit());
    assertEquals(1, verify(export, folder.resolve("noise")).exit());
    assertEquals(1, offline("--witness", folder.resolve("noise").toString()).exit());
    assertEquals(2, Terminal.typeAlone("audit", "verify", "--export", export.toString()).exit());
    assertEquals(1, terminal.type("audit", "export", export.toString()).exit());
    assertFalse(Files.readString(export).isEmpty());
  }

  private void write() throws IOException {
    terminal.done("audit", "export", export.toString());
    Files.writeString(keys, terminal.type("audit", "keys").out());
  }

  private void seal() {
    terminal.done("school", "open", "--uai", uai(), "--name", "Une école");
    terminal.done("jobs", "run", "audit-seal", "--witness", roots.toString());
  }

  private String uai() {
    return Files.exists(roots) ? "0750655E" : "9741234Y";
  }

  private Said offline(String... more) {
    return verify(export, keys, more);
  }

  private static Said verify(Path export, Path keys, String... more) {
    String[] words = {
      "audit",
      "verify",
      "--json",
      "--now",
      TODAY,
      "--export",
      export.toString(),
      "--public-keys",
      keys.toString()
    };
    return Terminal.typeAlone(Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new));
  }
}
