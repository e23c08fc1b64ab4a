package io.entsdk.core.directory;

import io.entsdk.core.Actor;
import io.entsdk.core.Page;
import io.entsdk.core.PageRequest;
import io.entsdk.core.Tenant;
import io.entsdk.core.internal.directory.LookAlikeList;
import io.entsdk.core.internal.directory.MergeDesk;
import io.entsdk.core.internal.persistence.Unit;
import java.util.List;

/**
 * Makes one person of two whom the directory has taken for two, and two again. Each method is one
 * unit of work.
 *
 * <p>Nothing moves: every fact, card, message and entry of the audit goes on bearing the id that it
 * was written with, every read finds it under any id of the person, and lists name the person once,
 * by the id that stands for all. An actor stays whoever signed in. It takes the right to merge over
 * both.
 */
public final class Duplicates {

  private final Tenant tenant;

  Duplicates(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Return pairs of pupils of {@code school}, today or later, who may be one child, in the order of
   * their ids; that they were seen is recorded. Pairs that somebody has kept apart are left out,
   * and so is whoever has restricted data. Adults are never listed: names alone show nothing.
   */
  public Page<LookAlikes> list(SchoolId school, PageRequest page, Actor actor) {
    return Unit.joined(tenant, unit -> new LookAlikeList(unit, actor).page(school, page));
  }

  /**
   * Keep that two persons who look alike are two: they are listed no more, and it takes a paper or
   * a user of another system to make them one. Saying it again changes nothing.
   *
   * @throws io.entsdk.core.ConflictException with code {@code merged-already} if one of them was
   *     merged into somebody
   */
  public void keepApart(PersonId one, PersonId other, String reason, Actor actor) {
    Unit.joined(
        tenant,
        unit -> {
          new MergeDesk(unit, actor).keepApart(one, other, reason);
          return one;
        });
  }

  /**
   * Show what {@code person} and {@code into} would be as one; that both were seen is recorded.
   *
   * @throws io.entsdk.core.RejectedException if they are the same, or one of them is the actor
   * @throws io.entsdk.core.NotFoundException if the tenant has no such person
   * @throws io.entsdk.core.ConflictException with code {@code merged-already} if one of them was
   *     merged into somebody: name who stands for it
   */
  public MergePreview preview(PersonId person, PersonId into, Actor actor) {
    return Unit.joined(tenant, unit -> new MergeDesk(unit, actor).preview(person, into));
  }

  /**
   * Make one person of the two of {@code seen}, from now on, if all is still as it was seen.
   *
   * <p>Of several links between a guardian and a child the strictest counts: nobody is given what a
   * decision has closed.
   *
   * @throws io.entsdk.core.RejectedException if {@code evidence} shows nothing of the kind
   * @throws io.entsdk.core.ConflictException as {@link #preview}, and with code {@code
   *     preview-outdated} or {@code cannot-be-one}
   */
  public Merge merge(MergePreview seen, MergeEvidence evidence, Actor actor) {
    return Unit.joined(tenant, unit -> new MergeDesk(unit, actor).merge(seen, evidence));
  }

  /**
   * Take the merge of {@code person} back, from now on, and tell what was written meanwhile.
   * Whoever was merged into that person before stays so.
   *
   * @throws io.entsdk.core.ConflictException with code {@code not-merged}
   */
  public Unmerge unmerge(PersonId person, String reason, Actor actor) {
    return Unit.joined(tenant, unit -> new MergeDesk(unit, actor).unmerge(person, reason));
  }

  /**
   * Return every merge of any id of {@code person}, those taken back included, the newest first.
   */
  public List<Merge> listMergesOf(PersonId person, Actor actor) {
    return Unit.joined(tenant, unit -> new MergeDesk(unit, actor).listOf(person));
  }
}
