package io.entsdk.messaging.internal.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.From;
import io.entsdk.messaging.reach.Opening;
import io.entsdk.messaging.reach.Towards;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can be said to be open is what some table keeps closed, and nothing else. */
class OpenableTest {

  private static final List<ReachTable> TABLES =
      List.of(PrimaryTable.STRICT, SecondaryTable.STRICT);

  @Test
  void eachClosedCellHasANameToOpenItBy() {
    for (ReachTable table : TABLES) {
      for (From from : From.values()) {
        for (Towards towards : Towards.values()) {
          if (table.cell(from, towards, Contact.PRIVATE_MESSAGE).isClosed()) {
            assertEquals(1, names(from, towards), from + " to " + towards);
          }
        }
      }
    }
  }

  @Test
  void eachNameOpensSomethingThatSomeTableKeepsClosed() {
    for (Opening opening : Opening.values()) {
      assertTrue(
          TABLES.stream()
              .anyMatch(
                  table ->
                      Arrays.stream(From.values()).anyMatch(from -> opensIn(table, opening, from))),
          opening.name());
    }
  }

  private static boolean opensIn(ReachTable table, Opening opening, From from) {
    return Arrays.stream(Towards.values())
        .anyMatch(
            towards ->
                opening.opens(from, towards)
                    && table.cell(from, towards, Contact.PRIVATE_MESSAGE).isClosed());
  }

  private static long names(From from, Towards towards) {
    return Arrays.stream(Opening.values()).filter(one -> one.opens(from, towards)).count();
  }
}
