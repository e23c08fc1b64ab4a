package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.cli.SweepRows.Done;
import io.entsdk.cli.SweepRows.Due;
import io.entsdk.cli.SweepRows.Planned;
import io.entsdk.cli.SweepRows.Swept;
import io.entsdk.sample.SampleSchool;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is over goes by rules of tables, and of columns that go before their row. */
class SweepTest {

  private static final List<String> ADDRESS = List.of("address", "log_step.address");

  @TempDir Path folder;

  @Test
  void aNumberIsConfirmedOfATableOrOfARuleOfItsColumns() {
    SampleSchool sample = SampleSchool.of(7).pupils(6).generate();
    Terminal terminal = Terminal.onH2(folder);
    terminal.done("school", "open", "--uai", sample.uai(), "--name", sample.name());
    for (String confirmed : List.of("log_act=3", "log_act:log-address=3")) {
      assertTrue(
          refusal(terminal, confirmed).startsWith("No swept table log_act in this tenant"),
          confirmed);
    }
    for (String unclear : List.of("log_act", "log_act=many", "log_act:log-address")) {
      assertEquals(2, terminal.type("retention", "sweep", "--confirm", unclear).exit(), unclear);
    }
  }

  @Test
  void linesNameTheColumnsThatGoBeforeTheirRow() {
    Due row = due("log-act", List.of(), null, 0);
    Due columns = due("log-address", ADDRESS, "BRAKE", 0);
    assertEquals(
        List.of(
            "7 rows would go and 3 are emptied, in about 2 s; nothing was changed",
            "         7 of 90 in log_act (log-act)",
            "         7 of 90 in address, log_step.address of log_act (log-address): BRAKE"),
        new Planned(10, 3, 2, List.of(row, columns)).lines());
    assertEquals(
        List.of(
            "Not through yet",
            "         5 of 8 in log_act, and the people in 2",
            "         2 of 8 in address, log_step.address of log_act"),
        new Done(null, List.of(swept("log-act", List.of(), 5), swept("log-address", ADDRESS, 0)))
            .lines());
  }

  private static String refusal(Terminal terminal, String confirmed) {
    return terminal
        .type("retention", "sweep", "--confirm", confirmed, "--json")
        .refusal()
        .get("message")
        .asText();
  }

  private static Due due(String rule, List<String> columns, String obstacle, long emptied) {
    return new Due(
        "log_act", rule, columns, obstacle, 90, 8, 1, emptied, 0, null, null, List.of(), "delete");
  }

  private static Swept swept(String rule, List<String> columns, long taken) {
    return new Swept("log_act", rule, columns, null, 8, taken, 2);
  }
}
