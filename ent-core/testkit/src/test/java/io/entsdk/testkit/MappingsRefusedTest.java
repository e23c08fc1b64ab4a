package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.ToldToGuardians;
import io.entsdk.core.spi.AnnotatedSource;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a mapping says of whole tables, and what cannot be followed, is named and never dropped. */
@SuppressWarnings("unused") // the annotations alone are read
class MappingsRefusedTest {

  private static final String OF_A_SCHEMA =
      " says a schema or catalog of %s, which no statement names: leave it out, and let the"
          + " connection's schema, or a synonym or view in it, lead there";

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

  @Entity
  @Table(name = "sketch")
  @SecondaryTable(name = "sketch_owner")
  @SecondaryTable(name = "sketch_back")
  @Kept(purpose = "sketches", rule = "ent-account")
  static class Sketch {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    @Column(table = "sketch_owner")
    UUID pupil;

    @PersonalData(DataCategory.SCHOOLING)
    String title;

    @PersonalData(DataCategory.SCHOOLING)
    @Column(table = "sketch_back")
    String scribble;
  }

  @Test
  void whatTheFirstTableTellsIsNobodysWhereAFurtherOneAloneNamesThePerson() {
    assertEquals(
        List.of(
            "Sketch tells of people in sketch and names them in sketch_owner alone: move the columns that name them to its first table, or use TableDescription",
            "Sketch tells of people in sketch_back and names them in sketch_owner alone: move the columns that name them to its first table, or use TableDescription"),
        problems(Sketch.class));
  }

  @Entity
  @Table(name = "thing")
  @Inheritance(strategy = InheritanceType.JOINED)
  @Kept(purpose = "things", rule = "ent-account")
  static class Thing {
    @EmbeddedId Works.Key key;

    @PersonalData(DataCategory.SCHOOLING)
    String story;
  }

  @Entity
  @Table(name = "thing_made")
  static class MadeThing extends Thing {
    @NonPersonal("a number")
    int weight;
  }

  @Entity
  @Table(name = "thing_lent")
  static class LentThing extends MadeThing {
    @SubjectRef(DataCategory.IDENTITY)
    UUID borrower;
  }

  @Test
  void neitherIsWhatAClassTellsOfWhomOneBelowItNames() {
    assertEquals(
        List.of(
            "Thing tells of people in thing and names them in thing_lent alone: move the columns that name them to its first table, or use TableDescription"),
        problems(Thing.class, MadeThing.class, LentThing.class));
  }

  @MappedSuperclass
  abstract static class Drawn {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    UUID pupil;

    @ManyToMany
    @JoinTable(
        name = "map_note",
        catalog = "elsewhere",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "map_id", referencedColumnName = "id")
        },
        inverseJoinColumns = {
          @JoinColumn(name = "note_tenant", referencedColumnName = "tenant"),
          @JoinColumn(name = "note_id", referencedColumnName = "id")
        })
    Set<Note> notes;
  }

  @Entity
  @Table(name = "map", schema = "drawings")
  @SecondaryTable(name = "map_back", catalog = "elsewhere")
  @AssociationOverride(name = "notes", joinTable = @JoinTable(name = "other_note"))
  @Kept(purpose = "maps", rule = "ent-account")
  static class DrawnMap extends Drawn {
    @ElementCollection
    @CollectionTable(
        name = "map_place",
        schema = "drawings",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "map_id", referencedColumnName = "id")
        })
    @PersonalData(DataCategory.SCHOOLING)
    Set<String> places;
  }

  @Test
  void whereATableStandsAndWhatIsOverriddenIsNotDropped() {
    assertEquals(
        List.of(
            "DrawnMap" + OF_A_SCHEMA.formatted("map"),
            "DrawnMap" + OF_A_SCHEMA.formatted("map_back"),
            "DrawnMap overrides an association that it inherits: map it in the class itself, or use TableDescription",
            "DrawnMap.places" + OF_A_SCHEMA.formatted("map_place"),
            "Drawn.notes" + OF_A_SCHEMA.formatted("map_note")),
        problems(Note.class, DrawnMap.class));
  }

  private static List<String> problems(Class<?>... entities) {
    MisconfiguredException refused =
        assertThrows(MisconfiguredException.class, () -> AnnotatedSource.of("maps", entities));
    return List.of(String.valueOf(refused.getMessage()).split("\n"));
  }
}
