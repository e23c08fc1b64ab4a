package io.entsdk.core.internal.access;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Violation;
import io.entsdk.core.access.GrantRequest;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Right;
import io.entsdk.core.access.Role;
import io.entsdk.core.directory.Hat;
import io.entsdk.core.directory.Period;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.School;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.directory.JpaSchools;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks for all that is wrong with a request for a right. */
final class RequestCheck {

  private static final int LONGEST_REASON = 200;
  private static final int MOST_YEARS = 5;

  private final Unit unit;
  private final Actor actor;
  private final List<Violation> violations = new ArrayList<>();

  RequestCheck(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Return the permissions that {@code request} gives, or refuse with all that is wrong. */
  List<Permission> inspect(GrantRequest request) {
    if (new JpaPeople(unit).find(request.person()).isEmpty()) {
      throw new NotFoundException("Person", request.person());
    }
    if (actor
        .person()
        .filter(new JpaIdentities(unit).allOf(request.person())::contains)
        .isPresent()) {
      found("person", "oneself", "nobody gives rights to themselves");
    }
    period(request.period(), today(request.hat()));
    hat(request.person(), request.hat(), request.period());
    List<Permission> given = permissions(request.what());
    if (!violations.isEmpty()) {
      throw new RejectedException(violations);
    }
    return given;
  }

  /** Refuse a reason that says nothing or too much. */
  static void reason(String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw RejectedException.of(
          "reason", "length", "say why in 1 to " + LONGEST_REASON + " characters");
    }
  }

  private LocalDate today(Hat hat) {
    School school =
        new JpaSchools(unit)
            .find(hat.school())
            .orElseThrow(() -> new NotFoundException("School", hat.school()));
    return school.dayOf(unit.now());
  }

  private void period(Period period, LocalDate today) {
    LocalDate last = period.lastDay();
    if (period.isEmpty()) {
      found("period", "empty", "it has no day");
    }
    if (last != null && last.isBefore(today)) {
      found("period", "over", "its last day is over");
    }
    LocalDate latest = today.plusYears(MOST_YEARS);
    if (period.firstDay().isBefore(today.minusYears(1)) || period.firstDay().isAfter(latest)) {
      found("period", "first-day", "it begins within the last year or the next " + MOST_YEARS);
    }
    if (last != null && last.isAfter(latest)) {
      found("period", "last-day", "leave the last day out, or end within " + MOST_YEARS + " years");
    }
  }

  /** A right counts under a hat of work: neither pupils nor guardians are given any over others. */
  private void hat(PersonId person, Hat hat, Period period) {
    Standing standing = SnapshotLoader.standingOf(unit, person);
    boolean worn =
        standing.duties().stream()
            .anyMatch(duty -> duty.hat().equals(hat) && overlap(duty.period(), period));
    if (!worn) {
      found("hat", "not-worn", "the person does not work under this hat in that period");
    }
  }

  private static boolean overlap(Period one, Period other) {
    return one.covers(other.firstDay()) || other.covers(one.firstDay());
  }

  private List<Permission> permissions(Right what) {
    RoleBook book = new RoleBook(unit.kernel().permissions());
    Set<String> codes =
        what instanceof Right.OfRole
            ? new RoleStore(unit)
                .find(what.code())
                .map(Role::permissions)
                .map(book::known)
                .orElse(Set.of())
            : book.known(Set.of(what.code()));
    if (codes.isEmpty()) {
      found("what", "unknown", "name a role or a permission that is declared and can be given");
    }
    return codes.stream()
        .sorted()
        .flatMap(code -> unit.kernel().permissions().find(code).stream())
        .toList();
  }

  private void found(String field, String code, String message) {
    violations.add(new Violation(field, code, message));
  }
}
