package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.ToldToGuardians;
import io.entsdk.core.spi.AnnotatedSource;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a mapping says of whole tables, and what cannot be followed, is named and never dropped. */
@SuppressWarnings("unused") // the annotations alone are read
class MappingsRefusedTest {

  @Entity
  @Table(name = "note")
  @Kept(purpose = "notes", rule = "ent-account")
  static class Note {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    UUID pupil;
  }

  @Entity
  @ToldToGuardians
  static class PraisingNote extends Note {
    @PersonalData(DataCategory.SCHOOLING)
    String praise;
  }

  @Test
  void guardiansAreNotGivenAWholeTableByOneOfItsClasses() {
    assertEquals(
        List.of(
            "PraisingNote is told to guardians and shares its table with others: say @ToldToGuardians of Note"),
        problems(Note.class, PraisingNote.class));
  }

  private static List<String> problems(Class<?>... entities) {
    MisconfiguredException refused =
        assertThrows(MisconfiguredException.class, () -> AnnotatedSource.of("maps", entities));
    return List.of(String.valueOf(refused.getMessage()).split("\n"));
  }
}
