package io.entsdk.core.internal.onde;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.FieldCeiling;
import io.entsdk.core.directory.PersonField;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.roster.DropReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a file carries follows from the ceiling of the people whom it tells of. */
class LayoutCeilingTest {

  @Test
  void noFileCarriesWhatIsNotCollected() {
    for (Layout layout : List.of(PupilFile.LAYOUT, GuardianFile.LAYOUT, TeacherFile.LAYOUT)) {
      Stream.concat(layout.needed().stream(), layout.optional().stream())
          .forEach(
              column ->
                  assertTrue(
                      FieldCeiling.of(layout.profile())
                          .collected()
                          .contains(layout.fields().get(column)),
                      column));
    }
  }

  @Test
  void aLayoutThatCarriesMoreCannotBeMade() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new Layout(
                "x.csv",
                Profile.TUT,
                List.of("Téléphone"),
                List.of(),
                List.of(),
                Map.of("Téléphone", PersonField.PHONE),
                Map.of()));
  }

  @Test
  void theReasonIsTheCeilings() {
    assertEquals(Optional.of(DropReason.NOT_ALLOWED), TeacherFile.LAYOUT.dropped("Adresse"));
    assertEquals(Optional.of(DropReason.NOT_NEEDED), PupilFile.LAYOUT.dropped("Adresse1"));
    assertEquals(Optional.of(DropReason.NOT_NEEDED), GuardianFile.LAYOUT.dropped("Pays"));
    assertEquals(
        Optional.of(DropReason.NOT_A_CONSENT), PupilFile.LAYOUT.dropped("Autorisations photos"));
    assertEquals(Optional.empty(), PupilFile.LAYOUT.dropped("Nouvelle colonne"));
  }
}
