package io.entsdk.messaging.internal.reach;

import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.policy.Party;
import io.entsdk.messaging.internal.policy.Question;
import io.entsdk.messaging.internal.policy.SchoolPolicy;
import io.entsdk.messaging.reach.Contact;
import io.entsdk.messaging.reach.Principal;
import io.entsdk.messaging.reach.ReachDecision;
import io.entsdk.messaging.reach.ReachRule;
import io.entsdk.messaging.reach.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides once more about what was sent to one reader and has waited: whether its author may still
 * write it, in whichever role the author has in its school.
 */
public final class Rechecking {

  private final Unit unit;
  private final PersonId reader;
  private final Situation situation;
  private final Map<SchoolId, Boolean> closed = new HashMap<>();
  private final Map<Mandated, Boolean> mandated = new HashMap<>();

  private record Mandated(PersonId author, Principal principal, SchoolId school) {}

  /** Load what ties {@code reader} to {@code people}: authors, and those for whom they wrote. */
  public Rechecking(Unit unit, PersonId reader, Collection<PersonId> people) {
    this(unit, reader, load(unit, reader, people));
  }

  private Rechecking(Unit unit, PersonId reader, Situation situation) {
    this.unit = unit;
    this.reader = reader;
    this.situation = situation;
  }

  private static Situation load(Unit unit, PersonId reader, Collection<PersonId> people) {
    List<PersonId> all = new ArrayList<>(people);
    all.add(reader);
    return new SituationLoader(unit).of(all);
  }

  /** Ask about {@code author}, who wrote in the name of {@code school}. */
  public Question ask(
      PersonId author, SchoolId school, @Nullable Principal principal, Contact contact) {
    if (principal == null) {
      return situation.askIn(school, author, reader, contact);
    }
    if (!mandated.computeIfAbsent(new Mandated(author, principal, school), this::holds)) {
      return Question.Settled.denied(ReachRule.NO_MANDATE);
    }
    SendingTeam team = SendingTeam.of(unit, principal);
    return team == null
        ? situation.askFor(principal, author, school, reader, contact)
        : situation.askFor(team.party(), author, school, reader, contact);
  }

  /** Return the same about another of these people. */
  public Rechecking about(PersonId other) {
    return new Rechecking(unit, other, situation);
  }

  /** Ask about a copy for the reader of what {@code author} wrote to {@code child}. */
  public Question askCopy(PersonId author, SchoolId school, PersonId child, Contact contact) {
    return situation.askCopy(whole -> whole.within(school), author, child, reader, contact);
  }

  /** Return the pupil whose guardians are copied where the author writes to the reader, if any. */
  public Optional<PersonId> copiedFor(PersonId author) {
    return Stream.of(reader, author).filter(situation::isPupil).findFirst();
  }

  /** Tell whether somebody is the reader, under whichever id. */
  public boolean isReader(PersonId person) {
    return situation.same().isSame(reader, person);
  }

  /** Decide about {@code author} and what the reader was told for {@code team}. */
  public ReachDecision decideForTeam(
      PersonId author, SchoolId school, TeamId team, Contact contact) {
    return TeamBook.find(unit, team)
        .map(place -> situation.askIn(school, author, Party.team(team.value(), place), contact))
        .orElseGet(() -> Question.Settled.denied(ReachRule.NO_RELATION))
        .decide();
  }

  /** Tell whether an incident keeps back what {@code author} said in the name of {@code school}. */
  public boolean isKeptBack(PersonId author, SchoolId school) {
    return closed.computeIfAbsent(school, one -> IncidentBook.isOn(unit, one))
        && !situation.heads(author, school);
  }

  /**
   * Return the first moment from {@code at} on at which the hours of {@code school}, as they are
   * decided today, let the reader be shown something new: those of the child whose class opens
   * first. Staff keep the moment that they had.
   */
  public Instant open(SchoolId school, Contact contact, Instant at) {
    SchoolPolicy policy = situation.scene().schools().get(school);
    return policy == null
        ? at
        : situation.readersIn(school, reader, contact).stream()
            .map(readers -> policy.hours().next(at, readers))
            .min(Instant::compareTo)
            .orElse(at);
  }

  private boolean holds(Mandated asked) {
    return new HeldMandates(unit)
        .schoolOf(asked.author(), asked.principal())
        .filter(asked.school()::equals)
        .isPresent();
  }
}
