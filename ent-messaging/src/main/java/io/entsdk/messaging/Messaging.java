package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.messaging.reach.Reach;

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

  /** Return who may write to whom. */
  public Reach reach() {
    return new Reach(tenant);
  }
}
