package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.item.Asked;
import io.entsdk.messaging.item.InboxEntry;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.OpenItem;
import org.jspecify.annotations.Nullable;

/** Holds what the database knows of one line of a mailbox. Prints without its words. */
public record InboxLine(
    ItemId item,
    long releaseAt,
    boolean read,
    ItemKind kind,
    SchoolId school,
    PersonId author,
    Asked asked,
    int revision,
    String subject,
    String hash,
    Told told,
    String body,
    @Nullable String html) {

  private static final int TOLD = 10;
  private static final int BODY = TOLD + Told.COLUMNS;

  static InboxLine of(Row row) {
    return read(row, "", null);
  }

  static InboxLine withBody(Row row) {
    return read(row, row.text(BODY), row.isNull(BODY + 1) ? null : row.text(BODY + 1));
  }

  private static InboxLine read(Row row, String body, @Nullable String html) {
    return new InboxLine(
        new ItemId(row.uuid(0)),
        row.bigint(1),
        !row.isNull(2),
        new ItemKind(row.text(3)),
        new SchoolId(row.uuid(4)),
        row.isNull(5) ? PersonId.GONE : new PersonId(row.uuid(5)),
        Asked.valueOf(row.text(6)),
        row.integer(7),
        row.text(8),
        row.text(9),
        Told.of(row, TOLD),
        body,
        html);
  }

  InboxEntry entry(OwnAnswers answers, boolean isRead) {
    return new InboxEntry(
        item,
        kind,
        school,
        author,
        told.onBehalfOf(),
        told.shownThread(),
        subject,
        Micros.instant(releaseAt),
        isRead,
        told.starred(),
        told.priority(),
        asks(answers),
        answers.isComplete(item),
        answers.childrenOf(item));
  }

  OpenItem whole(OwnAnswers answers, boolean isRead) {
    return new OpenItem(entry(answers, isRead), body, html, told.ofReader(), hash);
  }

  /** Return what the item asks of this reader: nothing, if the reader may answer for nobody. */
  Asked asks(OwnAnswers answers) {
    return answers.of(item).isEmpty() ? Asked.NOTHING : asked;
  }

  /** Tell whether it waits for an answer of this reader. */
  boolean isOpen(OwnAnswers answers) {
    return asks(answers) != Asked.NOTHING && !answers.isComplete(item);
  }

  @Override
  public String toString() {
    return "InboxLine[" + item + "]";
  }
}
