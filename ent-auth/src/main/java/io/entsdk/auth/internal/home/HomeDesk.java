package io.entsdk.auth.internal.home;

import static io.entsdk.core.personal.DataCategory.CREDENTIAL;
import static io.entsdk.core.protection.ProtectionSql.shown;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.home.HomeSession;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.Schooling;
import io.entsdk.auth.internal.session.HomeLinks;
import io.entsdk.auth.internal.session.JpaSessions;
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
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Row;
import io.entsdk.core.internal.persistence.Unit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Does what one guardian asks about the sessions of a child, within one unit of work. */
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
    PersonId guardian =
        requireRight(child, LocalDate.ofInstant(unit.now(), ZoneId.of(row.text(2))));
    Entrant entrant =
        new Entrant(child, row.bigint(0), Schooling.band(row, 1 + Schooling.COLUMNS), null);
    SignIn in =
        new PupilEntrance(unit)
            .openedBy(guardian)
            .begin(SignInPath.HOME, entrant, device)
            .orElseThrow(() -> new IllegalStateException("The way home is open to every age"));
    AuthTidy.announce(unit);
    return (SignIn.Accepted) in;
  }

  private PersonId requireRight(PersonId child, LocalDate day) {
    PersonId guardian = guardian();
    if (!new HomeLinks(unit).allow(guardian, child, day)) {
      throw RejectedException.of(
          "child",
          "home-not-given",
          "neither the guardian's state nor a document gives a session at home");
    }
    return guardian;
  }

  private PersonId guardian() {
    return actor
        .person()
        .orElseThrow(
            () ->
                RejectedException.of(
                    "actor", "nobody", "a session at home is opened by a guardian in person"));
  }

  public List<HomeSession> listOf(PersonId child) {
    require(child);
    return new JpaSessions(unit)
        .listOpenedBy(guardian(), child).stream()
            .map(one -> new HomeSession(new SessionId(one.id()), one.startedAt(), one.end()))
            .toList();
  }

  public boolean end(PersonId child, SessionId session) {
    require(child);
    JpaSessions sessions = new JpaSessions(unit);
    if (!sessions.wasOpenedBy(guardian(), child, session.value())) {
      throw new NotFoundException("Session", session);
    }
    return sessions.end(session.value());
  }

  private void require(PersonId child) {
    new AccessCheck(unit)
        .require(actor, AuthPermissions.OPEN_HOME_SESSIONS, new Scope.OfPerson(child));
  }
}
