package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@EachDatabase
class AttachmentsTest {

  private static final Actor SYSTEM = Actor.system("test");
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period OPEN = Period.from(TODAY);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Institution school;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    school = Institution.of(ent.school().id());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void theTreeIsWalkedBothWaysInOneStatement() {
    Institution circonscription = authority("Circonscription");
    Institution dsden = authority("DSDEN");
    Institution rectorate = authority("Rectorat");
    attach(school, circonscription);
    attach(circonscription, dsden);
    attach(dsden, rectorate);

    assertEquals(List.of(circonscription, dsden, rectorate), above(school, TODAY));
    assertEquals(
        List.of(dsden, circonscription, school),
        directory.attachments().listDescendantsOf(rectorate, TODAY));
    assertEquals(1, ent.statements().countIn(() -> above(school, TODAY)));
  }

  @Test
  void anAttachmentHoldsOnItsDays() {
    Institution first = authority("DSDEN A");
    Institution second = authority("DSDEN B");
    attach(school, first);
    directory.attachments().detach(school, first, TODAY.plusDays(9), SYSTEM);
    directory.attachments().attach(school, second, Period.from(TODAY.plusDays(10)), SYSTEM);

    assertEquals(List.of(), above(school, TODAY.minusDays(1)));
    assertEquals(List.of(first), above(school, TODAY.plusDays(9)));
    assertEquals(List.of(second), above(school, TODAY.plusDays(10)));
  }

  @Test
  void aCircleIsRefusedNamingBoth() {
    Institution a = authority("A");
    Institution b = authority("B");
    Institution c = authority("C");
    attach(a, b);
    attach(b, c);

    ConflictException circle = assertThrows(ConflictException.class, () -> attach(c, a));
    assertEquals("attachment-cycle", circle.code());
    assertTrue(circle.getMessage().contains(c.id().toString()));
    assertTrue(circle.getMessage().contains(a.id().toString()));
    assertEquals("attachment-cycle", conflict(a, a));
  }

  @Test
  void oneParentAtATime() {
    attach(school, authority("A"));

    assertEquals("already-attached", conflict(school, authority("B")));
  }

  @Test
  void aTowerIsRefused() {
    Institution below = school;
    for (int i = 0; i < 11; i++) {
      Institution next = authority("Level " + i);
      attach(below, next);
      below = next;
    }

    assertEquals("attachment-too-deep", conflict(below, authority("Too high")));
    assertEquals(11, above(school, TODAY).size());
  }

  @Test
  void whatDoesNotExistOrHasNoSuchDayIsRefused() {
    Institution unknown = Institution.of(new SchoolId(Ent.stranger().value()));
    Period farAway = new Period(LocalDate.MIN, LocalDate.MAX);

    assertThrows(NotFoundException.class, () -> attach(school, unknown));
    RejectedException refused =
        assertThrows(
            RejectedException.class,
            () -> directory.attachments().attach(school, authority("A"), farAway, SYSTEM));
    assertEquals(2, refused.violations().size());
    assertThrows(
        NotFoundException.class,
        () -> directory.attachments().detach(school, authority("A"), TODAY, SYSTEM));
  }

  @Test
  void twoHandsAtOnceCannotCloseACircle() throws Exception {
    List<Institution> ring = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      ring.add(authority("Ring " + i));
    }
    List<Callable<Boolean>> hands = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Institution child = ring.get(i);
      Institution parent = ring.get((i + 1) % 4);
      hands.add(() -> conflictOrNone(child, parent));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    int attached = 0;
    for (Future<Boolean> hand : threads.invokeAll(hands)) {
      attached += hand.get() ? 1 : 0;
    }
    threads.shutdown();

    assertEquals(3, attached);
  }

  private boolean conflictOrNone(Institution child, Institution parent) {
    try {
      attach(child, parent);
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  private String conflict(Institution child, Institution parent) {
    return assertThrows(ConflictException.class, () -> attach(child, parent)).code();
  }

  private void attach(Institution child, Institution parent) {
    directory.attachments().attach(child, parent, OPEN, SYSTEM);
  }

  private List<Institution> above(Institution child, LocalDate day) {
    return directory.attachments().listAncestorsOf(child, day);
  }

  private Institution authority(String name) {
    return Institution.of(
        directory.organisations().register(null, name, OrganisationKind.AUTHORITY, SYSTEM).id());
  }
}
