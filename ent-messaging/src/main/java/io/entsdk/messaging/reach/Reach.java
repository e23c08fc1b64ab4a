package io.entsdk.messaging.reach;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Wearer;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.reach.Behalf;
import io.entsdk.messaging.internal.reach.OfficeBook;
import io.entsdk.messaging.internal.reach.Picker;
import io.entsdk.messaging.internal.reach.PreferenceBook;
import io.entsdk.messaging.internal.reach.ProfileBook;
import io.entsdk.messaging.internal.reach.ReachAnswers;
import java.util.Locale;

/**
 * Says who may write to whom, and why. Each method is one unit of work.
 *
 * <p>Whoever has several roles acts in one {@linkplain Actor#wearing hat}. A sender is never told
 * of a block, nor of a judgment: both read like a person to whom nothing ties.
 */
public final class Reach {

  private final Tenant tenant;

  public Reach(Tenant tenant) {
    this.tenant = tenant;
  }

  /** Return how far {@code actor} may reach {@code recipient} now. */
  public ReachDecision decide(Actor actor, Recipient recipient, Contact contact) {
    return Unit.joined(tenant, unit -> new ReachAnswers(unit).own(actor, recipient, contact));
  }

  /** Return how far {@code actor} may reach a person now. */
  public ReachDecision decide(Actor actor, PersonId recipient, Contact contact) {
    return decide(actor, Recipient.of(recipient), contact);
  }

  /**
   * Return how far {@code actor} may reach a person in the name of {@code principal}, by a mandate
   * of today.
   */
  public ReachDecision decide(
      Actor actor, Principal principal, PersonId recipient, Contact contact) {
    return Unit.joined(
        tenant, unit -> new Behalf(unit).decide(actor, principal, recipient, contact));
  }

  /**
   * Return to {@code asker} how far somebody else may reach others, blocks and judgments included.
   *
   * @throws io.entsdk.core.access.AccessDeniedException if the asker does not head the school of
   *     the hat
   */
  public ReachDecision decide(Wearer who, Recipient recipient, Contact contact, Actor asker) {
    return Unit.joined(tenant, unit -> new ReachAnswers(unit).of(who, recipient, contact, asker));
  }

  /**
   * Say in one sentence, in French or English, how far {@code actor} may reach a person and why. It
   * speaks of roles: it names nobody and no place.
   */
  public String explain(Actor actor, PersonId recipient, Contact contact, Locale locale) {
    return ReachAnswers.sentence(decide(actor, recipient, contact), locale);
  }

  /**
   * Say likewise how far {@code actor} may reach a person in the name of {@code principal}: as what
   * the principal may, and that a mandate lets it be done.
   */
  public String explain(
      Actor actor, Principal principal, PersonId recipient, Contact contact, Locale locale) {
    return ReachAnswers.sentence(decide(actor, principal, recipient, contact), locale);
  }

  /** Say likewise to {@code asker} how far somebody else may reach others. */
  public String explain(
      Wearer who, Recipient recipient, Contact contact, Locale locale, Actor asker) {
    return ReachAnswers.sentence(decide(who, recipient, contact, asker), locale);
  }

  /**
   * Return a page of those whom {@code actor} may reach now, by name: everybody of the schools in
   * question whom {@link #decide} does not deny, and nobody else.
   *
   * <p>It holds ids and no names: whoever shows it reads those as far as the directory allows. A
   * relay is not listed, nor is anybody of a school that the actor does not belong to.
   */
  public Page<Reachable> reachable(Actor actor, Contact contact, PageRequest page) {
    return Unit.joined(tenant, unit -> new Picker(unit).page(actor, contact, page));
  }

  /**
   * Return a page of those whom {@code actor} may reach now in the name of {@code principal}, as
   * above; nobody without a mandate of today.
   */
  public Page<Reachable> reachable(
      Actor actor, Principal principal, Contact contact, PageRequest page) {
    return Unit.joined(tenant, unit -> new Picker(unit).page(actor, principal, contact, page));
  }

  /** Return what the table of {@code school} says between every two roles. */
  public ReachMatrix matrix(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new ReachAnswers(unit).matrix(school, actor));
  }

  /**
   * Let {@code school} decide by {@code profile} from now on.
   *
   * @throws io.entsdk.core.RejectedException if it is for schools of another level
   */
  public void adopt(SchoolId school, ReachProfile profile, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new ProfileBook(unit, actor).adopt(school, profile);
          return school;
        });
  }

  /** Say how far others may reach the actor from now on, where the tables leave it to adults. */
  public void prefer(ReachPreference preference, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new PreferenceBook(unit, actor).prefer(preference);
          return preference;
        });
  }

  /** Return the teams of schools, and who writes for whom. */
  public Mandates mandates() {
    return new Mandates(tenant);
  }

  /** Return who wishes to hear the delegates of a class by their relay. */
  public RelayWishes relay() {
    return new RelayWishes(tenant);
  }

  /** Return what schools open for a time. */
  public Openings openings() {
    return new Openings(tenant);
  }

  /** Return what stands between people, or upon one. */
  public Measures measures() {
    return new Measures(tenant);
  }

  /** Let somebody hold an office that the directory does not tell: a nurse, a delegate. */
  public OfficeId appoint(Appointment appointment, Actor actor) {
    return Unit.joined(tenant, unit -> new OfficeBook(unit, actor).appoint(appointment));
  }

  /** End an appointment at once; ending it again changes nothing. */
  public void dismiss(OfficeId office, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new OfficeBook(unit, actor).end(office);
          return office;
        });
  }
}
