package io.entsdk.auth.pupil;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.card.CardCode;
import io.entsdk.auth.internal.card.CardIssue;
import io.entsdk.auth.internal.card.CardRuns;
import io.entsdk.auth.internal.card.CardUses;
import io.entsdk.auth.internal.card.NewCard;
import io.entsdk.auth.internal.card.StoryKeeping;
import io.entsdk.auth.internal.card.StoryRenewal;
import io.entsdk.auth.internal.window.StepUp;
import io.entsdk.auth.secret.Secrets;
import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.TenantId;
import io.entsdk.core.access.Permission;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Issues and voids the cards of pupils. Each method is one unit of work.
 *
 * <p>Where a school lets pupils in without a card, {@code issue…} and {@code renewStory} hash the
 * stories after it and put them on file in a second one: call them outside of a transaction of your
 * own, or its connection is held meanwhile.
 */
public final class Cards {

  private final Tenant tenant;
  private final StoryKeeping stories;

  public Cards(Tenant tenant, Supplier<Secrets> secrets) {
    this.tenant = tenant;
    this.stories = new StoryKeeping(tenant, secrets);
  }

  /**
   * Return the tenant of the card that a camera has seen, before anything is asked of a database;
   * empty when it is no card of ours, or was altered on its way.
   */
  public static Optional<TenantId> tenantOf(CharSequence scan) {
    return CardCode.read(scan).map(CardCode::tenant);
  }

  /** Issue cards with stories of four rounds of ten; see the method with a plan. */
  public CardSheet issue(SchoolClass schoolClass, Actor actor) {
    return issue(schoolClass, StoryPlan.FOUR_OF_TEN, actor);
  }

  /**
   * Make a card and assign a story of {@code plan} for each pupil of the class, and void the cards
   * of the same school year that they had, with all that these had opened.
   *
   * <p>A card is good until a fortnight after the end of the class's school year, and 395 days at
   * most. For a class whose year is yet to come, it is for those who will be there on its first
   * day, good from that day on, and leaves alone the cards of the year that is running: these live
   * through the first fortnight of the next.
   *
   * <p>Render the sheet once the transaction is committed: see {@link Sheet}.
   *
   * @throws io.entsdk.core.RejectedException if the fortnight after the year has passed
   */
  public CardSheet issue(SchoolClass schoolClass, StoryPlan plan, Actor actor) {
    Scope scope = new Scope.OfClass(schoolClass.id());
    return issued(actor, scope, runs -> runs.toAll(schoolClass, plan));
  }

  /**
   * Do the same for those pupils of the class alone who have no card of its year: who came later,
   * or is in another class too that got cards before.
   */
  public CardSheet issueMissing(SchoolClass schoolClass, StoryPlan plan, Actor actor) {
    Scope scope = new Scope.OfClass(schoolClass.id());
    return issued(actor, scope, runs -> runs.toNewcomers(schoolClass, plan));
  }

  /** Do the same for {@code pupil} alone, whose card is lost or worn. */
  public CardSheet issueTo(PersonId pupil, StoryPlan plan, Actor actor) {
    return issued(actor, new Scope.OfPerson(pupil), runs -> runs.to(pupil, plan));
  }

  /**
   * Make a card that is good for {@code life}, 1 to 12 hours, with a story of its own, beside the
   * one that {@code pupil} has forgotten at home; void that one first if it is lost.
   *
   * <p>A pupil has one temporary card at a time. What it opened lasts like any session. Two factors
   * of the teacher are asked for, or those with which a window of the pupil was opened.
   *
   * @throws io.entsdk.core.RejectedException if the life is shorter or longer, or the pupil is in
   *     no class today
   */
  public CardSheet issueTemporary(PersonId pupil, Duration life, Actor actor) {
    return Unit.joined(
        tenant,
        unit -> {
          new StepUp(unit, actor, AuthPermissions.ISSUE_TEMPORARY_CARDS).requireAct(pupil);
          CardRuns runs = new CardRuns(unit);
          return CardSheet.of(runs.forNow(pupil, life, StoryPlan.FOUR_OF_TEN));
        });
  }

  /**
   * Assign another story to the card that a camera has seen, whose pupil has forgotten the former
   * one or was watched, and end what that had opened. Nothing is printed: show it once.
   *
   * <p>It takes the card itself: the story is bound to a secret that nothing else holds. Two
   * factors of the teacher are asked for, or those with which a window of the pupil was opened.
   *
   * @throws io.entsdk.core.RejectedException if it is no live card of this tenant
   */
  public Sheet<AssignedStory> renewStory(CharSequence scan, Actor actor) {
    StoryRenewal.Renewed renewed =
        Unit.joined(
            tenant,
            unit -> {
              StoryRenewal renewal = StoryRenewal.of(unit, scan);
              new StepUp(unit, actor, AuthPermissions.RENEW_STORIES).requireAct(renewal.pupil());
              return renewal.renew();
            });
    stories.keep(renewed.due());
    NewCard made = renewed.card();
    return Sheet.of(List.of(new AssignedStory(made.pupil(), made.name(), made.story())));
  }

  /**
   * Void the cards of {@code pupil} with all that these had opened, and return how many were live.
   */
  public int voidCard(PersonId pupil, Actor actor) {
    return guarded(
        actor,
        AuthPermissions.VOID_CARDS,
        new Scope.OfPerson(pupil),
        unit -> new CardIssue(unit).voidAllOf(List.of(pupil)));
  }

  /**
   * Void the cards of every pupil of the class today with all that these had opened, and return how
   * many were live.
   */
  public int voidAllOf(SchoolClass schoolClass, Actor actor) {
    Scope scope = new Scope.OfClass(schoolClass.id());
    return guarded(
        actor,
        AuthPermissions.VOID_CARDS,
        scope,
        unit -> new CardIssue(unit).voidAllOf(ids(pupilsOf(unit, schoolClass))));
  }

  /**
   * Return, for each pupil of the class today, the last sign-in and the devices that the pupil is
   * signed in on: a card that was photographed and shared shows here.
   */
  public List<CardUse> usesIn(SchoolClass schoolClass, Actor actor) {
    return guarded(
        actor,
        AuthPermissions.SEE_CARD_USE,
        new Scope.OfClass(schoolClass.id()),
        unit -> new CardUses(unit).of(pupilsOf(unit, schoolClass)));
  }

  private static List<Person> pupilsOf(Unit unit, SchoolClass schoolClass) {
    JpaPeople people = new JpaPeople(unit);
    LocalDate today = people.dayIn(schoolClass.school(), unit.now());
    return people.pupilsOf(schoolClass.id(), today);
  }

  private static List<PersonId> ids(List<Person> people) {
    return people.stream().map(Person::id).toList();
  }

  private CardSheet issued(Actor actor, Scope scope, Function<CardRuns, CardIssue.Issued> run) {
    CardIssue.Issued issued =
        guarded(actor, AuthPermissions.ISSUE_CARDS, scope, unit -> run.apply(new CardRuns(unit)));
    stories.keep(issued.due());
    return CardSheet.of(issued);
  }

  /** Check {@code actor}, record what is about to be done, and do it. */
  private <T> T guarded(
      Actor actor, Permission permission, Scope scope, Function<Unit, T> command) {
    return Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit).requireAct(actor, permission, scope);
          return command.apply(unit);
        });
  }
}
