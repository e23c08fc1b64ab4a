package io.entsdk.core.protection;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.PersonId;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.core.internal.protection.HoldDesk;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps data from being erased. Each method is one unit of work.
 *
 * <p>No deletion of any module takes away what is held: each asks in the very transaction that
 * deletes. One person places a hold, at once; it takes two to release it, and no clock does.
 */
public final class Holds {

  private final Tenant tenant;

  Holds(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Place a hold, from now on. It waits for deletions that are under way, and what they have not
   * taken by then stays.
   *
   * @throws io.entsdk.core.NotFoundException if the person is not there
   * @throws io.entsdk.core.RejectedException if the reference or the day of review is malformed
   */
  public Hold place(HoldRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new HoldDesk(unit, actor).place(request));
  }

  /**
   * Look at a hold once more: it is still needed, and is looked at again on {@code next}.
   *
   * @throws io.entsdk.core.ConflictException with code {@code hold-released}
   */
  public Hold review(HoldId hold, LocalDate next, Actor actor) {
    return Unit.joined(tenant, unit -> new HoldDesk(unit, actor).review(hold, next));
  }

  /**
   * Ask to release a hold, as the first of two people; whoever asks again takes the place of the
   * one before.
   *
   * @throws io.entsdk.core.ConflictException with code {@code hold-released}
   */
  public Hold askRelease(HoldId hold, String reason, Actor actor) {
    return Unit.joined(tenant, unit -> new HoldDesk(unit, actor).askRelease(hold, reason));
  }

  /**
   * Release a hold, as the second of two people.
   *
   * @throws io.entsdk.core.ConflictException with code {@code release-not-asked}, {@code
   *     second-person-needed} or {@code hold-released}
   */
  public Hold confirmRelease(HoldId hold, Actor actor) {
    return Unit.joined(tenant, unit -> new HoldDesk(unit, actor).confirmRelease(hold));
  }

  /**
   * Return the holds on people of {@code school} that were to be looked at by {@code day} and still
   * stand, those that have waited longest first: {@link #review} or release each. The job {@code
   * hold-reviews} tells of each on its day.
   */
  public Page<Hold> listToReview(SchoolId school, LocalDate day, PageRequest page, Actor actor) {
    return Unit.joined(
        tenant, unit -> new HoldDesk(unit, actor).toReview(Optional.of(school), day, page));
  }

  /** Return likewise all of the tenant, those on records that are nobody's alone among them. */
  public Page<Hold> listAllToReview(LocalDate day, PageRequest page, Actor actor) {
    return Unit.joined(
        tenant, unit -> new HoldDesk(unit, actor).toReview(Optional.empty(), day, page));
  }

  /** Return the holds on {@code person}, released ones included, the newest first. */
  public List<Hold> listOf(PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new HoldDesk(unit, actor).listOf(person));
  }
}
