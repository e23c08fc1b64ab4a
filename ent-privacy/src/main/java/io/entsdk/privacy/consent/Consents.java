package io.entsdk.privacy.consent;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.ClassId;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.personal.ConsentScope;
import io.entsdk.core.personal.Purpose;
import io.entsdk.core.spi.ConsentLookup;
import io.entsdk.privacy.internal.consent.AnsweringDesk;
import io.entsdk.privacy.internal.consent.AskingDesk;
import io.entsdk.privacy.internal.consent.ConsentViews;
import io.entsdk.privacy.internal.consent.ImageDesk;
import io.entsdk.privacy.internal.consent.LedgerLookup;
import io.entsdk.privacy.internal.consent.ReceiptDesk;
import java.util.List;

/**
 * Asks people for consents, takes their answers, and says what they come to. Each method is one
 * unit of work.
 *
 * <p>Everybody answers for themselves, and sees their own answer alone; staff see what all answers
 * come to. What was asked and said is only ever added to. Silence is no consent.
 */
public final class Consents {

  private final Tenant tenant;

  public Consents(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Ask for a consent, as a teacher of the child or the head of the school; asking for the same
   * again returns what was asked first, and other words or another last day ask anew.
   *
   * @throws io.entsdk.core.NotFoundException if the school does not know the person
   * @throws io.entsdk.core.RejectedException with code {@code over-already}, or {@code
   *     school-asks-more} if an image is asked for under another rule than the school's and not a
   *     stricter one
   */
  public Consent ask(ConsentRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new AskingDesk(unit, actor).ask(request));
  }

  /**
   * Give or refuse it: oneself, at any age, or as one of those who answer for the child. Saying the
   * same twice is saying it once.
   *
   * @throws io.entsdk.core.NotFoundException if nobody asked for it
   * @throws io.entsdk.core.ConflictException with code {@code asked-again} if there are newer
   *     words, {@code consent-over} if it is given after its last day, or {@code nothing-given} if
   *     it is withdrawn by somebody who has not given it
   * @throws io.entsdk.core.RejectedException with code {@code for-the-pupil} where the child agrees
   *     alone by now
   */
  public OwnConsent answer(ConsentId consent, ConsentAnswer answer, Actor actor) {
    return Unit.joined(tenant, unit -> new AnsweringDesk(unit, actor).answer(consent, answer));
  }

  /** Take back what one has given, by the same right and as easily; see {@link #answer}. */
  public OwnConsent withdraw(ConsentId consent, Actor actor) {
    return answer(consent, ConsentAnswer.WITHDRAWN, actor);
  }

  /**
   * Write down what somebody has signed, or said aloud, as a teacher of the child or the head of
   * the school, and return what all answers come to today.
   *
   * @throws io.entsdk.core.RejectedException with code {@code own-family}, {@code bad-day}, {@code
   *     in-writing}, {@code not-their-account}, {@code for-the-pupil}, or {@code no-authority} if
   *     the party did not answer for the child on that day
   * @throws io.entsdk.core.ConflictException as {@link #answer} says
   */
  public ConsentStanding record(ConsentId consent, RecordedAnswer answer, Actor actor) {
    return Unit.joined(tenant, unit -> new AnsweringDesk(unit, actor).record(consent, answer));
  }

  /** Return all that is asked about {@code person}, with what the actor has said to it. */
  public List<OwnConsent> listOwn(PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new ConsentViews(unit, actor).own(person));
  }

  /** Return what stands today for one person, as staff see it; whom it shows is recorded. */
  public ConsentStanding standing(
      PersonId person, Purpose purpose, ConsentScope scope, Actor actor) {
    return Unit.joined(
        tenant, unit -> new ConsentViews(unit, actor).standing(person, purpose, scope));
  }

  /**
   * Return what stands today for each pupil of a class, in a fixed number of statements; whom it
   * shows is recorded.
   */
  public List<ConsentStanding> standings(
      ClassId schoolClass, Purpose purpose, ConsentScope scope, Actor actor) {
    return Unit.joined(
        tenant, unit -> new ConsentViews(unit, actor).standings(schoolClass, purpose, scope));
  }

  /**
   * Return who has said what and when, the first before the last, for whoever answers for the proof
   * (GDPR Art. 7(1)); whom it shows is recorded.
   *
   * @throws io.entsdk.core.NotFoundException if nobody asked for it
   */
  public List<ConsentEntry> history(ConsentId consent, Actor actor) {
    return Unit.joined(tenant, unit -> new ConsentViews(unit, actor).history(consent));
  }

  /**
   * Make a receipt of what the actor has answered, for as long as the actor may answer; what others
   * have said does not stand in it.
   *
   * @throws io.entsdk.core.NotFoundException if nobody asked for it
   * @throws io.entsdk.core.ConflictException with code {@code nothing-said} if the actor has not
   *     answered
   */
  public ConsentReceipt receipt(ConsentId consent, Actor actor) {
    return Unit.joined(tenant, unit -> new ReceiptDesk(unit, actor).own(consent));
  }

  /**
   * Make the same for one party, such as a guardian who has signed on paper, as whoever reads the
   * {@link #history}; whom it shows is recorded.
   *
   * @throws io.entsdk.core.ConflictException as {@link #receipt} says
   */
  public ConsentReceipt receiptOf(ConsentId consent, ConsentParty party, Actor actor) {
    return Unit.joined(tenant, unit -> new ReceiptDesk(unit, actor).of(consent, party));
  }

  /**
   * Decide for the controller of a school whose agreement an image of a child takes, for what is
   * asked from a day on; what was asked before goes on under the rule that it was asked under.
   *
   * @throws io.entsdk.core.RejectedException with code {@code bad-rule} for another rule than of
   *     images, or {@code person-needed}
   * @throws io.entsdk.core.ConflictException with code {@code version-too-early} before today or
   *     the last decision, or {@code controller-needed}
   */
  public ImageDecision decideImages(ImageChoice choice, Actor actor) {
    return Unit.joined(tenant, unit -> new ImageDesk(unit, actor).decide(choice));
  }

  /** Return what was decided about images in {@code school}, as whoever reads its rules. */
  public ImageRules imageRules(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new ImageDesk(unit, actor).read(school));
  }

  /**
   * Return the way to ask for code that decides, such as what publishes a picture: it tells what
   * stands on a day, and nothing else. It joins the caller's unit of work.
   */
  public ConsentLookup lookup() {
    return new LedgerLookup(tenant);
  }
}
