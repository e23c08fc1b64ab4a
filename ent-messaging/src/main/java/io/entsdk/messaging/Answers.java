package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.agreement.Answer;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.answer.Authorisations;
import io.entsdk.messaging.internal.answer.NotedAnswers;
import io.entsdk.messaging.internal.answer.OwnSigning;
import io.entsdk.messaging.internal.answer.PaperDesk;
import io.entsdk.messaging.internal.answer.Reminders;
import io.entsdk.messaging.internal.answer.Slips;
import io.entsdk.messaging.internal.answer.ToldCount;
import io.entsdk.messaging.item.AnswerResult;
import io.entsdk.messaging.item.ChildAgreement;
import io.entsdk.messaging.item.ChildAuthorisation;
import io.entsdk.messaging.item.ItemId;
import io.entsdk.messaging.item.NotedAnswer;
import io.entsdk.messaging.item.RecordedAnswer;
import io.entsdk.messaging.item.Reminder;
import io.entsdk.messaging.item.Slip;
import io.entsdk.messaging.item.ToldFamilies;
import java.util.List;

/**
 * Is one actor's side of what guardians are asked by one item: the own answers of a guardian, or
 * those of its families for staff. Each method is one unit of work.
 */
public final class Answers {

  private final Tenant tenant;
  private final Actor actor;
  private final ItemId item;

  Answers(Tenant tenant, Actor actor, ItemId item) {
    this.tenant = tenant;
    this.actor = actor;
    this.item = item;
  }

  /**
   * Answer for one of the actor's own children, bound to the version of the item that was shown.
   *
   * @param revision the fingerprint of that version, as in {@link
   *     io.entsdk.messaging.item.OpenItem#revision()}
   * @param answer {@link Answer#NONE} takes back what was answered before
   * @throws io.entsdk.core.ConflictException with code {@code nothing-to-answer} if the item does
   *     not ask for it, {@code may-not-sign} if the actor does not sign such acts for the child
   * @throws io.entsdk.core.NotFoundException if the actor is not shown the item, or it does not
   *     concern such a child of the actor's
   */
  public AnswerResult give(String revision, PersonId child, Answer answer) {
    return Unit.joined(
        tenant, unit -> new OwnSigning(unit, actor, item).answer(revision, child, answer));
  }

  /**
   * Return what the answers about the actor's own children come to, with the own answer and never
   * anybody else's.
   */
  public List<ChildAgreement> agreements() {
    return Unit.joined(tenant, unit -> new OwnSigning(unit, actor, item).agreements());
  }

  /**
   * Return what families have answered, one entry for each child, for staff of the class or the
   * activity; that it was read is recorded for each child and guardian.
   */
  public List<ChildAuthorisation> byChild() {
    return Unit.joined(tenant, unit -> new Authorisations(unit, actor).of(item));
  }

  /**
   * Remind those who have not answered or acknowledged, for staff of the class or the activity:
   * once a day at most, by their notices, in their hours. Whoever answers before is not told.
   *
   * @throws io.entsdk.core.ConflictException with code {@code nothing-to-answer} if nothing is
   *     asked, {@code management-only} in an incident
   */
  public Reminder remind() {
    return Unit.joined(tenant, unit -> new Reminders(unit, actor).of(item));
  }

  /**
   * Return one slip of paper for each guardian whom this does not get through to, and each child:
   * who has not answered, or not read what asks nothing, and wants paper, has never come in, or is
   * reached by no notice. That it was read is recorded for each child and guardian.
   */
  public List<Slip> slips() {
    return Unit.joined(tenant, unit -> new Slips(unit, actor).of(item));
  }

  /**
   * Note what a guardian has answered on paper or by word, with who notes it, the day and the way.
   *
   * @throws io.entsdk.core.ConflictException with code {@code nothing-to-answer} if nothing is
   *     asked, {@code may-not-sign} if that guardian does not sign for the child
   * @throws io.entsdk.core.RejectedException if the day is to come, or before it was sent
   */
  public AnswerResult record(RecordedAnswer given) {
    return Unit.joined(tenant, unit -> new PaperDesk(unit, actor, item).record(given));
  }

  /**
   * Return what was noted on paper or by word, in the order in which it was, with who noted it.
   * That it was read is recorded for each child and guardian.
   */
  public List<NotedAnswer> noted() {
    return Unit.joined(tenant, unit -> new NotedAnswers(unit, actor).of(item));
  }

  /**
   * Return how many are told of the item, wait, have a slip out, or have nobody: for staff of the
   * class or the activity, and without a name.
   */
  public ToldFamilies told() {
    return Unit.joined(tenant, unit -> new ToldCount(unit, actor).of(item));
  }
}
