package io.entsdk.core.internal.protection;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;
import static io.entsdk.core.protection.ProtectionSql.replaces;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.directory.JpaEntitlements;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.protection.HeldSubject;
import io.entsdk.core.protection.Hold;
import io.entsdk.core.protection.HoldBasis;
import io.entsdk.core.protection.HoldId;
import io.entsdk.core.protection.HoldRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps holds and the marks of those that stand, within one unit of work. */
final class JpaHolds {

  private static final String SELECT =
      """
      select id, subject_kind, subject_id, basis, reference, review_on, placed_by, placed_at,
        release_asked_by, release_asked_at, release_reason, released_by, released_at
      from ent_core_hold where tenant = cast(?1 as int) and\s""";

  private static final String ASK =
      """
      update ent_core_hold set release_asked_by = cast(?3 as uuid),
        release_asked_at = cast(?4 as bigint), release_reason = cast(?5 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and released_at is null""";

  private static final String TO_REVIEW =
      """
      released_at is null and review_on <= cast(?3 as date)
        and (review_on > cast(?4 as date) or (review_on = cast(?4 as date) and id > cast(?5 as uuid)))
        and %s order by review_on, id fetch first %d rows only""";

  private static final String OF_PEOPLE = "subject_id in (" + JpaEntitlements.OF_SCHOOL + ")";

  /** The second parameter is read, or PostgreSQL would not know its type. */
  private static final String OF_ALL = "cast(?2 as uuid) is not null";

  private static final String UNCALLED =
      """
      released_at is null and review_on <= cast(?2 as date)
        and (called_on is null or called_on < review_on)
      order by review_on, id fetch first %d rows only for update""";

  private static final String CALLED =
      """
      update ent_core_hold set called_on = review_on
      where tenant = cast(?1 as int) and id = cast(?2 as uuid)""";

  /** Only what the second person has seen asked is released. */
  private static final String RELEASE =
      """
      update ent_core_hold set released_by = cast(?3 as uuid), released_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and released_at is null
        and release_asked_by = cast(?5 as uuid)""";

  private final Unit unit;
  private final int tenant;

  JpaHolds(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  Hold add(HoldRequest request, Optional<PersonId> by) {
    Hold hold =
        new Hold(
            new HoldId(unit.newId()), request, by, unit.now(), Optional.empty(), Optional.empty());
    unit.insertAll("ent_core_hold", columns(), List.of(hold));
    unit.insertAll(
        "ent_core_held",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("subject_id", one -> one.what().subject().id()),
            Column.uuid("hold_id", one -> one.id().value())),
        List.of(hold));
    return hold;
  }

  private List<Column<Hold>> columns() {
    return List.of(
        Column.integer("tenant", any -> tenant),
        Column.uuid("id", hold -> hold.id().value()),
        Column.text("subject_kind", hold -> hold.what().subject().kind()),
        Column.uuid("subject_id", hold -> hold.what().subject().id()),
        Column.text("basis", hold -> hold.what().basis().name()),
        Column.text("reference", hold -> hold.what().reference()),
        Column.date("review_on", hold -> hold.what().reviewOn()),
        Column.uuid("placed_by", hold -> hold.placedBy().map(PersonId::value).orElse(null)),
        Column.bigint("placed_at", hold -> Micros.of(hold.placedAt())));
  }

  Hold get(HoldId hold) {
    return rows("id = cast(?2 as uuid)", hold.value()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Hold", hold));
  }

  List<Hold> listOf(PersonId person) {
    return rows(
        "subject_kind = 'person' and subject_id = cast(?2 as uuid) order by placed_at desc, id desc",
        person.value());
  }

  /**
   * Return at most {@code most} holds that were to be looked at by {@code day}, after a position,
   * those that have waited longest first: on people of {@code school}, or on everything.
   */
  List<Hold> toReview(Optional<SchoolId> school, LocalDate day, ReviewPosition after, int most) {
    return unit
        .rows(
            readsAll(
                KEEPING,
                SELECT + TO_REVIEW.formatted(school.isPresent() ? OF_PEOPLE : OF_ALL, most)),
            tenant,
            school.map(SchoolId::value).orElse(ReviewPosition.NOTHING),
            day,
            after.day(),
            after.hold())
        .stream()
        .map(JpaHolds::hold)
        .toList();
  }

  /** Return the next holds to be looked at by {@code day} for which nobody was called yet. */
  List<Hold> uncalled(LocalDate day, int most) {
    return unit.rows(SELECT + UNCALLED.formatted(most), tenant, day).stream()
        .map(JpaHolds::hold)
        .toList();
  }

  void called(Hold hold) {
    unit.update(CALLED, tenant, hold.id().value());
  }

  void review(Hold hold, LocalDate next) {
    unit.update(
        """
        update ent_core_hold set review_on = cast(?3 as date)
        where tenant = cast(?1 as int) and id = cast(?2 as uuid) and released_at is null""",
        tenant,
        hold.id().value(),
        next);
  }

  void askRelease(Hold hold, PersonId by, String reason) {
    unit.update(ASK, tenant, hold.id().value(), by.value(), Micros.of(unit.now()), reason);
  }

  /** Release what {@code first} has asked, and tell whether that still stood. */
  boolean release(Hold hold, PersonId first, PersonId second) {
    boolean released =
        unit.update(
                RELEASE,
                tenant,
                hold.id().value(),
                second.value(),
                Micros.of(unit.now()),
                first.value())
            == 1;
    if (released) {
      unit.update(
          replaces(
              "delete from ent_core_held where tenant = cast(?1 as int) and hold_id = cast(?2 as uuid)"),
          tenant,
          hold.id().value());
    }
    return released;
  }

  private List<Hold> rows(String condition, UUID id) {
    return unit.rows(SELECT + condition, tenant, id).stream().map(JpaHolds::hold).toList();
  }

  private static Hold hold(Row row) {
    HeldSubject subject =
        row.text(1).equals(HeldSubject.PERSON)
            ? HeldSubject.of(new PersonId(row.uuid(2)))
            : new HeldSubject.OfRecord(row.text(1), row.uuid(2));
    return new Hold(
        new HoldId(row.uuid(0)),
        new HoldRequest(subject, HoldBasis.valueOf(row.text(3)), row.text(4), row.date(5)),
        person(row, 6),
        Micros.instant(row.bigint(7)),
        asked(row),
        row.isNull(12)
            ? Optional.empty()
            : Optional.of(new Hold.Released(orGone(row, 11), Micros.instant(row.bigint(12)))));
  }

  private static Optional<Hold.ReleaseAsked> asked(Row row) {
    return row.isNull(9)
        ? Optional.empty()
        : Optional.of(
            new Hold.ReleaseAsked(orGone(row, 8), Micros.instant(row.bigint(9)), row.text(10)));
  }

  private static PersonId orGone(Row row, int column) {
    return person(row, column).orElse(PersonId.GONE);
  }

  private static Optional<PersonId> person(Row row, int column) {
    return row.isNull(column) ? Optional.empty() : Optional.of(new PersonId(row.uuid(column)));
  }
}
