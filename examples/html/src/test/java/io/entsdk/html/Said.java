package io.entsdk.html;

import io.entsdk.core.directory.PersonId;
import io.entsdk.messaging.Mailbox;
import io.entsdk.messaging.Messaging;
import io.entsdk.messaging.PrivateMessage;
import io.entsdk.messaging.item.Audience;
import io.entsdk.messaging.item.OpenItem;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.testkit.Database;
import io.entsdk.testkit.Ent;
import java.util.UUID;

/** Is a school in which Alan writes to the head, who reads it. */
final class Said implements AutoCloseable {

  private final Ent ent = Ent.on(Database.H2, builder -> builder.extension(new OwaspSanitizer()));

  /** Send {@code html} and return what is read. */
  OpenItem asHtml(String html) {
    return read(letter().html(html));
  }

  /** Send {@code text} and return what is read. */
  OpenItem asText(String text) {
    return read(letter().text(text));
  }

  private PrivateMessage letter() {
    return mailbox(ent.alan()).write(ent.school()).to(Audience.of(ent.head())).subject("Sortie");
  }

  private OpenItem read(PrivateMessage letter) {
    return mailbox(ent.head()).open(letter.send(SendKey.of(UUID.randomUUID())).item());
  }

  private Mailbox mailbox(PersonId person) {
    return Messaging.of(ent.tenant()).as(ent.as(person));
  }

  @Override
  public void close() {
    ent.close();
  }
}
