package io.entsdk.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.entsdk.auth.ladder.ActionKind;
import io.entsdk.core.access.Permission;
import io.entsdk.core.internal.Feature;
import io.entsdk.core.internal.Wiring;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyTest {

  @Test
  void theLedgerIsPrintedWithoutADatabase() {
    Terminal.Said french = Terminal.typeAlone("policy", "print", "--lang", "fr");
    Terminal.Said json = Terminal.typeAlone("policy", "print", "--json");

    assertEquals(0, french.exit(), french::err);
    assertTrue(french.out().startsWith("# Registre d’entropie"), french::out);
    JsonNode ways = json.json().get("ways");
    JsonNode words = ways.get(ways.size() - 1);
    assertEquals("PASSPHRASE", words.get("path").asText());
    assertEquals("RESTRICTED", words.get("cnil").asText());
    assertEquals(55, words.get("bits").get(1).get("bits").asDouble(), 0.01);
  }

  /** Here all four jars are on the path. */
  @Test
  void everyPermissionOfTheFourJarsHasARowInTheTableOfCeilings() {
    List<Permission> real =
        Wiring.features().stream()
            .flatMap(feature -> feature.permissions().stream())
            .flatMap(source -> source.permissions().stream())
            .toList();

    assertEquals(4, Wiring.features().stream().map(Feature::name).distinct().count());
    for (Permission permission : real) {
      ActionKind kind =
          ActionKind.of(permission)
              .orElseThrow(() -> new AssertionError(permission.code() + " has no row"));
      assertEquals(kind.least(), permission.least(), permission::code);
    }
  }
}
