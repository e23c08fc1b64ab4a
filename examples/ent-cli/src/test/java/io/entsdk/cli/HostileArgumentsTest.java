package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.cli.Terminal.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileArgumentsTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "school",
        "roster plan",
        "check --nothing",
        "check --tenant 0",
        "check --tenant 99999999999999",
        "check --now yesterday",
        "check --lang de",
        "school open --uai 0610123C",
        "school open --uai 0610123A --name wrong-letter",
        "school open --uai 0610123C --name x --zone Moon/Base",
        "school open --uai 0610123C --name x --as not-an-id",
        "school open --uai 0610123C --name x --hat DIR@0610123C",
        "roster plan --school 0610123C /no/such/folder",
        "roster plan --school 0610123C --format aaf .",
        "roster apply",
        "roster apply --plan not-an-id",
        "roster apply --plan 00000000-0000-7000-8000-000000000000 --school 0610123C .",
        "jobs run events --seconds 0",
        "jobs run events --seconds -1",
        "jobs run",
        "announce --school 0610123C --class CP --subject x --text y",
        "readiness",
        "readiness 0610123A",
        "readiness record 0610123C REGISTER_IN_FORCE",
        "readiness record 0610123C REGISTER_IN_FORCE --document a --words b",
        "readiness record 0610123C NOTHING --document a",
        "readiness pilot 0610123C --reason x",
        "people find",
        "people find ada",
        "people find ada --school 0610123A",
        "people find ada --school 0610123C --limit many",
      })
  void aWrongCommandLineIsToldAsOneAndDoesNothing(String words) {
    Said said = Terminal.onH2(folder).type(words.isEmpty() ? new String[0] : words.split(" "));

    assertEquals(2, said.exit(), said.err());
    assertEquals("", said.out());
    assertTrue(said.err().contains("Try: ent-cli"), said.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jdbc:mysql://localhost/x", "h2", "", "jdbc:h2"})
  void anotherDatabaseIsAMistakeOfTheCommandLine(String url) {
    assertEquals(2, Terminal.typeAlone("check", "--db", url, "--keys", keys()).exit());
  }

  @Test
  void noDatabaseIsAMistakeOfTheCommandLine() {
    Said said = Terminal.typeAlone("check", "--keys", keys());

    assertEquals(2, said.exit());
    assertTrue(said.err().contains("--db"), said.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roster plan --school 0610123C .",
        "people list --school 0610123C",
        "roster apply --plan 00000000-0000-7000-8000-000000000000",
        "jobs run nothing",
      })
  void whatIsNotThereIsRefusedAndNotAMistake(String words) {
    Said said = Terminal.onH2(folder).type((words + " --json").split(" "));

    assertEquals(1, said.exit(), said.err());
    assertEquals("", said.out());
    assertEquals("not-found", said.refusal().get("code").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table ent_core_school; --",
        "\"},{\"x\":\"",
        "École \u0000\u0007\u202e \uD83D\uDE00"
      })
  void aHostileNameIsANameAndTheJsonStaysOne(String name) {
    Terminal terminal = Terminal.onH2(folder);
    Said said = terminal.type("school", "open", "--uai", "0610123C", "--name", name, "--json");

    assertTrue(said.exit() == 0 || said.exit() == 1, said.err());
    assertFalse((said.exit() == 0 ? said.json() : said.refusal()).isMissingNode());
    assertEquals(0, terminal.type("check").exit());
  }

  @Test
  void aWordWithAnAtSignReadsNoFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "school open --uai");

    Said said = Terminal.onH2(folder).type("@" + secret);

    assertEquals(2, said.exit());
    assertFalse(said.err().contains("--uai"), said.err());
  }

  @Test
  void aDatabaseThatRefusesUsIsToldWithoutThePassword() {
    Terminal terminal = Terminal.onH2(folder);
    terminal.done("check");

    Said said = terminal.type("check", "--json", "--user", "somebody", "--password=hunter2");

    assertEquals(1, said.exit());
    assertEquals("failed", said.refusal().get("code").asText());
    assertFalse((said.out() + said.err()).contains("hunter2"));
  }

  private String keys() {
    return folder.resolve("keys").toString();
  }
}
