package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.AtSchoolClosing;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.SchoolLink;
import io.entsdk.core.personal.SchoolRef;
import io.entsdk.core.personal.SchoolTerms;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.AnnotatedSource;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Annotations say to which school a row belongs. */
class AnnotatedSchoolTest {

  private static final AtSchoolClosing GOES = new AtSchoolClosing.Goes();

  @Entity
  @Kept(purpose = "garden", rule = "ent-account")
  static class Garden {
    @Id @GeneratedValue UUID id;
    int tenant;
    @SchoolRef UUID school;

    @SubjectRef(DataCategory.IDENTITY)
    UUID keeper;

    @SchoolRef(belongs = false)
    UUID lentBy;
  }

  @Entity
  static class Bed {
    @Id @GeneratedValue UUID id;
    int tenant;

    @RefersTo(Garden.class)
    UUID garden;
  }

  @Entity
  static class Harvest {
    @Id @GeneratedValue UUID id;
    int tenant;

    @SchoolRef(through = "ent_core_class")
    UUID pickedBy;
  }

  @Entity
  static class Shared {
    @Id @GeneratedValue UUID id;
    int tenant;
    @SchoolRef UUID one;
    @SchoolRef UUID other;
  }

  @Test
  void aFieldSaysToWhichSchoolARowBelongs() {
    List<TableDescription> tables =
        AnnotatedSource.of("garden", Garden.class, Bed.class, Harvest.class).describe();

    assertEquals(
        List.of(
            new SchoolTerms(Optional.of(new SchoolLink.Named("school")), List.of("lentby"), GOES),
            new SchoolTerms(Optional.empty(), List.of(), GOES),
            new SchoolTerms(
                Optional.of(new SchoolLink.Through("ent_core_class", List.of("pickedby"))),
                List.of(),
                GOES)),
        tables.stream().map(TableDescription::schools).toList());
  }

  @Test
  void aRowBelongsToOneSchool() {
    String wrong =
        assertThrows(
                MisconfiguredException.class,
                () -> AnnotatedSource.of("shared", Shared.class).describe())
            .getMessage();
    assertEquals(
        "Shared.one is one of several schools: say belongs = false of all but one\n"
            + "Shared.other is one of several schools: say belongs = false of all but one",
        wrong);
  }
}
