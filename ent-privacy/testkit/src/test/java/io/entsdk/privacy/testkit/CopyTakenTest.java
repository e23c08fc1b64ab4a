package io.entsdk.privacy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.Actor;
import io.entsdk.core.Assurance;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.Privacy;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is recorded of a copy, and what is open, while somebody takes it. */
class CopyTakenTest {

  private final Album album = new Album();
  private Ent ent;

  @BeforeEach
  void open() {
    ent = Ent.on(Database.H2, wiring -> wiring.personalData(album).externalStore(album.cellar()));
    album.begin(ent);
    Jdbc.execute(ent, "update ent_core_guardianship set state = 'FULL'");
  }

  @AfterEach
  void close() {
    ent.close();
  }

  @Test
  void whoBreaksItOffIsWrittenDownAsWhoeverHasItAll() {
    album.picture(ent, "a", "a", "lundi");
    OutputStream broken =
        new OutputStream() {
          private int room = 100;

          @Override
          public void write(int one) throws IOException {
            if (room-- == 0) {
              throw new IOException("gone");
            }
          }
        };

    assertThrows(
        IOException.class,
        () -> Privacy.of(ent.tenant()).copies().archive(ent.ada(), broken, Locale.FRENCH, ada()));
    assertEquals(1, given());

    assertThrows(
        IllegalStateException.class,
        () ->
            Privacy.of(ent.tenant())
                .copies()
                .write(
                    ent.ada(),
                    row -> {
                      throw new IllegalStateException("the page was closed");
                    },
                    ada()));
    assertEquals(2, given());
  }

  @Test
  void noUnitOfWorkIsOpenWhileItIsWritten() throws IOException {
    album.picture(ent, "a", "a", "lundi");
    List<Boolean> open = new ArrayList<>();
    OutputStream watching =
        new OutputStream() {
          @Override
          public void write(int one) {
            open.add(isInUnit());
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            open.add(isInUnit());
          }
        };

    Privacy.of(ent.tenant()).copies().archive(ent.ada(), watching, Locale.FRENCH, ada());
    Privacy.of(ent.tenant()).copies().write(ent.ada(), row -> open.add(isInUnit()), ada());

    assertEquals(Set.of(false), Set.copyOf(open));
  }

  @Test
  void whoMerelyTypedARowInIsGivenNoFileOfIt() throws IOException {
    album.picture(ent, "a", "a", "lundi");
    OutputStream out = OutputStream.nullOutputStream();
    Actor grace = ent.as(ent.grace(), Assurance.PASSWORD);

    assertEquals(
        List.of(),
        Privacy.of(ent.tenant()).copies().archive(ent.grace(), out, Locale.FRENCH, grace).files());
    assertEquals(
        1,
        Privacy.of(ent.tenant())
            .copies()
            .archive(ent.ada(), out, Locale.FRENCH, ada())
            .files()
            .size());
  }

  /** Tell whether what joins a unit of work joins one that is open. */
  private boolean isInUnit() {
    Object first = Unit.joined(ent.tenant(), Unit::entities);
    Object second = Unit.joined(ent.tenant(), Unit::entities);
    return first == second;
  }

  private long given() {
    return Jdbc.count(
        ent, "select count(*) from ent_core_audit where action = 'read-copy' and outcome = 'DONE'");
  }

  private Actor ada() {
    return ent.as(ent.ada(), Assurance.PASSWORD);
  }
}
