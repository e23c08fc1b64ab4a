package io.entsdk.messaging.internal.answer;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.Guardian;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.MessagingPermissions;
import io.entsdk.messaging.internal.item.InboxLine;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.internal.item.Persons;
import io.entsdk.messaging.internal.item.Reading;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ItemId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what one guardian answers for the own children, and shows what all answers come to, within
 * one unit of work.
 */
public final class OwnSigning {

  private final Unit unit;
  private final Actor actor;
  private final PersonId reader;
  private final Reading reading;
  private final InboxLine line;
  private final Demand demand;

  /**
   * Begin with {@code item}, which the actor has to be shown and which has to ask for agreement.
   */
  public OwnSigning(Unit unit, Actor actor, ItemId item) {
    this.unit = unit;
    this.actor = actor;
    this.reader = Persons.of(actor);
    this.reading = new Reading(unit, actor, MessagingPermissions.ANSWER_FOR_CHILD);
    this.line = reading.shown(item);
    this.demand = Demand.of(unit, item);
    if (!demand.asked().isToAuthorise()) {
      throw new ConflictException(
          "nothing-to-answer", "Item " + item + " does not ask to accept or refuse; just read it");
    }
  }

  /** Return what answers come to, one entry for each own child whom the item concerns. */
  public List<ChildAgreement> agreements() {
    Set<PersonId> children = reading.childrenOf(line.item());
    Tally tally = Tally.of(unit, demand, children);
    return children.stream()
        .sorted(Comparator.comparing(PersonId::value))
        .map(child -> agreement(tally, child))
        .toList();
  }

  /**
   * Take an answer to the version {@code revision} for {@code child}, or take the last one back.
   * Whoever writes at the same time for the same guardian waits.
   */
  public AnswerResult answer(String revision, PersonId child, Answer answer) {
    Guardian as = guardian(child);
    Optional<Integer> version = new JpaAnswers(unit).version(line.item(), revision);
    if (version.isEmpty()) {
      return new AnswerResult.Outdated(line.item(), line.hash());
    }
    new JpaItems(unit).lockSender(reader);
    Answer before = Tally.of(unit, demand, Set.of(child)).of(child, as);
    if (before != answer) {
      if (demand.isClosedAt(unit.now()) && !Late.isTaken(before, answer)) {
        return Late.refused(demand);
      }
      new JpaAnswers(unit)
          .add(line.item(), version.get(), revision, GivenAnswer.online(child, as, reader, answer));
      record(child);
    }
    reading.read(line);
    return new AnswerResult.Taken(agreement(Tally.of(unit, demand, Set.of(child)), child));
  }

  private Guardian guardian(PersonId child) {
    if (!reading.childrenOf(line.item()).contains(child)) {
      throw new NotFoundException("Child", child);
    }
    return reading
        .own()
        .guardianOf(child, demand.asked().needs())
        .orElseThrow(
            () ->
                new ConflictException(
                    "may-not-sign",
                    "This guardian signs no such act for child "
                        + child
                        + "; the head knows which document says who does"));
  }

  private ChildAgreement agreement(Tally tally, PersonId child) {
    Optional<Guardian> as = reading.own().guardianOf(child, demand.asked().needs());
    return new ChildAgreement(
        child,
        tally.outcome(child),
        as.map(guardian -> tally.of(child, guardian)).orElse(Answer.NONE),
        as.isPresent(),
        demand.closesAt());
  }

  private void record(PersonId child) {
    new AuditTrail(unit)
        .record(
            AuditEntry.done(
                    actor, MessagingPermissions.ANSWER_FOR_CHILD.code(), line.item().value())
                .about(child));
  }
}
