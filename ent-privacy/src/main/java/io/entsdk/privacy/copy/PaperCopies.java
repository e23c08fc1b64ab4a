package io.entsdk.privacy.copy;

import io.entsdk.core.Actor;
import io.entsdk.core.Tenant;
import io.entsdk.core.directory.SchoolId;
import io.entsdk.core.internal.persistence.Unit;
import io.entsdk.privacy.internal.copy.ArchiveWriting;
import io.entsdk.privacy.internal.copy.PaperDesk;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/**
 * Makes copies for those who ask on paper: adults of themselves, and whoever acts in the name of a
 * child. It takes two people of the school or the academy, both with the right in every school of
 * the person, and neither of the families that it is about.
 *
 * <p>No correspondence is in it, nor what is part of some: what people wrote is handed to nobody on
 * the word of others. Whoever it is for is told of each step by {@link CopyEvents#ON_PAPER}.
 */
public final class PaperCopies {

  private final Tenant tenant;

  public PaperCopies(Tenant tenant) {
    this.tenant = tenant;
  }

  /**
   * Write down what was asked, and how the school knows by whom.
   *
   * @throws io.entsdk.core.RejectedException with code {@code bad-day} for a day to come, {@code
   *     for-the-pupil} for a child's own, {@code no-authority} for somebody who is given none about
   *     this child, {@code too-close} for an actor of one of the families, {@code person-needed}
   * @throws io.entsdk.core.NotFoundException if the school does not know the person
   */
  public PaperCopy record(PaperRequest request, Actor actor) {
    return Unit.joined(tenant, unit -> new PaperDesk(unit, actor).record(request));
  }

  /**
   * Approve what another person has written down; it may be handed out for three days then.
   *
   * @throws io.entsdk.core.ConflictException with code {@code second-person-needed}, or {@code
   *     answered-already}
   * @throws io.entsdk.core.RejectedException as {@link #record} does
   */
  public PaperCopy approve(PaperCopyId copy, Actor actor) {
    return Unit.joined(tenant, unit -> new PaperDesk(unit, actor).approve(copy));
  }

  /**
   * Refuse what was not handed out yet; {@link PaperRefusal#explain} says so to whoever has asked.
   *
   * @throws io.entsdk.core.ConflictException with code {@code answered-already}
   */
  public PaperCopy refuse(PaperCopyId copy, PaperRefusal because, Actor actor) {
    return Unit.joined(tenant, unit -> new PaperDesk(unit, actor).refuse(copy, because));
  }

  /**
   * Write the copy to {@code out} as {@link Copies#archive} does, once: it is made now, and was
   * kept nowhere. It works in several units of work, the first of which always commits; where
   * {@code out} fails it is to be asked for once more.
   *
   * @throws IOException if {@code out} cannot be written
   * @throws io.entsdk.core.ConflictException with code {@code not-to-hand-out} before it is
   *     approved, after its hour, or the second time
   * @throws io.entsdk.core.RejectedException as {@link #record} does
   */
  public CopyArchive handOut(PaperCopyId copy, OutputStream out, Locale locale, Actor actor)
      throws IOException {
    PaperCopy claimed = Unit.independent(tenant, unit -> new PaperDesk(unit, actor).claim(copy));
    return new ArchiveWriting(tenant, unit -> PaperDesk.scope(unit, claimed)).write(out, locale);
  }

  /** Return what waits for somebody at a school, what is due first at the top. */
  public List<PaperCopy> listOpen(SchoolId school, Actor actor) {
    return Unit.joined(tenant, unit -> new PaperDesk(unit, actor).listOpen(school));
  }
}
