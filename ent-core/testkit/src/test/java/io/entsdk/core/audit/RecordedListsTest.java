package io.entsdk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.PageRequest;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Relation;
import io.entsdk.core.access.Scope;
import io.entsdk.core.audit.AuditRecord.Outcome;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.spi.PermissionSource;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** What is found by name, what stands about guardians, and what a vendor shows of its own. */
@EachDatabase
class RecordedListsTest {

  private static final Permission READ_NOTEBOOK =
      Permission.of("read-notebook", Assurance.PASSWORD, Relation.TEACHES);
  private static final RecordedRead NOTEBOOK =
      RecordedRead.told(READ_NOTEBOOK, new Purpose("notebook"));

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Actor alan;

  @BeforeEach
  void open() {
    ent = Ent.on(database, wiring -> wiring.permissions(new NotebookPermissions()));
    directory = Directory.of(ent.tenant());
    alan = ent.as(ent.alan());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoIsFoundByNameIsRecordedAndNobodyElse() {
    directory.people().search("ad", ent.school().id(), PageRequest.first(20), alan);
    assertEquals(Set.of(ent.ada()), shownBy("find-people", ent.alan()));

    LocalDate today = ent.school().dayOf(ent.clock().instant());
    directory.asOf(today).search("bob", ent.school().id(), PageRequest.first(20), alan);
    assertEquals(Set.of(ent.ada(), ent.bob()), shownBy("find-people", ent.alan()));
  }

  @Test
  void onlyThePageThatIsShownIsRecorded() {
    var page = directory.people().search("lo", ent.school().id(), PageRequest.first(1), alan);

    assertEquals(
        page.items().stream().map(one -> one.person()).collect(Collectors.toSet()),
        shownBy("find-people", ent.alan()));
  }

  @Test
  void theTermsOfGuardiansAreRecordedForTheChildAndForEachGuardian() {
    directory.guardianships().listOf(ent.ada(), ent.as(ent.head()));

    assertEquals(
        Set.of(ent.ada(), ent.grace(), ent.charles()), shownBy("read-guardianships", ent.head()));
  }

  @Test
  void aVendorRecordsAReadOfItsOwn() {
    Scope cp = new Scope.OfClass(ent.cp().id());
    audit().record(NOTEBOOK, cp, List.of(ent.ada(), ent.bob()), alan);

    assertEquals(Set.of(ent.ada(), ent.bob()), shownBy("read-notebook", ent.alan()));
    assertThrows(
        AccessDeniedException.class,
        () -> audit().record(NOTEBOOK, cp, List.of(ent.ada()), ent.as(ent.edith())));
    assertEquals(Set.of(), shownBy("read-notebook", ent.edith()));
  }

  @Test
  void aReadThatNobodyDeclaresIsRefused() {
    Permission twin = Permission.of("read-notebook", Assurance.CLASS_CODE, Relation.GUARDS);
    Scope cp = new Scope.OfClass(ent.cp().id());

    for (Permission unknown : List.of(twin, Permission.of("read-diary", Assurance.PASSWORD))) {
      RecordedRead read = RecordedRead.told(unknown, new Purpose("notebook"));
      assertThrows(
          RejectedException.class, () -> audit().record(read, cp, List.of(ent.ada()), alan));
    }
  }

  private Audit audit() {
    return Audit.of(ent.tenant());
  }

  private Set<PersonId> shownBy(String action, PersonId actor) {
    return audit().list(1_000, Seals.SYSTEM).items().stream()
        .filter(entry -> entry.action().equals(action) && entry.outcome() == Outcome.READ)
        .filter(entry -> entry.actor().filter(actor::equals).isPresent())
        .flatMap(entry -> entry.subject().stream())
        .collect(Collectors.toSet());
  }

  /** Declares what the vendor's notebook asks for. */
  private static final class NotebookPermissions implements PermissionSource {

    @Override
    public String id() {
      return "acme-notebook";
    }

    @Override
    public List<Permission> permissions() {
      return List.of(READ_NOTEBOOK);
    }

    @Override
    public String text(String code, Locale locale) {
      return "read the notebook of a class";
    }
  }
}
