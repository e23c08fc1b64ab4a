package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.spi.AnnotatedSource;
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
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What annotations of joined classes and of collections leave open is named, with what to write.
 */
@SuppressWarnings("unused") // the annotations alone are read
class PartsRefusedTest {

  @Entity
  @Table(name = "card")
  @Kept(purpose = "cards", rule = "ent-account")
  static class Card {
    @EmbeddedId Works.Key key;

    @SubjectRef(DataCategory.IDENTITY)
    UUID pupil;

    @ElementCollection
    @PersonalData(DataCategory.SCHOOLING)
    Set<String> nowhere;

    @ElementCollection
    @CollectionTable(name = "card_half", joinColumns = @JoinColumn(name = "card_id"))
    @PersonalData(DataCategory.SCHOOLING)
    Set<String> half;

    @ElementCollection
    @CollectionTable(
        name = "card_bag",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "card_id", referencedColumnName = "id")
        })
    @PersonalData(DataCategory.SCHOOLING)
    List<String> bag;

    @ElementCollection
    @CollectionTable(
        name = "card_step",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "card_id", referencedColumnName = "id")
        })
    Set<Works.Step> steps;

    @ElementCollection
    @CollectionTable(
        name = "card_keyed",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "card_id", referencedColumnName = "id")
        })
    @PersonalData(DataCategory.SCHOOLING)
    Map<Works.Step, String> keyed;

    @ElementCollection
    @CollectionTable(
        name = "card_silent",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "card_id", referencedColumnName = "id")
        })
    @OrderColumn
    List<String> silent;
  }

  @Test
  void aCollectionSaysWhereItsRowsStandAndWhatTellsThemApart() {
    assertEquals(
        List.of(
            "Card.nowhere names no columns of its table: add @CollectionTable(name = …, joinColumns = …)",
            "Card.half refers to a key of several columns: say by referencedColumnName which is which, the tenant too",
            "Card.steps.wish is about orderedBy, which is no @SubjectRef",
            "Card.keyed holds values of a type that is not understood: use TableDescription",
            "Card.silent is not declared: say @PersonalData, @SubjectRef, or @NonPersonal and why"),
        problems(Card.class));
  }

  @Test
  void aJoinedClassComesWithTheOneThatItExtends() {
    assertEquals(
        List.of("GradedWork is joined to Work, which is not among those given"),
        problems(Works.GradedWork.class));
  }

  @Entity
  @Table(name = "work_prize")
  static class PrizedWork extends Works.BonusWork {
    @PersonalData(DataCategory.SCHOOLING)
    String prize;
  }

  /** Hibernate looks for the key of the class above, EclipseLink for that of the uppermost. */
  @Test
  void belowAKeyThatIsRenamedEachClassSaysItsOwn() {
    assertEquals(
        List.of(
            "PrizedWork is joined below a class that renames its key, which providers read differently: add @PrimaryKeyJoinColumn(name = …, referencedColumnName = …) for each column"),
        problems(
            Works.Work.class, Works.GradedWork.class, Works.BonusWork.class, PrizedWork.class));
  }

  @Entity
  @Table(name = "pile")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class Pile {
    @EmbeddedId Works.Key key;

    @ElementCollection
    @CollectionTable(
        name = "pile_word",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "pile_id", referencedColumnName = "id")
        })
    @PersonalData(DataCategory.SCHOOLING)
    @Kept(purpose = "piles", rule = "ent-account")
    List<String> words;

    @ManyToMany Set<Pile> others;

    @OneToMany
    @JoinTable(
        name = "pile_card",
        joinColumns = {
          @JoinColumn(name = "tenant"),
          @JoinColumn(name = "pile_id", referencedColumnName = "id")
        },
        inverseJoinColumns = @JoinColumn(name = "card_id"))
    Set<Works.Work> works;

    @NonPersonal("a number")
    @Column(table = "pile_two")
    int size;
  }

  @Entity
  @Table(name = "pile_high")
  static class HighPile extends Pile {
    @RefersTo(Pile.class)
    UUID below;
  }

  @Test
  void whatLinksLeaveOpenAndWhatManyTablesShareIsNamed() {
    assertEquals(
        List.of(
            "Pile.size stands in pile_two, which its class does not name: add @SecondaryTable(name = …)",
            "Pile.words belongs to rows of several tables: declare it with TableDescription",
            "Pile.others belongs to rows of several tables: declare it with TableDescription",
            "Pile.works belongs to rows of several tables: declare it with TableDescription",
            "Pile.others names no columns of its table: add @JoinTable(name = …, joinColumns = …, inverseJoinColumns = …), or mappedBy where the other side has them",
            "Pile.works refers to a key of several columns: say by referencedColumnName which is which, the tenant too",
            "HighPile.below refers to Pile, whose rows stand in several tables: use TableDescription"),
        problems(Pile.class, HighPile.class, Works.Work.class));
  }

  private static List<String> problems(Class<?>... entities) {
    MisconfiguredException refused =
        assertThrows(MisconfiguredException.class, () -> AnnotatedSource.of("parts", entities));
    return List.of(String.valueOf(refused.getMessage()).split("\n"));
  }
}
