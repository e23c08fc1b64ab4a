package io.entsdk.messaging;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.messaging.internal.draft.Drafting;
import io.entsdk.messaging.internal.draft.Scheduling;
import io.entsdk.messaging.internal.item.Content;
import io.entsdk.messaging.item.Draft;
import io.entsdk.messaging.item.ItemKind;
import io.entsdk.messaging.item.SendKey;
import io.entsdk.messaging.item.SendResult;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the messages and announcements that an actor has begun, and sends them now or at an hour.
 * Nobody else sees them. Each method is one unit of work.
 */
public final class Drafts {

  private final Tenant tenant;
  private final Actor actor;

  Drafts(Tenant tenant, Actor actor) {
    this.tenant = tenant;
    this.actor = actor;
  }

  /**
   * Keep {@code letter} under {@code key}, which the client draws before the first time and never
   * changes: instead of {@code version}, or as a new draft where that is 0. It may lack whatever it
   * will need to be sent. What was to be sent at an hour has to be {@link #schedule scheduled}
   * anew.
   *
   * @throws io.entsdk.core.ConflictException with code {@code draft-changed} if another device has
   *     kept another version meanwhile, or sent it
   * @throws io.entsdk.core.RejectedException with everything that is wrong with it
   */
  public Draft save(SendKey key, int version, PrivateMessage letter) {
    return save(key, version, letter.content());
  }

  /** Keep {@code announcement} likewise; what is urgent is sent and not kept. */
  public Draft save(SendKey key, int version, Announcement announcement) {
    return save(key, version, announcement.content());
  }

  private Draft save(SendKey key, int version, Content content) {
    return Unit.joined(tenant, unit -> new Drafting(unit, actor).save(key, version, content));
  }

  /** Return the drafts of the actor, the one that was kept last first; there are 100 at most. */
  public List<Draft> list() {
    return Unit.joined(tenant, unit -> new Drafting(unit, actor).list());
  }

  /** Return the draft that is kept under {@code key}. */
  public Draft get(SendKey key) {
    return Unit.joined(tenant, unit -> new Drafting(unit, actor).get(key));
  }

  /**
   * Return what is kept under {@code key} as a message, to go on with.
   *
   * @throws io.entsdk.core.ConflictException with code {@code draft-of-another-kind} if it is none
   */
  public PrivateMessage resume(SendKey key) {
    return PrivateMessage.resumed(tenant, actor, content(key, ItemKind.PRIVATE_MESSAGE));
  }

  /** Return what is kept under {@code key} likewise as an announcement. */
  public Announcement resumeAnnouncement(SendKey key) {
    return Announcement.resumed(tenant, actor, content(key, ItemKind.ANNOUNCEMENT));
  }

  private Content content(SendKey key, ItemKind kind) {
    return Unit.joined(tenant, unit -> new Drafting(unit, actor).content(key, kind));
  }

  /** Forget the draft that is kept under {@code key}; its files are erased within a day. */
  public void discard(SendKey key) {
    Unit.joined(tenant, unit -> new Drafting(unit, actor).discard(key));
  }

  /**
   * Send what is kept under {@code key}, as {@link PrivateMessage#send} or {@link
   * Announcement#send} does, and forget the draft unless it is refused. Doing it again returns the
   * same answer.
   */
  public SendResult send(SendKey key) {
    return Unit.joined(tenant, unit -> new Drafting(unit, actor).send(key));
  }

  /**
   * Send version {@code version} of what is kept under {@code key} at {@code moment}, within a year
   * from now: to whomever it reaches then, if the actor may still send it. What cannot be sent
   * stays a draft that says why. Doing it again changes the moment.
   */
  public Draft schedule(SendKey key, int version, Instant moment) {
    return Unit.joined(tenant, unit -> new Scheduling(unit, actor).schedule(key, version, moment));
  }

  /** Keep what was to be sent at an hour as a draft. */
  public Draft cancel(SendKey key) {
    return Unit.joined(tenant, unit -> new Scheduling(unit, actor).cancel(key));
  }
}
