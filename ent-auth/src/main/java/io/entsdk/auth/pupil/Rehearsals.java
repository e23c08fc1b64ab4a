package io.entsdk.auth.pupil;

import io.entsdk.auth.AuthPermissions;
import io.entsdk.auth.internal.AuthTidy;
import io.entsdk.auth.internal.card.Attempt;
import io.entsdk.auth.internal.rehearsal.RehearsalDesk;
import io.entsdk.auth.internal.throttle.Contest;
import io.entsdk.core.Actor;
import io.entsdk.core.NotFoundException;
import io.entsdk.core.RejectedException;
import io.entsdk.core.Tenant;
import io.entsdk.core.access.Scope;
import io.entsdk.core.directory.SchoolClass;
import io.entsdk.core.internal.access.AccessCheck;
import io.entsdk.core.internal.persistence.Unit;
import java.time.Duration;
import java.util.Optional;

/**
 * Lets the pupils of a class practise their stories, after holidays above all: children lose the
 * details of their pictures within two weeks (Cole, Walsh and Pease, IDC 2017).
 *
 * <p>Practising touches no count that a sign-in is judged by and opens no session. It is no oracle
 * either: it takes a key that only the teacher's call hands out, a live card of the class, and
 * judges five answers a pupil and rehearsal, the right ones among them; then it looks at nothing.
 * Five rehearsals a day and class make the 25 answers that a sign-in looks at in 24 hours.
 */
public final class Rehearsals {

  private static final Duration LONGEST = Duration.ofHours(1);

  private final Tenant tenant;

  public Rehearsals(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Open a rehearsal of {@code schoolClass} for {@code life}, an hour at most. A former one of the
   * class ends.
   *
   * @throws RejectedException if the life is no such, or the class has rehearsed five times within
   *     24 hours
   */
  public Rehearsal open(SchoolClass schoolClass, Duration life, Actor actor) {
    if (life.isNegative() || life.isZero() || life.compareTo(LONGEST) > 0) {
      throw RejectedException.of("life", "over-an-hour", "give an hour at most");
    }
    return Unit.joined(
        tenant,
        unit -> {
          Scope scope = new Scope.OfClass(schoolClass.id());
          new AccessCheck(unit).requireAct(actor, AuthPermissions.REHEARSE_STORIES, scope);
          AuthTidy.announce(unit);
          return new RehearsalDesk(unit).open(schoolClass.id(), actor, life);
        });
  }

  /** End rehearsal {@code id} at once; twice does no more than once. */
  public void close(RehearsalId id, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          RehearsalDesk desk = new RehearsalDesk(unit);
          Scope scope =
              new Scope.OfClass(
                  desk.classOf(id.value())
                      .orElseThrow(() -> new NotFoundException("Rehearsal", id)));
          new AccessCheck(unit).requireAct(actor, AuthPermissions.REHEARSE_STORIES, scope);
          return desk.close(id.value());
        });
  }

  /**
   * Tell how {@code pictures} do for the card of {@code challenge}, which {@link Pupils#begin} made
   * as for a sign-in. A unit of its own: what was looked at stays counted in this rehearsal.
   *
   * @throws RejectedException if {@code pictures} are not among those shown
   */
  public Practice answer(String key, Challenge challenge, PictureStory pictures) {
    boolean live =
        challenge.code().tenant().equals(tenant.id())
            && tenant.kernel().now().isBefore(challenge.expiresAt());
    Attempt attempt =
        new Attempt(
            challenge.code(), pictures.requireOf(challenge.plan()), challenge.device().origin());
    return live
        ? new Contest(tenant)
            .win(unit -> Optional.of(new RehearsalDesk(unit).answer(key, attempt)))
            .orElse(Practice.UNAVAILABLE)
        : Practice.OVER;
  }
}
