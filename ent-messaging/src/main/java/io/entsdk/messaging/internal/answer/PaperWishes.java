package io.entsdk.messaging.internal.answer;

import static io.entsdk.messaging.MessagingPermissions.NOTE_PAPER_WISH;
import static io.entsdk.messaging.MessagingPermissions.SEE_UNREACHED_FAMILIES;

import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.answer.PaperBook.Wish;
import io.entsdk.messaging.internal.reach.Addressed;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Reached;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.Selector;
import io.entsdk.messaging.notice.PaperWish;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lets staff note and read which families have things on paper, within one unit of work. */
public record PaperWishes(Unit unit, Actor actor) {

  /** Note that a guardian of the class wants paper, or no longer does. */
  public void note(PersonId guardian, SchoolClass schoolClass, boolean wanted) {
    new AccessCheck(unit).require(actor, NOTE_PAPER_WISH, new Scope.OfClass(schoolClass.id()));
    if (told(schoolClass).stream().noneMatch(one -> one.person().equals(guardian))) {
      throw new NotFoundException("Guardian", guardian);
    }
    new PaperBook(unit).note(guardian, wanted, actor.person().orElse(null));
    new AuditTrail(unit)
        .record(AuditEntry.done(actor, NOTE_PAPER_WISH.code(), guardian.value()).about(guardian));
  }

  /** Return who of a class's guardians has paper, by child. */
  public List<PaperWish> of(SchoolClass schoolClass) {
    new AccessCheck(unit)
        .require(actor, SEE_UNREACHED_FAMILIES, new Scope.OfClass(schoolClass.id()));
    List<Reached> told = told(schoolClass);
    Map<PersonId, Wish> wishes =
        new PaperBook(unit).among(told.stream().map(Reached::person).collect(Collectors.toSet()));
    return told.stream()
        .flatMap(
            one ->
                Stream.ofNullable(wishes.get(one.person()))
                    .map(
                        wish ->
                            new PaperWish(
                                one.child(),
                                one.person(),
                                wish.since(),
                                wish.bySchool(),
                                wish.notedBy())))
        .sorted(
            Comparator.comparing((PaperWish one) -> one.child().value())
                .thenComparing(one -> one.guardian().value()))
        .toList();
  }

  private List<Reached> told(SchoolClass schoolClass) {
    Rolls rolls =
        new JpaRolls(unit)
            .of(Addressed.by(List.of(new Selector.GuardiansOfClass(schoolClass.id()))));
    return rolls.schools().values().stream()
        .findFirst()
        .map((ZoneId zone) -> rolls.guardiansOn(LocalDate.ofInstant(unit.now(), zone)))
        .orElse(List.of());
  }
}
