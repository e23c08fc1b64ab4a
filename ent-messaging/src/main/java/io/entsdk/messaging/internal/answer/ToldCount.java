package io.entsdk.messaging.internal.answer;

import static io.entsdk.messaging.MessagingPermissions.READ_ACKNOWLEDGEMENTS;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.entsdk.core.Actor;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.GuardianshipRight;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaAcknowledgements;
import io.entsdk.messaging.internal.item.JpaAcknowledgements.Receipt;
import io.entsdk.messaging.internal.reach.JpaRolls;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.ToldFamilies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Counts how far one item has got to the families that it is for, within one unit of work.
 *
 * <p>It goes by the pupils of the day on which the item was submitted and by who is told of them
 * today: who lost the child is not counted, and who came since is waited for.
 */
public record ToldCount(Unit unit, Actor actor) {

  /** Names one guardian who is to be told of one child. */
  private record Pair(PersonId child, Guardian guardian) {}

  private enum Standing {
    TOLD,
    WAITING,
    ON_PAPER
  }

  public ToldFamilies of(ItemId item) {
    StaffSide side = StaffSide.of(unit, item);
    side.addressed()
        .require(new AccessCheck(unit), actor, READ_ACKNOWLEDGEMENTS, READ_ACKNOWLEDGEMENTS);
    List<Receipt> receipts = new JpaAcknowledgements(unit).allOf(item);
    Set<PersonId> children = children(side, receipts);
    Tally tally = Tally.of(unit, side.demand(), children);
    Set<Pair> onPaper = onPaper(side.demand());
    Set<Pair> told = told(side.demand(), receipts, tally);
    Set<PersonId> each = children.stream().map(tally.signing()::child).collect(toSet());
    Map<Standing, Long> pairs =
        each.stream()
            .flatMap(child -> pairs(side.demand(), tally, child))
            .collect(groupingBy(pair -> standing(pair, onPaper, told), counting()));
    return new ToldFamilies(
        number(pairs, Standing.TOLD),
        number(pairs, Standing.WAITING),
        number(pairs, Standing.ON_PAPER),
        (int) each.stream().filter(child -> nobody(side.demand(), tally, child)).count());
  }

  private Set<PersonId> children(StaffSide side, List<Receipt> receipts) {
    LocalDate submitted = side.demand().day(side.submittedAt());
    return Stream.concat(
            new JpaRolls(unit).of(side.addressed()).pupilsOn(submitted).stream(),
            receipts.stream().map(Receipt::child))
        .collect(toSet());
  }

  private static Stream<Pair> pairs(Demand demand, Tally tally, PersonId child) {
    return guardians(demand, tally, child).stream().map(one -> new Pair(child, one));
  }

  private static boolean nobody(Demand demand, Tally tally, PersonId child) {
    return guardians(demand, tally, child).isEmpty();
  }

  private static Set<Guardian> guardians(Demand demand, Tally tally, PersonId child) {
    return tally.signing().guardiansOf(child, demand.today(), GuardianshipRight.CLASS_INFORMATION);
  }

  private Set<Pair> onPaper(Demand demand) {
    return new Slips(unit, actor)
        .of(demand).stream().map(slip -> new Pair(slip.child(), slip.guardian())).collect(toSet());
  }

  private Set<Pair> told(Demand demand, List<Receipt> receipts, Tally tally) {
    Set<PersonId> readers = new Outstanding(unit, demand).readers();
    return receipts.stream()
        .filter(
            one ->
                one.at().isPresent()
                    || readers.contains(one.person())
                    || tally.of(one.child(), one.guardian()) != Answer.NONE)
        .map(one -> new Pair(tally.signing().child(one.child()), one.guardian()))
        .collect(toSet());
  }

  /** A slip is out until it comes back, whatever has been read meanwhile. */
  private static Standing standing(Pair pair, Set<Pair> onPaper, Set<Pair> told) {
    if (onPaper.contains(pair)) {
      return Standing.ON_PAPER;
    }
    return told.contains(pair) ? Standing.TOLD : Standing.WAITING;
  }

  private static int number(Map<Standing, Long> pairs, Standing standing) {
    return pairs.getOrDefault(standing, 0L).intValue();
  }
}
