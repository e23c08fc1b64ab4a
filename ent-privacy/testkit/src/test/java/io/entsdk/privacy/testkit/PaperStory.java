package io.entsdk.privacy.testkit;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.privacy.Privacy;
import io.entsdk.privacy.copy.IdentitySeen;
import io.entsdk.privacy.copy.PaperChannel;
import io.entsdk.privacy.copy.PaperCopyId;
import io.entsdk.privacy.copy.PaperRequest;
import io.entsdk.testkit.Ent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Locale;

/** What people ask for on paper, at the school of the tests. */
final class PaperStory {

  private PaperStory() {}

  static PaperRequest alans(Ent ent) {
    return request(ent, ent.alan(), ent.alan());
  }

  /** Return what {@code to} asks today about {@code person}, with a passport. */
  static PaperRequest request(Ent ent, PersonId person, PersonId to) {
    LocalDate today = ent.school().dayOf(ent.clock().instant());
    return new PaperRequest(
        person, to, ent.school().id(), today, PaperChannel.COUNTER, IdentitySeen.PASSPORT);
  }

  /** Keep what Alan has asked for in {@code state}, as nobody who is still there wrote it down. */
  static PaperCopyId kept(Ent ent, String state) {
    PaperCopyId id = new PaperCopyId(ent.tenant().kernel().newId());
    Jdbc.execute(
        ent,
        ("insert into ent_privacy_paper_copy (tenant, id, school_id, person_id, given_to, channel, identity_seen, asked_on, due_on, state, recorded_at, until_at)"
                + " values (1, '%s', '%s', '%s', '%3$s', 'LETTER', 'PASSPORT', date '2026-09-15', date '2026-10-15', '%4$s', 0, 4102444800000000)")
            .formatted(id, ent.school().id(), ent.alan(), state));
    return id;
  }

  static void handOut(Ent ent, Actor actor) {
    try {
      Privacy.of(ent.tenant())
          .paperCopies()
          .handOut(kept(ent, "APPROVED"), OutputStream.nullOutputStream(), Locale.FRENCH, actor);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
