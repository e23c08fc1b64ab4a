package io.entsdk.privacy.internal.consent;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.event.EventDraft;
import io.entsdk.core.internal.event.Outbox;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.internal.consent.ConsentLooks.Due;
import io.entsdk.privacy.internal.consent.ConsentLooks.Next;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at some consents whose day has come, in one unit of work: where one stands otherwise than
 * was told last, that is told.
 */
record ConsentLook(Unit unit) {

  /** What nobody tells is seen within these days. */
  private static final int AT_LEAST_EACH = 30;

  /** Look at the next, and return whether there were any. */
  boolean next() {
    ConsentLooks looks = new ConsentLooks(unit);
    List<PersonId> people = looks.duePeople();
    if (!people.isEmpty()) {
      lock(people);
      look(looks.lock(people));
    }
    return !people.isEmpty();
  }

  /** Look at {@code consent} alone, if its day has come. */
  boolean at(ConsentId consent) {
    lock(List.of(new JpaConsents(unit).get(consent).person()));
    look(new ConsentLooks(unit).lock(consent));
    return true;
  }

  private void lock(List<PersonId> people) {
    new JpaConsents(unit).lock(new JpaIdentities(unit).allOf(people));
  }

  private void look(List<Due> due) {
    ConsentLooks looks = new ConsentLooks(unit);
    List<PersonId> subjects = due.stream().map(Due::person).distinct().toList();
    List<ConsentBook> books = new Ledger(unit).of(subjects);
    Map<Next, List<ConsentId>> seen = new HashMap<>();
    List<EventDraft> told = new ArrayList<>();
    for (Due one : due) {
      ConsentBook book = books.get(subjects.indexOf(one.person()));
      ConsentFold fold = book.fold(one.consent());
      LocalDate today = one.today(unit.now());
      Next next = new Next(fold.on(today), nextLook(fold, one, today));
      seen.computeIfAbsent(next, any -> new ArrayList<>()).add(one.consent());
      if (next.seen() != one.told() && book.speaks(fold, one.told(), today)) {
        told.add(ConsentWriting.change(fold, today));
      }
    }
    seen.forEach((next, same) -> looks.looked(same, next));
    new Outbox(unit).emit(told);
    books.forEach(this::keepProof);
  }

  /** Of ids that were joined later, nobody knew which words were asked in the place of which. */
  private void keepProof(ConsentBook book) {
    long ids = book.folds().stream().map(fold -> fold.consent().person()).distinct().count();
    if (ids > 1) {
      book.folds()
          .forEach(fold -> new ConsentLooks(unit).keep(fold.consent().id(), book.over(fold)));
    }
  }

  /** Return when to look again: what is over stays so, whatever is said. */
  private static Instant nextLook(ConsentFold fold, Due due, LocalDate today) {
    if (today.isAfter(fold.consent().lastDay())) {
      return Next.NEVER;
    }
    LocalDate latest = today.plusDays(AT_LEAST_EACH);
    return new ConsentTurns(fold)
        .next(today)
        .filter(latest::isAfter)
        .orElse(latest)
        .atStartOfDay(due.zone())
        .toInstant();
  }
}
