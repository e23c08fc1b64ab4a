package io.entsdk.messaging.internal.draft;

import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Request;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.SendKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Is a draft as it is kept. Prints nothing of it. */
record StoredDraft(
    UUID id,
    SendKey key,
    int version,
    Content content,
    Instant savedAt,
    @Nullable Instant sendAt,
    @Nullable String notSent) {

  Draft shown() {
    return new Draft(
        key,
        version,
        content.kind(),
        content.to(),
        content.envelope().blind(),
        content.subject(),
        content.text(),
        content.body().html(),
        content.envelope().enclosed(),
        content.marks().important(),
        asking(content.asked()),
        savedAt,
        sendAt,
        notSent);
  }

  private static Draft.Asking asking(Request asked) {
    return new Draft.Asking(asked.what(), asked.rule(), asked.lastDay(), asked.remindOn());
  }

  @Override
  public String toString() {
    return "StoredDraft[" + id + "]";
  }
}
