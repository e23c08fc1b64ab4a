package io.entsdk.messaging.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.entsdk.core.access.AccessDeniedException;
import io.entsdk.core.directory.Directory;
import io.entsdk.core.directory.PassAnswer;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.directory.SubstitutePasses;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.EachDatabase;
import io.entsdk.testkit.Ent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** A substitute on a pass writes to the families of the class, and reads nobody's letters. */
@EachDatabase
class SubstituteTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 15);

  @Parameter Database database;

  @Test
  void aPassWritesToTheFamiliesOfItsClassAlone() {
    try (Post post = new Post(database)) {
      Mailbox substitute = substitute(post.ent());
      ItemId earlier = post.sendTrip();

      SendResult sent = send(post.ent(), substitute, post.ent().cp());
      assertEquals(
          List.of(assertInstanceOf(SendResult.Released.class, sent).item(), earlier),
          post.shownTo(post.ent().grace()));
      assertThrows(
          AccessDeniedException.class, () -> send(post.ent(), substitute, post.ent().ce1()));
      assertThrows(AccessDeniedException.class, () -> substitute.inbox(10));
    }
  }

  private static Mailbox substitute(Ent ent) {
    SubstitutePasses passes = Directory.of(ent.tenant()).passes();
    String code = passes.give(ent.cp(), TODAY, ent.as(ent.head())).code().text();
    PassAnswer answer = passes.activate(code, "Sam", "RIVIÈRE");
    return Messaging.of(ent.tenant())
        .as(assertInstanceOf(PassAnswer.Accepted.class, answer).actor());
  }

  private static SendResult send(Ent ent, Mailbox from, SchoolClass to) {
    return from.announce(ent.school())
        .to(Audience.guardiansOf(to))
        .subject("Bonjour")
        .text("Je remplace aujourd’hui.")
        .send(Post.newKey());
  }
}
