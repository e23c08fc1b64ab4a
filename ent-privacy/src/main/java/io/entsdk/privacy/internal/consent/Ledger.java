package io.entsdk.privacy.internal.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.directory.Identities;
import io.entsdk.core.internal.directory.JpaIdentities;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.consent.Consent;
import io.entsdk.privacy.consent.ConsentEvent;
import io.entsdk.privacy.consent.ConsentId;
import io.entsdk.privacy.internal.consent.JpaConsents.Told;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Opens the books of people, in six statements whatever their number, and in two where nobody was
 * asked anything.
 */
record Ledger(Unit unit) {

  ConsentBook of(PersonId person) {
    return of(List.of(person)).get(0);
  }

  /** Return the book of each of {@code people}, in their order. */
  List<ConsentBook> of(Collection<PersonId> people) {
    JpaConsents rows = new JpaConsents(unit);
    Identities given = new JpaIdentities(unit).of(people);
    List<Consent> consents = rows.of(given.allOf(people));
    if (consents.isEmpty()) {
      return people.stream().map(one -> new ConsentBook(one, List.of())).toList();
    }
    Subjects subjects = Subjects.load(unit, given, people);
    Map<ConsentId, List<ConsentEvent>> events =
        rows.events(consents, subjects.same()).stream()
            .collect(groupingBy(Told::consent, mapping(told -> told.entry().event(), toList())));
    Map<PersonId, List<ConsentFold>> folds =
        consents.stream()
            .map(
                consent ->
                    new ConsentFold(
                        consent,
                        subjects.of(consent.person()),
                        events.getOrDefault(consent.id(), List.of())))
            .collect(groupingBy(fold -> given.of(fold.consent().person())));
    return people.stream()
        .map(one -> new ConsentBook(one, folds.getOrDefault(given.of(one), List.of())))
        .toList();
  }
}
