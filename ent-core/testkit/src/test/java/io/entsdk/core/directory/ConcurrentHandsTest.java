package io.entsdk.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Four hands do the same at once. */
@EachDatabase
class ConcurrentHandsTest {

  private static final int HANDS = 4;
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
  private static final Period OPEN = Period.from(TODAY);

  @Parameter Database database;
  private Ent ent;
  private Directory directory;
  private Actor head;

  @BeforeEach
  void open() {
    ent = Ent.on(database);
    directory = Directory.of(ent.tenant());
    head = ent.as(ent.head());
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void onePupilIsEnrolledOnce() throws Exception {
    PersonId pupil = new Crowd(ent).person("NEWCOMER", "Noa");

    assertEquals(
        1,
        successes(
            () -> directory.enrolments().enrol(pupil, ent.cp().id(), PupilLevel.CP, TODAY, head)));
    assertEquals(3, directory.asOf(TODAY).listPupilsOf(ent.cp(), head).size());
  }

  @Test
  void oneControllerIsNamed() throws Exception {
    Actor inspector = ent.as(new Crowd(ent).inspector());
    Holder holder = new Holder.OfPerson(ent.alan(), "Délégué de la DASEN");

    assertEquals(
        1,
        successes(
            () ->
                directory
                    .responsibilities()
                    .name(
                        ent.school().id(),
                        ResponsibilityRole.CONTROLLER,
                        holder,
                        OPEN,
                        inspector)));
  }

  @Test
  void oneMemberIsAdmittedOnce() throws Exception {
    GroupId group =
        directory
            .groups()
            .open(ent.school().id(), "Chorale", new GroupKind.Manual(), TODAY, head)
            .id();

    assertEquals(
        1,
        successes(
            () -> {
              directory.groups().admit(group, ent.ada(), GroupRole.MEMBER, OPEN, head);
              return group;
            }));
    assertEquals(1, directory.groups().listMembersOf(group, TODAY, head).size());
  }

  private static int successes(Callable<?> act) throws Exception {
    Callable<Boolean> tried =
        () -> {
          try {
            return act.call() != null;
          } catch (ConflictException e) {
            return false;
          }
        };
    ExecutorService threads = Executors.newFixedThreadPool(HANDS);
    try {
      int done = 0;
      for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(HANDS, tried))) {
        done += one.get() ? 1 : 0;
      }
      return done;
    } finally {
      threads.shutdown();
    }
  }
}
