package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.School;
import io.entsdk.messaging.help.Calls;
import io.entsdk.messaging.item.Decisions;
import io.entsdk.messaging.notice.Notices;
import io.entsdk.messaging.reach.Reach;
import io.entsdk.messaging.release.ReleaseHours;

/** Is the way into the messaging of one tenant. */
public final class Messaging {

  private final Tenant tenant;

  private Messaging(Tenant tenant) {
    this.tenant = tenant;
  }

  public static Messaging of(Tenant tenant) {
    return new Messaging(tenant);
  }

  /** Return what {@code actor} can do here; nothing is read, each call checks its own right. */
  public Mailbox as(Actor actor) {
    return new Mailbox(tenant, actor);
  }

  /** Return what {@code school} decides about its messaging; nothing is read. */
  public SchoolMessaging school(School school) {
    return new SchoolMessaging(tenant, school.id());
  }

  /** Return who may write to whom. */
  public Reach reach() {
    return new Reach(tenant);
  }

  /** Return when schools show something new to pupils and families. */
  public ReleaseHours hours() {
    return new ReleaseHours(tenant);
  }

  /** Return the calls of pupils, for the adults who were asked. */
  public Calls calls() {
    return new Calls(tenant);
  }

  /** Return by which decisions something went out, for whoever has to answer for it. */
  public Decisions decisions() {
    return new Decisions(tenant);
  }

  /** Return what tells people elsewhere that something new waits. */
  public Notices notices() {
    return new Notices(tenant);
  }
}
