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

  /** What a line is read from, of an item {@code i} and its wording {@code r}. */
  static final String OF_ITEM =
      "i.kind, i.school_id, i.author_id, i.asked, i.revision, r.subject, r.hash, " + Told.OF_ITEM;

  /** The columns of {@link #OF_ITEM}. */
  static final int COLUMNS = 7 + Told.COLUMNS;

  private static final int TOLD = 7;

  /** Return the line of {@code at}, whose item stands in {@code row} from a column on. */
  static InboxLine of(Delivered at, Row row, int from) {
    return read(at, row, from, "", null);
  }

  /** Return likewise a line whose text follows its item. */
  static InboxLine withBody(Delivered at, Row row, int from) {
    int body = from + COLUMNS;
    return read(at, row, from, row.text(body), row.isNull(body + 1) ? null : row.text(body + 1));
  }

  private static InboxLine read(
      Delivered at, Row row, int from, String body, @Nullable String html) {
    return new InboxLine(
        at.item(),
        at.releaseAt(),
        at.read(),
        new ItemKind(row.text(from)),
        new SchoolId(row.uuid(from + 1)),
        row.isNull(from + 2) ? PersonId.GONE : new PersonId(row.uuid(from + 2)),
        Asked.valueOf(row.text(from + 3)),
        row.integer(from + 4),
        row.text(from + 5),
        row.text(from + 6),
        Told.of(at, row, from + TOLD),
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
    return new OpenItem(entry(answers, isRead), body, html, told.ofReader(), hash, told.copied());
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
