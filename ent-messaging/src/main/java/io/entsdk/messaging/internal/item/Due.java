package io.entsdk.messaging.internal.item;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.messaging.internal.kind.Kinds;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.ThreadId;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachRule;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Is something that has waited for one reader until its hour.
 *
 * @param author who sent it; absent once that person was erased
 * @param rule the rule by which it was sent
 * @param shownFrom the hour for which it has waited
 * @param child one of the children because of whom, if any
 * @param thread the thread in which it stands, at the place {@code seq}
 * @param copied whether guardians were copied
 */
record Due(
    ItemId item,
    @Nullable PersonId author,
    SchoolId school,
    Contact contact,
    @Nullable Principal principal,
    ReachRule rule,
    Instant shownFrom,
    @Nullable ThreadId thread,
    int seq,
    @Nullable PersonId child,
    boolean copied) {

  /**
   * The columns that it is read from, the first ones of a row: of a delivery {@code d}, its item
   * {@code i} and what was decided, {@code x}.
   */
  static final String SELECT =
      "d.item_id, i.author_id, i.school_id, i.kind, i.team_id, i.principal_id, x.rule,"
          + " d.release_at, i.space_id, i.seq, d.child_id, i.copied";

  static final int COLUMNS = 12;

  static Due of(Row row) {
    return new Due(
        new ItemId(row.uuid(0)),
        row.isNull(1) ? null : new PersonId(row.uuid(1)),
        new SchoolId(row.uuid(2)),
        Kinds.of(new ItemKind(row.text(3))).contact(),
        Told.principal(row, 4),
        ReachRule.valueOf(row.text(6)),
        Micros.instant(row.bigint(7)),
        row.isNull(8) ? null : new ThreadId(row.uuid(8)),
        row.isNull(9) ? 0 : row.integer(9),
        row.isNull(10) ? null : new PersonId(row.uuid(10)),
        row.flag(11));
  }

  /** Return whom a decision about it takes, beside its reader. */
  Set<PersonId> people() {
    Set<PersonId> people = new HashSet<>();
    if (author != null) {
      people.add(author);
    }
    if (principal instanceof Principal.OfPerson of) {
      people.add(of.person());
    }
    return people;
  }
}
