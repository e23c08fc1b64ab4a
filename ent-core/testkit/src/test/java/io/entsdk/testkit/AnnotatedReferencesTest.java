package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.KeyColumn;
import io.entsdk.core.personal.KeyType;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.ParentLink;
import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.AnnotatedSource;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A row is led to another one by all columns of its key, in the order of that key. */
class AnnotatedReferencesTest {

  @Embeddable
  static class Place {
    UUID room;
    int shelf;
  }

  @Entity
  static class Shelf {
    @EmbeddedId
    @NonPersonal("a place in a library")
    Place place;

    int tenant;
  }

  @Entity
  static class Book {
    @Id @GeneratedValue UUID id;
    int tenant;

    @ManyToOne
    @JoinColumn(name = "tenant", referencedColumnName = "tenant", insertable = false)
    @JoinColumn(name = "shelf_number", referencedColumnName = "shelf")
    @JoinColumn(name = "room_id", referencedColumnName = "room")
    Shelf shelf;
  }

  @Entity
  static class Label {
    @Id @GeneratedValue UUID id;
    int tenant;

    @Embedded
    @RefersTo(Shelf.class)
    @AttributeOverride(name = "room", column = @Column(name = "in_room"))
    Place stuckOn;
  }

  @Entity
  static class Misplaced {
    @Id @GeneratedValue UUID id;
    int tenant;

    @ManyToOne
    @JoinColumns({@JoinColumn(name = "room_id"), @JoinColumn(name = "shelf_number")})
    Shelf shelf;
  }

  @Test
  void aKeyOfSeveralColumnsIsReferredToAsAWhole() {
    List<TableDescription> tables =
        AnnotatedSource.of("library", Shelf.class, Book.class, Label.class).describe();

    assertEquals(
        List.of(new KeyColumn("room", KeyType.UUID), new KeyColumn("shelf", KeyType.INT)),
        tables.get(0).key());
    assertEquals(
        List.of(new ParentLink("shelf", List.of("room_id", "shelf_number"))),
        tables.get(1).terms().parents());
    assertEquals(
        List.of(new ParentLink("shelf", List.of("in_room", "shelf"))),
        tables.get(2).terms().parents());
  }

  @Test
  void whoeverLeavesOpenWhichColumnIsWhichIsTold() {
    assertEquals(
        "Misplaced.shelf refers to a key of several columns: say by referencedColumnName which is which",
        assertThrows(
                MisconfiguredException.class,
                () -> AnnotatedSource.of("library", Shelf.class, Misplaced.class))
            .getMessage());
  }
}
