package io.entsdk.messaging.internal.answer;

import static io.entsdk.messaging.MessagingPermissions.RECORD_ANSWER;

import io.entsdk.core.Actor;
import io.entsdk.core.ConflictException;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.audit.AuditEntry;
import io.entsdk.core.internal.audit.AuditTrail;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.item.JpaAcknowledgements;
import io.entsdk.messaging.internal.item.JpaAcknowledgements.Receipt;
import io.entsdk.messaging.internal.item.JpaItems;
import io.entsdk.messaging.item.Acknowledgement;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.RecordedAnswer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes what guardians have answered on paper or by word, with who noted it, when it was answered
 * and how, within one unit of work.
 */
public final class PaperDesk {

  private final Unit unit;
  private final Actor actor;
  private final StaffSide side;
  private final Demand demand;
  private final JpaAnswers answers;

  /** Begin with {@code item}, of whose families the actor may note answers. */
  public PaperDesk(Unit unit, Actor actor, ItemId item) {
    this.unit = unit;
    this.actor = actor;
    this.side = StaffSide.of(unit, item);
    this.demand = side.demand();
    this.answers = new JpaAnswers(unit);
    side.addressed().require(new AccessCheck(unit), actor, RECORD_ANSWER, RECORD_ANSWER);
    side.requireAsking();
  }

  /** Note {@code given}; noting it again changes nothing, whoever does at the same time. */
  public AnswerResult record(RecordedAnswer given) {
    PersonId person = receipt(given).person();
    require(given);
    Optional<Integer> version = answers.version(demand.item(), given.revision());
    if (version.isEmpty()) {
      return new AnswerResult.Outdated(demand.item(), answers.currentHash(demand.item()));
    }
    new JpaItems(unit).lockSender(person);
    return answers
        .onlineSince(demand, given.child(), given.guardian(), given.on())
        .<AnswerResult>map(since -> new AnswerResult.Superseded(demand.item(), since))
        .orElseGet(() -> noted(given, receipt(given), version.get()));
  }

  private AnswerResult noted(RecordedAnswer given, Receipt receipt, int version) {
    Answer before =
        Tally.of(unit, demand, Set.of(given.child())).of(given.child(), given.guardian());
    boolean done =
        demand.asked().isToAuthorise() ? before == given.answer() : receipt.at().isPresent();
    if (!done && demand.isClosedOn(given.on()) && !Late.isTaken(before, given.answer())) {
      return Late.refused(demand);
    }
    if (!done) {
      add(given, receipt, version);
    }
    return new AnswerResult.Taken(agreement(given));
  }

  /** Only whom the item was for is answered for, and only by who may. */
  private Receipt receipt(RecordedAnswer given) {
    Receipt receipt =
        new JpaAcknowledgements(unit)
            .allOf(demand.item()).stream()
                .filter(one -> one.child().equals(given.child()))
                .filter(one -> one.guardian().equals(given.guardian()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("Child", given.child()));
    boolean signs =
        Tally.of(unit, demand, Set.of(given.child()))
            .signing()
            .guardiansOf(given.child(), demand.today(), demand.asked().needs())
            .contains(given.guardian());
    if (!signs) {
      throw new ConflictException(
          "may-not-sign", "This guardian does not answer such things for child " + given.child());
    }
    return receipt;
  }

  private void require(RecordedAnswer given) {
    if (given.on().isAfter(demand.today()) || given.on().isBefore(demand.day(side.submittedAt()))) {
      throw RejectedException.of(
          "on", "day", "it was answered between the day on which it was sent and today");
    }
    if (!demand.asked().isToAuthorise() && given.answer() != Answer.ACCEPT) {
      throw RejectedException.of(
          "answer", "nothing-to-agree", "this item asks to be seen; there is nothing to refuse");
    }
  }

  private void add(RecordedAnswer given, Receipt receipt, int version) {
    PersonId by = given.guardian().person().orElse(null);
    answers.add(
        demand.item(),
        version,
        given.revision(),
        new GivenAnswer(
            given.child(),
            given.guardian(),
            by,
            given.answer(),
            given.method(),
            given.on(),
            actor.person().orElse(null)));
    if (!demand.asked().isToAuthorise() && receipt.at().isEmpty()) {
      new JpaAcknowledgements(unit)
          .add(
              List.of(
                  new Acknowledgement(
                      demand.item(),
                      receipt.person(),
                      given.child(),
                      given.revision(),
                      unit.now())),
              version);
    }
    new AuditTrail(unit)
        .record(
            AuditEntry.done(actor, RECORD_ANSWER.code(), demand.item().value())
                .about(given.child()));
  }

  private ChildAgreement agreement(RecordedAnswer given) {
    Tally tally = Tally.of(unit, demand, Set.of(given.child()));
    return new ChildAgreement(
        given.child(),
        tally.outcome(given.child()),
        tally.of(given.child(), given.guardian()),
        true,
        demand.closesAt());
  }
}
