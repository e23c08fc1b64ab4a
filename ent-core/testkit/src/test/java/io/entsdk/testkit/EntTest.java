package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class EntTest {

  @Parameter Database database;

  @Test
  void theSchoolIsThereWithItsPeople() {
    try (Ent ent = Ent.on(database)) {
      List<Person> pupils =
          Directory.of(ent.tenant()).people().listPupilsOf(ent.cp(), ent.as(ent.alan()));

      assertEquals(List.of(ent.ada(), ent.bob()), pupils.stream().map(Person::id).toList());
    }
  }

  @Test
  void theRuntimeFindsNothingToMend() {
    try (Ent ent = Ent.on(database)) {
      assertTrue(ent.runtime().check().passed(), () -> ent.runtime().check().toString());
    }
  }
}
