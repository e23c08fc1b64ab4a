package io.entsdk.privacy.internal.erasure;

import io.entsdk.core.ConflictException;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.personal.DescribedRows;
import io.entsdk.core.internal.protection.HoldGuard;
import io.entsdk.core.personal.ErasureMethod;
import io.entsdk.core.personal.NonEmptyKeys;
import io.entsdk.core.personal.RecordKey;
import io.entsdk.core.personal.SubjectLink;
import io.entsdk.core.spi.PersonalUnit;
import io.entsdk.privacy.erasure.ErasureOutcome;
import io.entsdk.privacy.internal.erasure.HangWatch.Watched;
import io.entsdk.privacy.internal.erasure.PeopleUnderWay.Claim;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Goes on with one person of an erasure, within one short unit of work.
 *
 * <p>Place and counts are kept in the transaction that deletes: after any crash, and on any node,
 * the next one goes on where the last committed one ended.
 */
final class Erasing {

  private static final String ROWS_LEFT = "rows-left";
  private static final int MOST_ROWS = 1_000;
  private static final int PAGE = 500;

  /** Nobody knows beforehand how many rows share a key. */
  private static final int SHARED_PAGE = 50;

  private final Unit unit;
  private final ErasureRow erasure;
  private final ErasureSteps steps;
  private final RowCounts counts;
  private final PeopleUnderWay people;
  private final Staying staying;
  private final HangWatch watch;
  private final Map<StepEffect, Long> erased = new TreeMap<>();

  Erasing(Unit unit, ErasureRow erasure, ErasureSteps steps, HangWatch watch) {
    this.unit = unit;
    this.erasure = erasure;
    this.steps = steps;
    this.counts = new RowCounts(unit, steps);
    this.people = new PeopleUnderWay(unit, erasure.id());
    this.staying = new Staying(unit, erasure);
    this.watch = watch;
  }

  /** Go on with {@code one} as far as a short transaction bears. */
  void goOn(Claim one, Whereabouts where) {
    new HoldGuard(unit).enter();
    Optional<ErasureOutcome> stays = staying.why(one);
    if (stays.isPresent()) {
      staying.decide(one, stays.get());
    } else {
      walk(one, where);
    }
  }

  private void walk(Claim one, Whereabouts where) {
    int end = steps.size() * one.ids().size();
    int place = one.place();
    RecordKey after = one.after();
    long room = MOST_ROWS;
    Map<PersonId, Set<ErasureStep>> naming = naming(one, place / one.ids().size());
    Watched watched = watch.over(unit, erasure.id(), one, where);
    while (place < end && room > 0) {
      ErasureStep step = steps.at(place / one.ids().size());
      where.at(step.table().table());
      RecordKey from = after;
      PersonId id = id(one, place);
      long before = rows();
      List<RecordKey> keys =
          step.erases() && (step.hasOwnVerbs() || isAt(naming, id, step))
              ? watched.step(step.table().table(), () -> erase(step, one, id, from))
              : List.of();
      room -= Math.max(keys.size(), rows() - before);
      boolean last = keys.size() < page(step);
      after = last ? RecordKey.START : keys.get(keys.size() - 1);
      place += last ? 1 : 0;
    }
    new ErasureCounts(unit, erasure.id()).add(erased);
    if (place < end) {
      people.reached(one, place, after);
    } else {
      verify(one);
    }
  }

  /**
   * Return by a few statements where rows name the person, in the steps from {@code first} on: the
   * others need not be asked.
   */
  private Map<PersonId, Set<ErasureStep>> naming(Claim one, int first) {
    return one.ids().stream().collect(Collectors.toMap(id -> id, id -> counts.naming(id, first)));
  }

  private static boolean isAt(
      Map<PersonId, Set<ErasureStep>> naming, PersonId id, ErasureStep step) {
    return naming.getOrDefault(id, Set.of()).contains(step);
  }

  private static PersonId id(Claim one, int place) {
    return one.ids().get(place % one.ids().size());
  }

  private static int page(ErasureStep step) {
    return step.table().sharesKey() ? SHARED_PAGE : PAGE;
  }

  private long rows() {
    return erased.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Erase the next rows of a step and return the keys that were looked at. */
  private List<RecordKey> erase(ErasureStep step, Claim one, PersonId person, RecordKey after) {
    PersonalUnit lent = new PersonalUnit(unit.entities(), unit.tenantId(), unit.now());
    SubjectLink link = step.of(person);
    List<RecordKey> keys = step.source().locate(lent, link, after, page(step));
    NonEmptyKeys.of(link, keys)
        .ifPresent(
            some -> {
              ChildNews news = ChildNews.before(unit, step, person);
              step.effects(one).forEach(effect -> erase(step, lent, some, effect));
              news.tell();
            });
    return keys;
  }

  private void erase(ErasureStep step, PersonalUnit lent, NonEmptyKeys some, ErasureMethod effect) {
    count(step, effect, step.source().erase(lent, some, effect), some.all().size());
    long lost =
        step.erasesByItself()
            ? DescribedRows.of(step.part(), some.link(), lent).lost(some, effect)
            : 0;
    if (lost > 0) {
      throw new ConflictException(
          "rows-orphaned",
          "Source %s took rows of %s away from %d that are part of them and that nobody would find"
              .formatted(step.source().id(), step.table().table(), lost));
    }
  }

  /**
   * Whoever says more than was asked for took what is not the person's, or cannot count; by our own
   * statements alone several rows may go for one key.
   */
  private void count(ErasureStep step, ErasureMethod effect, int rows, int asked) {
    boolean isOne = !step.table().sharesKey() || step.hasOwnVerbs();
    if (rows < 0 || (isOne && rows > asked)) {
      throw new ConflictException(
          "rows-miscounted",
          "Source %s says that it erased %d rows of %s, of which it was given %d"
              .formatted(step.source().id(), rows, step.table().table(), asked));
    }
    erased.merge(new StepEffect(step.place(), effect), (long) rows, Long::sum);
  }

  /** Look by our own statements for what still names the person, and settle what has come of it. */
  private void verify(Claim one) {
    List<PersonId> named = one.ids().stream().filter(id -> !counts.left(id).isEmpty()).toList();
    Optional<ErasureStep> left =
        named.stream().flatMap(id -> unexplained(id, one).stream()).findFirst();
    if (left.isPresent()) {
      people.failed(one, left.get().table().table(), ROWS_LEFT);
    } else if (!named.isEmpty()) {
      staying.decide(one, ErasureOutcome.HELD);
    } else {
      people.settle(one.standing(), ErasureOutcome.GONE);
      new ErasureNews(unit, erasure.id()).gone(one.ids());
    }
  }

  /** What stays for the sake of others is tried once more: the others may be going, too. */
  private Set<ErasureStep> unexplained(PersonId id, Claim one) {
    return one.failures() == 0 ? counts.unexplained(id).keySet() : counts.unreferred(id).keySet();
  }
}
