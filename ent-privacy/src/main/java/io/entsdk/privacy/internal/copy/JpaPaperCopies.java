package io.entsdk.privacy.internal.copy;

import static io.entsdk.core.protection.ProtectionSql.Reason.KEEPING;
import static io.entsdk.core.protection.ProtectionSql.readsAll;

import io.entsdk.core.NotFoundException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Column;
import io.entsdk.core.internal.persistence.Micros;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.copy.PaperCopy;
import io.entsdk.privacy.copy.PaperCopyId;
import io.entsdk.privacy.copy.PaperRefusal;
import io.entsdk.privacy.copy.PaperRequest;
import io.entsdk.privacy.copy.PaperState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps what was asked for on paper; a step is taken by whoever changes the row first. */
final class JpaPaperCopies {

  private static final int MONTHS = 1;
  private static final Duration READY = Duration.ofDays(3);

  private static final String SELECT =
      """
      select id, person_id, given_to, school_id, asked_on, due_on, state, refusal, until_at,
        recorded_by
      from ent_privacy_paper_copy where tenant = cast(?1 as int) and\s""";

  private static final String OPEN =
      SELECT
          + """
          school_id = cast(?2 as uuid)
            and (state = 'ASKED' or (state = 'APPROVED' and until_at > cast(?3 as bigint)))
          order by due_on, id""";

  private static final String APPROVE =
      """
      update ent_privacy_paper_copy set state = 'APPROVED', approved_by = cast(?3 as uuid),
        until_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and state = 'ASKED'""";

  private static final String REFUSE =
      """
      update ent_privacy_paper_copy set state = 'REFUSED', refusal = cast(?3 as varchar)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and state in ('ASKED', 'APPROVED')""";

  private static final String HAND_OUT =
      """
      update ent_privacy_paper_copy set state = 'HANDED_OUT', handed_by = cast(?3 as uuid),
        handed_at = cast(?4 as bigint)
      where tenant = cast(?1 as int) and id = cast(?2 as uuid) and state = 'APPROVED'
        and until_at > cast(?4 as bigint)""";

  private final Unit unit;
  private final int tenant;

  JpaPaperCopies(Unit unit) {
    this.unit = unit;
    this.tenant = unit.tenantId().value();
  }

  PaperCopy add(PaperRequest request, PersonId recorder) {
    UUID id = unit.newId();
    unit.insertAll(
        "ent_privacy_paper_copy",
        List.of(
            Column.integer("tenant", any -> tenant),
            Column.uuid("id", any -> id),
            Column.uuid("school_id", one -> one.school().value()),
            Column.uuid("person_id", one -> one.person().value()),
            Column.uuid("given_to", one -> one.givenTo().value()),
            Column.text("channel", one -> one.channel().name()),
            Column.text("identity_seen", one -> one.identity().name()),
            Column.date("asked_on", PaperRequest::askedOn),
            Column.date("due_on", one -> one.askedOn().plusMonths(MONTHS)),
            Column.text("state", any -> PaperState.ASKED.name()),
            Column.uuid("recorded_by", any -> recorder.value()),
            Column.bigint("recorded_at", any -> Micros.of(unit.now()))),
        List.of(request));
    return get(new PaperCopyId(id));
  }

  PaperCopy get(PaperCopyId id) {
    return copy(row(id));
  }

  Optional<PersonId> recorderOf(PaperCopyId id) {
    return Optional.ofNullable(person(row(id), 9));
  }

  boolean approve(PaperCopyId id, PersonId approver) {
    long until = Micros.of(unit.now().plus(READY));
    return unit.update(APPROVE, tenant, id.value(), approver.value(), until) == 1;
  }

  boolean refuse(PaperCopyId id, PaperRefusal because) {
    return unit.update(REFUSE, tenant, id.value(), because.name()) == 1;
  }

  boolean handOut(PaperCopyId id, PersonId by) {
    return unit.update(HAND_OUT, tenant, id.value(), by.value(), Micros.of(unit.now())) == 1;
  }

  List<PaperCopy> listOpen(SchoolId school) {
    return unit
        .rows(readsAll(KEEPING, OPEN), tenant, school.value(), Micros.of(unit.now()))
        .stream()
        .map(this::copy)
        .toList();
  }

  private Row row(PaperCopyId id) {
    return unit
        .rows(readsAll(KEEPING, SELECT + "id = cast(?2 as uuid)"), tenant, id.value())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundException("Paper copy", id));
  }

  private PaperCopy copy(Row row) {
    Instant until = row.isNull(8) ? null : Micros.instant(row.bigint(8));
    PaperState kept = PaperState.valueOf(row.text(6));
    boolean lapsed = kept == PaperState.APPROVED && until != null && !until.isAfter(unit.now());
    return new PaperCopy(
        new PaperCopyId(row.uuid(0)),
        person(row, 1),
        person(row, 2),
        new SchoolId(row.uuid(3)),
        row.date(4),
        row.date(5),
        lapsed ? PaperState.LAPSED : kept,
        row.isNull(7) ? null : PaperRefusal.valueOf(row.text(7)),
        until);
  }

  private static @Nullable PersonId person(Row row, int column) {
    return row.isNull(column) ? null : new PersonId(row.uuid(column));
  }
}
