package io.entsdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.MisconfiguredException;
import io.entsdk.core.personal.DataCategory;
import io.entsdk.core.personal.Dated;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.Kept;
import io.entsdk.core.personal.NonPersonal;
import io.entsdk.core.personal.PersonalData;
import io.entsdk.core.personal.RefersTo;
import io.entsdk.core.personal.RowClock;
import io.entsdk.core.personal.SubjectRef;
import io.entsdk.core.personal.TableDescription;
import io.entsdk.core.spi.AnnotatedSource;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What annotations leave open, or what is not understood, is named: every place of it at once. */
class AnnotationsRefusedTest {

  @Entity
  static class Gaps {
    @Id UUID owner;
    int tenant;
    String title;

    @PersonalData(DataCategory.CORRESPONDENCE)
    String withoutRule;

    @Kept(purpose = "gaps", rule = "gaps", erasure = ErasureMethod.KEEP)
    @PersonalData(value = DataCategory.TRACE, about = "title")
    String withoutReason;

    @NonPersonal(" ")
    int because;

    @Kept(purpose = "gaps", rule = "gaps")
    @SubjectRef(DataCategory.IDENTITY)
    String login;

    @NonPersonal("a number")
    @PersonalData(DataCategory.ANSWER)
    @Kept(purpose = "gaps", rule = "gaps")
    int both;

    @RefersTo(String.class)
    UUID other;
  }

  @Test
  void everythingThatIsNotDeclaredIsNamed() {
    assertEquals(
        List.of(
            "Gaps.owner is not declared: say @PersonalData, @SubjectRef, or @NonPersonal and why",
            "Gaps.title is not declared: say @PersonalData, @SubjectRef, or @NonPersonal and why",
            "Gaps.withoutRule serves nothing, or no rule ends it: add @Kept to it or to its class",
            "Gaps.withoutReason outlives the person and does not say why: add because to @Kept",
            "Gaps.withoutReason is about title, which is no @SubjectRef",
            "Gaps.because is not personal and does not say why",
            "Gaps.login names a person and is no UUID: keep the id of the person",
            "Gaps.both is declared twice: keep one annotation",
            "Gaps.other refers to an entity that is not among those given",
            "Gaps.other is not declared: say @PersonalData, @SubjectRef, or @NonPersonal and why"),
        problems(Gaps.class));
  }

  @Entity
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class Spread {
    @Id @GeneratedValue long id;
    @ElementCollection Set<String> words;
    @ManyToMany Set<Spread> others;
    @OneToMany Set<Spread> children;
    @ManyToOne Spread parent;

    @OneToMany(mappedBy = "parent")
    Set<Spread> mapped;
  }

  @Test
  void whatHasTablesOfItsOwnIsNamed() {
    assertEquals(
        List.of(
            "Spread.parent names no column: add @JoinColumn(name = …)",
            "Spread has no column tenant: every statement on its rows names one",
            "Spread.words names no columns of its table: add @CollectionTable(name = …, joinColumns = …)",
            "Spread.others names no columns of its table: add @JoinTable(name = …, joinColumns = …, inverseJoinColumns = …), or mappedBy where the other side has them",
            "Spread.children names no columns of its table: add @JoinTable(name = …, joinColumns = …, inverseJoinColumns = …), or mappedBy where the other side has them"),
        problems(Spread.class));
  }

  @Entity
  static class ByGetters {
    private long tenant;

    @Id
    long getTenant() {
      return tenant;
    }
  }

  @Test
  void whatIsMappedByGettersOrNotAtAllIsNamed() {
    assertEquals(
        List.of("ByGetters is mapped by its getters: annotate fields"), problems(ByGetters.class));
    assertEquals(List.of("String is no entity: give those alone"), problems(String.class));
  }

  @Entity
  static class HomeWork {
    @Id @GeneratedValue long id;
    int tenant;

    @NonPersonal("tells of a class")
    int givenOn;
  }

  @Test
  void namesAreWrittenAsTheHostWritesThem() {
    assertEquals(
        List.of("homework", "home_work"),
        List.of(
            table(AnnotatedSource.of("homework", HomeWork.class)),
            table(AnnotatedSource.inSnakeCase("homework", HomeWork.class))));
    assertEquals(
        "given_on",
        AnnotatedSource.inSnakeCase("homework", HomeWork.class)
            .describe()
            .get(0)
            .columns()
            .get(2)
            .column());
  }

  @Entity
  @Kept(purpose = "visits", rule = "sign-in")
  static class Visit {
    @Id @GeneratedValue long id;
    int tenant;

    @Dated
    @PersonalData(DataCategory.CONNECTION)
    @Kept(erasure = ErasureMethod.UNLINK)
    LocalDate day;
  }

  @Entity
  @Kept(purpose = "visits", rule = "sign-in")
  static class DatedWrongly {
    @Id @GeneratedValue long id;
    int tenant;

    @Dated(lastDay = true)
    @NonPersonal("a moment")
    long at;
  }

  @Test
  void aRowIsDatedByTheRuleOfItsEntity() {
    assertEquals(
        Optional.of(new RowClock("day", RowClock.Kind.DAY, "sign-in")),
        AnnotatedSource.of("visits", Visit.class).describe().get(0).terms().clock());
    assertEquals(
        List.of(
            "DatedWrongly.at dates the row by a type that is not understood: use TableDescription"),
        problems(DatedWrongly.class));
  }

  private static String table(AnnotatedSource source) {
    return source.describe().stream().map(TableDescription::table).findFirst().orElseThrow();
  }

  private static List<String> problems(Class<?> entity) {
    String told =
        assertThrows(MisconfiguredException.class, () -> AnnotatedSource.of("wrong", entity))
            .getMessage();
    return told.lines().toList();
  }
}
