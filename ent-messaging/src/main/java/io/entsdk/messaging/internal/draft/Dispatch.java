package io.entsdk.messaging.internal.draft;

import io.entsdk.core.Actor;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.internal.item.Submission;
import io.entsdk.messaging.internal.post.Posting;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import io.entsdk.messaging.reach.Contact;

/** Hands what was kept to whatever sends things of its kind, within one unit of work. */
record Dispatch(Unit unit, Actor actor) {

  SendResult send(Content content, SendKey key) {
    return isAnnounced(content)
        ? Submission.send(unit, actor, content, key)
        : Posting.send(unit, actor, content, key);
  }

  /** Pass what is complete and the actor's to send, or throw. */
  void require(Content content) {
    if (isAnnounced(content)) {
      Submission.require(unit, actor, content);
    } else {
      Posting.require(unit, actor, content);
    }
  }

  private static boolean isAnnounced(Content content) {
    return content.descriptor().contact() == Contact.ANNOUNCEMENT;
  }
}
