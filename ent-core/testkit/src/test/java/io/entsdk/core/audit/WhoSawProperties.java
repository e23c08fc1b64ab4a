package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.Page;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.People;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.Purpose;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import io.entsdk.testkit.TwinTenant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Two tenants live through the same reads, but one without those that no guardian is told of: every
 * page of what a guardian is shown is the same.
 */
class WhoSawProperties {

  private static final RecordedRead OF_A_CASE =
      RecordedRead.confidential(
          Permission.of("read-case", Assurance.PASSWORD, Relation.HEADS, Relation.TEACHES),
          new Purpose("child-protection"));

  /** The tenant in which only what is told happens. */
  private static final TenantId OTHER = TenantId.of(2);

  private static final List<Twins> OPEN = new ArrayList<>();

  /** Who reads Ada's data, and how. */
  enum Reads {
    TEACHER_LISTS,
    HEAD_LOOKS,
    GUARDIAN_A_LOOKS,
    GUARDIAN_B_LOOKS,
    CHILD_LOOKS,
    HEAD_READS_A_CASE,
    TEACHER_READS_A_CASE,
    MACHINE_LISTS;

    boolean isTold() {
      return this == TEACHER_LISTS || this == HEAD_LOOKS;
    }
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void nothingThatIsShownDependsOnWhatIsNotToldOnH2(
      @ForAll @Size(max = 12) List<Reads> reads, @ForAll @IntRange(min = 1, max = 4) int most) {
    compare(twins(Database.H2), reads, most);
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void nothingThatIsShownDependsOnWhatIsNotToldOnPostgres(
      @ForAll @Size(max = 12) List<Reads> reads, @ForAll @IntRange(min = 1, max = 4) int most) {
    compare(twins(Database.POSTGRES), reads, most);
  }

  @AfterContainer
  static void close() {
    OPEN.forEach(twins -> twins.ent().close());
    OPEN.clear();
  }

  private static void compare(Twins twins, List<Reads> reads, int most) {
    Ent ent = twins.ent();
    for (Reads read : reads) {
      ent.clock().advance(Duration.ofHours(7));
      read(ent, ent.tenant(), read);
      if (read.isTold()) {
        read(ent, ent.tenant(OTHER), read);
      }
    }
    assertEquals(pages(ent, ent.tenant(OTHER), most), pages(ent, ent.tenant(), most));
  }

  private static void read(Ent ent, Tenant tenant, Reads read) {
    People people = Directory.of(tenant).people();
    switch (read) {
      case TEACHER_LISTS -> people.listPupilsOf(ent.cp(), ent.as(ent.alan()));
      case HEAD_LOOKS -> people.get(ent.ada(), ent.as(ent.head()));
      case GUARDIAN_A_LOOKS -> people.get(ent.ada(), ent.as(ent.grace()));
      case GUARDIAN_B_LOOKS -> people.get(ent.ada(), ent.as(ent.charles()));
      case CHILD_LOOKS -> people.get(ent.ada(), ent.as(ent.ada()));
      case HEAD_READS_A_CASE -> aCase(ent, tenant, ent.as(ent.head()));
      case TEACHER_READS_A_CASE -> aCase(ent, tenant, ent.as(ent.alan()));
      case MACHINE_LISTS -> people.listPupilsOf(ent.cp(), Seals.SYSTEM);
    }
  }

  private static void aCase(Ent ent, Tenant tenant, Actor actor) {
    Unit.joined(
        tenant,
        unit ->
            new AccessCheck(unit)
                .requireRead(actor, OF_A_CASE, new Scope.OfPerson(ent.ada()))
                .of(() -> "the file", file -> List.of(ent.ada())));
  }

  /** Return every page, as it is shown: its lines, and whether another one follows. */
  private static List<String> pages(Ent ent, Tenant tenant, int most) {
    Audit audit = Audit.of(tenant);
    Actor grace = ent.as(ent.grace());
    List<String> pages = new ArrayList<>();
    Page<Sighting> page = audit.whoSaw(ent.ada(), most, grace);
    pages.add(page.items() + " " + page.next().isPresent());
    while (page.next().isPresent()) {
      page = audit.whoSaw(ent.ada(), page.next().get(), most, grace);
      pages.add(page.items() + " " + page.next().isPresent());
    }
    return pages;
  }

  private static Twins twins(Database database) {
    return OPEN.stream()
        .filter(twins -> twins.ent().database() == database)
        .findFirst()
        .orElseGet(() -> Twins.open(database));
  }

  /** Holds a school and its twin, both with a guardian who may ask. */
  private record Twins(Ent ent) {

    static Twins open(Database database) {
      Twins twins = new Twins(Ent.on(database));
      new Seals(twins.ent()).authorise(twins.ent().grace(), twins.ent().ada());
      TwinTenant.of(twins.ent(), OTHER);
      OPEN.add(twins);
      return twins;
    }
  }
}
