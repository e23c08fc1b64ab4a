package io.entsdk.auth.internal.home;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.home.HomeSession;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.session.HomeLinks;
import io.entsdk.auth.internal.session.HomeRights;
import io.entsdk.auth.internal.session.JpaSessions;
import io.entsdk.auth.internal.session.LiveSessions;
import io.entsdk.auth.internal.session.Opener;
import io.entsdk.auth.internal.session.PupilEntrance;
import io.entsdk.auth.internal.session.PupilEntrance.Entrant;
import io.entsdk.auth.ladder.SignInPath;
import io.entsdk.auth.pupil.Device;
import io.entsdk.auth.pupil.SignIn;
import io.entsdk.auth.session.SessionId;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.Profile;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaFacts;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Does what one adult asks about the sessions of a child at home, within one unit of work. */
public final class HomeDesk {

  private static final String CHILD =
      """
      select coalesce(e.epoch, 0) as epoch, %s, %s
      from (select cast(?1 as int) as tenant, cast(?2 as uuid) as pupil_id) as p
      left join ent_auth_epoch e on e.tenant = p.tenant and e.person_id = p.pupil_id
      where %s"""
          .formatted(
              Schooling.columns("p", "pupil_id"),
              Schooling.level("p", "pupil_id"),
              shown("p.pupil_id", CREDENTIAL));

  private final Unit unit;
  private final Actor actor;

  public HomeDesk(Unit unit, Actor actor) {
    this.unit = unit;
    this.actor = actor;
  }

  public SignIn.Accepted open(PersonId child, Device device) {
    new AccessCheck(unit)
        .requireAct(actor, AuthPermissions.OPEN_HOME_SESSIONS, new Scope.OfPerson(child));
    Row row =
        unit.rows(CHILD, unit.tenantId().value(), child.value()).stream()
            .filter(found -> Schooling.end(found, 1).filter(unit.now()::isBefore).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    RejectedException.of(
                        "child", "not-at-school", "the child is a pupil of no live school today"));
    LocalDate today = LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(2)));
    Opener opener = requireRight(child, today);
    Entrant entrant =
        new Entrant(child, row.bigint(0), Schooling.band(row, 1 + Schooling.COLUMNS), null);
    SignIn in =
        new PupilEntrance(unit)
            .openedBy(opener)
            .begin(SignInPath.HOME, entrant, device)
            .orElseThrow(() -> new IllegalStateException("The way home is open to every age"));
    AuthTidy.announce(unit);
    return (SignIn.Accepted) in;
  }

  private Opener requireRight(PersonId child, LocalDate day) {
    HomeRights rights = rightsOver(child);
    return opener(child, day, rights)
        .filter(opener -> rights.allow(opener, child, day))
        .orElseThrow(
            () ->
                RejectedException.of(
                    "child",
                    "home-not-given",
                    "neither the state of the guardianship nor a document gives a session at home"));
  }

  private HomeRights rightsOver(PersonId child) {
    return new HomeLinks(unit).to(List.of(child));
  }

  /**
   * Return as whom the actor asks: an agent in that hat, or in none and without a link of the own;
   * empty for an agent whose organisation has no such right today.
   */
  private Optional<Opener> opener(PersonId child, LocalDate day, HomeRights rights) {
    PersonId person = person();
    boolean isGuardian =
        actor
            .hat()
            .map(hat -> hat.profile() != Profile.COL)
            .orElseGet(() -> rights.hasOwn(person, child, day));
    return isGuardian
        ? Optional.of(new Opener(person, null))
        : rights
            .organisationOf(person, child, day)
            .map(organisation -> new Opener(person, organisation));
  }

  private PersonId person() {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "nobody", "a session at home is opened by somebody in person"));
  }

  public List<HomeSession> listOf(PersonId child) {
    require(child);
    HomeRights rights = rightsOver(child);
    return opener(child, today(child), rights).stream()
        .flatMap(opener -> new LiveSessions(unit).listOpenedBy(opener, child, rights).stream())
        .map(one -> new HomeSession(new SessionId(one.id()), one.startedAt(), one.end()))
        .toList();
  }

  public boolean end(PersonId child, SessionId session) {
    require(child);
    LiveSessions sessions = new LiveSessions(unit);
    boolean isOfTheHousehold =
        opener(child, today(child), rightsOver(child))
            .filter(opener -> sessions.wasOpenedBy(opener, child, session.value()))
            .isPresent();
    if (!isOfTheHousehold) {
      throw new NotFoundException("Session", session);
    }
    return new JpaSessions(unit).end(session.value());
  }

  private LocalDate today(PersonId child) {
    return new JpaFacts(unit).placeOf(child, unit.now()).dayOf(unit.now());
  }

  private void require(PersonId child) {
    new AccessCheck(unit)
        .require(actor, AuthPermissions.OPEN_HOME_SESSIONS, new Scope.OfPerson(child));
  }
}
