package io.entsdk.messaging.internal.answer;

import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingReads;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.internal.reach.Rolls;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.ItemId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells staff what families have answered to one item, child by child, within one unit of work.
 *
 * <p>It lists the pupils of the day on which the item was submitted, and whoever was answered for.
 */
public final class Authorisations {

  private final Unit unit;
  private final Actor actor;

  public Authorisations(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  /** Return one entry for each child, in the order of their ids. */
  public List<ChildAuthorisation> of(ItemId item) {
    StaffSide side = StaffSide.of(unit, item);
    return side.addressed()
        .requireRead(new AccessCheck(unit), actor, MessagingReads.ACKNOWLEDGEMENTS)
        .of(() -> of(side), Authorisations::shown);
  }

  private List<ChildAuthorisation> of(StaffSide side) {
    side.requireToAuthorise();
    Rolls rolls = new JpaRolls(unit).of(side.addressed());
    LocalDate submitted =
        LocalDate.ofInstant(side.submittedAt(), rolls.schools().values().iterator().next());
    Set<PersonId> pupils = rolls.pupilsOn(submitted);
    Tally tally = Tally.of(unit, side.demand(), pupils);
    return pupils.stream()
        .sorted(Comparator.comparing(PersonId::value))
        .map(tally::authorisation)
        .toList();
  }

  /** Whoever reads who answered for which child has seen the child and the guardians. */
  private static Set<PersonId> shown(List<ChildAuthorisation> entries) {
    return entries.stream()
        .flatMap(
            entry ->
                Stream.concat(
                    Stream.of(entry.child()),
                    entry.asked().stream().flatMap(one -> one.person().stream())))
        .collect(toSet());
  }
}
