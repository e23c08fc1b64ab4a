package io.entsdk.messaging.help;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.help.Asking;
import io.entsdk.messaging.internal.help.Attending;
import java.util.List;

/**
 * Shows the calls of pupils to the adults who were asked, takes that they have seen them, and shows
 * that to the child. Each method is one unit of work.
 *
 * <p>Nobody else is shown a call: neither guardians, nor the management unless it was asked, nor a
 * copy of anybody's data. Each look is recorded as confidential: whoever asks who saw the data of a
 * child is not told of it.
 */
public final class Calls {

  private final Tenant tenant;

  public Calls(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return the calls that {@code adult} was asked by, those that nobody has seen first and the
   * newest of them first; of those that were seen, the ones of the last 30 days; at most 100.
   */
  public List<Call> listOf(Actor adult) {
    return Unit.joined(tenant, unit -> new Attending(unit, adult).list());
  }

  /**
   * Return what became of the calls that {@code child} made in the last 24 hours, the newest first;
   * nothing in a session that a guardian has opened at home.
   */
  public List<OwnCall> own(Actor child) {
    return Unit.joined(tenant, unit -> new Asking(unit, child).own());
  }

  /**
   * Say that {@code adult} has seen a call: the child is shown it, and nobody more is told. Saying
   * it again, or after another adult, changes nothing.
   *
   * @throws io.entsdk.core.NotFoundException if {@code adult} was not asked, or works there no more
   */
  public Call seen(CallId call, Actor adult) {
    return Unit.joined(tenant, unit -> new Attending(unit, adult).seen(call));
  }
}
