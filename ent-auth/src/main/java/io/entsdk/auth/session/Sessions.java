package io.entsdk.auth.session;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.Sha256;
import io.entsdk.auth.internal.device.DeviceTokens;
import io.entsdk.auth.internal.session.Epochs;
import io.entsdk.auth.internal.session.JpaSessions;
import io.entsdk.auth.internal.session.SessionDesk;
import io.entsdk.auth.pupil.Device;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.Person;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.directory.JpaPeople;
import io.entsdk.core.internal.persistence.Unit;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Finds and ends sessions. Each method is one unit of work, unless it says more. */
public final class Sessions {

  private final Tenant tenant;

  public Sessions(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return the live session of whoever holds {@code token}; anything that is no token finds none.
   *
   * <p>Once a minute this also notes, in a unit of its own, that the holder is there.
   */
  public Optional<Session> find(String token) {
    return new SessionDesk(tenant).findByToken(hash(token)).map(Session::of);
  }

  /**
   * Return the live session of whoever holds {@code token}.
   *
   * @throws SessionEndedException if there is none
   */
  public Session get(String token) {
    return find(token).orElseThrow(SessionEndedException::new);
  }

  /** Sign its holder out of {@code session}; twice does no more than once. */
  public void end(Session session) {
    Unit.joined(tenant, unit -> new JpaSessions(unit).end(session.id().value()));
  }

  /** End session {@code id} of somebody. */
  public void end(SessionId id, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          JpaSessions sessions = new JpaSessions(unit);
          PersonId person =
              sessions.personOf(id.value()).orElseThrow(() -> new NotFoundException("Session", id));
          new AccessCheck(unit)
              .require(actor, AuthPermissions.END_SESSIONS, new Scope.OfPerson(person));
          return sessions.end(id.value());
        });
  }

  /** End all that {@code person} is signed in with, also a sign-in that is under way. */
  public void endAllOf(PersonId person, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new AccessCheck(unit)
              .require(actor, AuthPermissions.END_SESSIONS, new Scope.OfPerson(person));
          new Epochs(unit).advance(List.of(person));
          return person;
        });
  }

  /**
   * End all that the pupils of the class today are signed in with, wherever they are, also a
   * sign-in that is under way.
   */
  public void endAllIn(SchoolClass schoolClass, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          Scope scope = new Scope.OfClass(schoolClass.id());
          new AccessCheck(unit).requireAct(actor, AuthPermissions.END_SESSIONS, scope);
          JpaPeople people = new JpaPeople(unit);
          LocalDate today = people.dayIn(schoolClass.school(), unit.now());
          List<PersonId> pupils =
              people.pupilsOf(schoolClass.id(), today).stream().map(Person::id).toList();
          new Epochs(unit).advance(pupils);
          return pupils;
        });
  }

  /** End whatever runs on {@code device}, whose cookie somebody holds; twice does no more. */
  public void endOn(Device device) {
    Unit.joined(tenant, unit -> new JpaSessions(unit).endOn(DeviceTokens.hashOf(device)));
  }

  private static String hash(String token) {
    return Sha256.textOf(token.getBytes(StandardCharsets.UTF_8));
  }
}
